// The matrix every desk has before it sets its own: ITIL's.
import { priorityOf } from '../../../rules/priority/matrix.ts'
import type { Cells } from '../../../rules/priority/policy.ts'
import { levels } from '../../../rules/ticket/words.ts'

export const usualCells = (): Cells =>
  Object.fromEntries(
    levels.map((impact) => [
      impact,
      Object.fromEntries(levels.map((urgency) => [urgency, priorityOf(impact, urgency)])),
    ]),
  ) as unknown as Cells
