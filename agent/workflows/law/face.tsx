// Workflows as a kind of law.
import type { Face } from '../../law/face.ts'
import { t } from '../../locales/i18n.ts'
import { WorkflowEditor } from './WorkflowEditor.tsx'

export const workflowFace: Face<'workflow'> = {
  kind: 'workflow',
  one: 'Workflow',
  many: 'Workflows',
  add: 'New workflow',
  about:
    'Work in several steps over several teams: forms, tasks, approvals, waits and branches. What runs keeps to the version it began with.',
  blank: () => ({
    description: '',
    start: 'first-step',
    states: [
      {
        id: 'first-step',
        name: t('First step'),
        kind: 'work',
        tasks: [{ title: '', teamId: null, assigneeId: null, dueHours: null }],
        next: [{ when: null, to: 'end' }],
      },
      { id: 'end', name: t('End'), kind: 'end' },
    ],
  }),
  Editor: WorkflowEditor,
  summary: ({ description, states }) =>
    description || t('{n, plural, one {# state} other {# states}}', { n: states.length }),
}
