// Priority follows from impact and urgency (ITIL's matrix).
//
// Impact: how many are hit or how much is at stake. Urgency: how soon it must be mended.
// Example: high impact and medium urgency is a high priority; both low is low.
import type { Level, Priority } from '../ticket/words.ts'

const matrix: Readonly<Record<Level, Readonly<Record<Level, Priority>>>> = {
  high: { high: 'urgent', medium: 'high', low: 'normal' },
  medium: { high: 'high', medium: 'normal', low: 'low' },
  low: { high: 'normal', medium: 'low', low: 'low' },
}

export const priorityOf = (impact: Level, urgency: Level): Priority => matrix[impact][urgency]
