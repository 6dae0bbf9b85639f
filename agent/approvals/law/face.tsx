// Approvals as a kind of law.
import type { Face } from '../../law/face.ts'
import { t } from '../../locales/i18n.ts'
import { ApprovalEditor } from './ApprovalEditor.tsx'
import { blankStep } from './StepFields.tsx'

export const approvalFace: Face<'approval'> = {
  kind: 'approval',
  one: 'Approval',
  many: 'Approvals',
  add: 'New approval',
  about:
    'Who has to agree before work goes on: asked by a rule, a workflow or by hand, decided in the desk, on the portal or by mail.',
  blank: () => ({ question: '', steps: [{ ...blankStep, name: t('Approval') }] }),
  Editor: ApprovalEditor,
  summary: ({ steps }) => steps.map((step) => step.name).join(' → '),
}
