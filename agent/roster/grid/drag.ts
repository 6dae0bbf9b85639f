// The shift that is being dragged.
import { makeStore } from '../../data/store.ts'
import type { RosterChip } from '../chips.ts'
import type { Day } from '../dates.ts'
import type { Lane } from '../lanes.ts'

export interface Dragged {
  chip: RosterChip
  lane: Lane
  day: Day
}
export const draggedStore = makeStore<Dragged | null>(null)
