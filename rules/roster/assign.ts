// Following another pattern from a day on: what somebody followed until then makes room.
//
// Nobody follows two patterns on one day. A new assignment takes its days away from the others: they end the day before
// it, and go on the day after it where it has an end, in the week they would then have been in.
import type { Assignment, Pattern } from './book.ts'
import { dayNumber, dayText } from './days.ts'
import { weekAt } from './pattern.ts'

/** What is left of an assignment beside a new one: none, one or two parts. */
export const makeRoom = (
  old: Assignment,
  fresh: Pick<Assignment, 'startsOn' | 'endsOn'>,
  pattern: Pick<Pattern, 'weeks'>,
): Assignment[] => {
  const before = dayText(dayNumber(fresh.startsOn) - 1)
  const after = fresh.endsOn === null ? null : dayText(dayNumber(fresh.endsOn) + 1)
  const parts: Assignment[] = []
  const ends = (day: string): string => (old.endsOn !== null && old.endsOn < day ? old.endsOn : day)
  if (old.startsOn <= before) parts.push({ ...old, endsOn: ends(before) })
  if (after !== null && (old.endsOn === null || after <= old.endsOn))
    parts.push(
      old.startsOn >= after ? old : { ...old, startsOn: after, week: weekAt(old, pattern, dayNumber(after)) },
    )
  return parts
}
