// A shift goes to another day or person at the same times of the day.
import type { Entry } from '../../../contract/roster.ts'
import { moveShift } from '../acts.ts'
import type { RosterChip } from '../chips.ts'
import type { Day } from '../dates.ts'
import { dayWords } from '../dates.ts'
import type { Lane } from '../lanes.ts'

interface To {
  lane: Lane
  day: Day
  /** The day it is taken from. */
  from: Day
}

type Say = (id: string, values?: Record<string, unknown>) => string

export const giveTo = (chip: RosterChip, entries: readonly Entry[], from: Lane, to: To, _: Say) => {
  const at = placed(chip, to)
  if (at.from === chip.from && from.person.id === to.lane.person.id) return Promise.resolve()
  const words = _('{name} works {day}', { name: to.lane.person.name, day: dayWords(to.day.key) })
  return moveShift(chip, entries, from.person.id, { personId: to.lane.person.id, ...at }, words)
}

/** The same hands of the clock, also when it changed in between. */
const placed = (chip: RosterChip, to: To): { from: number; to: number } => {
  const moved = (at: number): number => {
    const was = new Date(at)
    const days = Math.round((to.day.from - to.from.from) / 86_400_000)
    return new Date(
      was.getFullYear(),
      was.getMonth(),
      was.getDate() + days,
      was.getHours(),
      was.getMinutes(),
    ).getTime()
  }
  return { from: moved(chip.from), to: moved(chip.to) }
}
