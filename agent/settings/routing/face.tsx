// Routing: strategy, weights and capacity of one team, or of all that have none of their own.
import { usualRouting } from '../../../rules/routing/strategy.ts'
import type { Face } from '../../law/face.ts'
import { minutesInWords } from '../../law/parts/durations.ts'
import { t } from '../../locales/i18n.ts'
import { RoutingEditor } from './RoutingEditor.tsx'
import { strategyNames } from './words.ts'

export const routingFace: Face<'routing'> = {
  kind: 'routing',
  one: 'Routing',
  many: 'Routing',
  add: 'New routing',
  about:
    'How a team’s tickets find somebody. Hard limits come first, always: skill, shift, presence, capacity. Weights decide among those who are left.',
  blank: () => usualRouting,
  Editor: RoutingEditor,
  summary: ({ teamId, strategy, acceptMinutes }, nameOf) =>
    [
      teamId === null ? t('Teams without one of their own') : nameOf(teamId),
      t(strategyNames[strategy]),
      acceptMinutes && t('accepted within {time}', { time: minutesInWords(acceptMinutes) }),
    ]
      .filter(Boolean)
      .join(' · '),
}
