// SLA policies: what requesters are promised.
import { targets } from '../../../rules/sla/policy.ts'
import { priorities } from '../../../rules/ticket/words.ts'
import type { Face } from '../../law/face.ts'
import { ConditionLine } from '../../law/parts/ConditionLine.tsx'
import { holdsAlways } from '../../law/parts/WhenField.tsx'
import { targetName } from '../../law/words.ts'
import { t } from '../../locales/i18n.ts'
import { none } from './blank.ts'
import { PolicyEditor } from './PolicyEditor.tsx'

export const slaFace: Face<'sla_policy'> = {
  kind: 'sla_policy',
  one: 'SLA policy',
  many: 'SLA policies',
  add: 'New SLA policy',
  about: 'How soon requesters hear and are helped. The first policy whose condition holds is the ticket’s.',
  blank: () => ({
    condition: { all: [] },
    calendarId: null,
    targets: {
      first_response: { urgent: 30, high: 60, normal: 240, low: 480 },
      next_response: { ...none },
      update: { ...none },
      resolution: { urgent: 240, high: 480, normal: 1440, low: 2400 },
    },
    pauses: ['pending', 'on_hold'],
    warnAt: [75],
  }),
  Editor: PolicyEditor,
  summary: ({ condition, targets: promised, calendarId }, nameOf) => (
    <>
      {targets
        .filter((target) => priorities.some((priority) => promised[target][priority] !== null))
        .map(targetName)
        .join(', ') || t('Promises nothing')}
      {' · '}
      {holdsAlways(condition) ? t('Every ticket') : <ConditionLine condition={condition} />}
      {' · '}
      {calendarId === null ? t('Working hours of the desk') : nameOf(calendarId)}
    </>
  ),
  isOrdered: true,
}
