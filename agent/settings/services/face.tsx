// Services and categories: where their tickets go and what they need.
import { levelName } from '../../data/words.ts'
import type { Face } from '../../law/face.ts'
import { t } from '../../locales/i18n.ts'
import { ServiceEditor } from './ServiceEditor.tsx'
import { treeOf } from './tree.ts'

export const serviceFace: Face<'service'> = {
  kind: 'service',
  one: 'Service',
  many: 'Services',
  add: 'New service',
  about:
    'What is offered, as a tree. A ticket’s service says which team it goes to, what somebody must know to take it, and how much is at stake.',
  blank: () => ({
    parentId: null,
    description: '',
    teamId: null,
    skills: [],
    impact: null,
    urgency: null,
    isOnSite: false,
    isRequestable: true,
  }),
  Editor: ServiceEditor,
  summary: ({ teamId, skills, impact, isOnSite, isRequestable, description }, nameOf) =>
    [
      teamId && nameOf(teamId),
      skills.length > 0 && skills.map(({ skillId, level }) => `${nameOf(skillId)} ${level}`).join(', '),
      impact && t('Impact {impact}', { impact: levelName(impact) }),
      isOnSite && t('on site'),
      !isRequestable && t('not in the portal'),
      description,
    ]
      .filter(Boolean)
      .join(' · ') || t('As the service above'),
  arrange: treeOf,
  isOrdered: false,
}
