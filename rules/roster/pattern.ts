// From a pattern that repeats to the shifts of single days.
//
// The weeks of a pattern follow each other from the week of `startsOn`, which is its week `week`, and begin again after
// the last. A shift belongs to the day on which it begins, so that one over midnight that begins on the last day is
// worked to its end. Its length is real time: 22:00–06:00 has seven hours in the night to summer time.
// Example: two weeks, early and late; starting on a Wednesday with week 0, that week and every second after it is early.
import type { Assignment, LocalSpan, Pattern, Shift } from './book.ts'
import { type Days, dayNumber, minuteOf, mondayOf, weekdayOf } from './days.ts'
import type { Interval } from './intervals.ts'
import type { ShiftKind } from './words.ts'

export interface DayShift extends Interval {
  kind: ShiftKind
  breaks: readonly Interval[]
}

/** Which week of the pattern a day lies in. */
export const weekAt = (assignment: Assignment, pattern: Pick<Pattern, 'weeks'>, day: number): number => {
  const passed = (mondayOf(day) - mondayOf(dayNumber(assignment.startsOn))) / 7
  const count = pattern.weeks.length
  return (((passed + assignment.week) % count) + count) % count
}

/** The shifts that begin on one day. */
export const shiftsOn = (pattern: Pattern, week: number, day: number, days: Days): DayShift[] =>
  (pattern.weeks[week]?.[weekdayOf(day)] ?? []).flatMap((shift) => {
    const { from, to } = spanOn(shift, day, days)
    if (to <= from) return []
    return [{ kind: shift.kind, from, to, breaks: shift.breaks.map((b) => breakOn(shift, b, day, days)) }]
  })

const spanOn = ({ from, to }: LocalSpan, day: number, days: Days): Interval => ({
  from: days.at(day, from),
  to: days.at(minuteOf(to) > minuteOf(from) ? day : day + 1, to),
})

/** A break before the time at which the shift begins is one of the next day. */
const breakOn = (shift: Shift, span: LocalSpan, day: number, days: Days): Interval =>
  spanOn(span, minuteOf(span.from) >= minuteOf(shift.from) ? day : day + 1, days)

/** The first and last day on which somebody follows the pattern and a shift may begin that reaches into the frame. */
export const daysWithin = (
  { startsOn, endsOn }: Assignment,
  frame: Interval,
  days: Days,
): { first: number; last: number } => ({
  first: Math.max(days.dayAt(frame.from) - 1, dayNumber(startsOn)),
  last: Math.min(days.dayAt(frame.to), endsOn === null ? Number.POSITIVE_INFINITY : dayNumber(endsOn)),
})
