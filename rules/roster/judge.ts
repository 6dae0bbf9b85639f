// Whether a shift pattern can be: shifts that do not overlap, breaks that lie in their shift.
//
// Weeks are one long line of local minutes that closes to a circle, as the first week follows the last.
import type { LocalSpan, Shift } from './book.ts'
import { minuteOf } from './days.ts'
import { type Interval, lengthOf, overlaps, unite } from './intervals.ts'

export interface PatternFault {
  /** `weeks.0.1.2.from`: week, day, shift. */
  path: string
  message: string
}

const dayMinutes = 1440

export const judgeWeeks = (weeks: readonly (readonly (readonly Shift[])[])[]): PatternFault[] => {
  const circle = weeks.length * 7 * dayMinutes
  const placed = weeks.flatMap((days, w) =>
    days.flatMap((shifts, d) =>
      shifts.map((shift, s) => ({
        shift,
        path: `weeks.${w}.${d}.${s}`,
        span: minutesOf(shift, (w * 7 + d) * dayMinutes),
      })),
    ),
  )
  return placed.flatMap((one, i) => [
    ...judgeBreaks(one.shift, one.path),
    ...(placed.some(
      (other, j) =>
        j !== i && other.shift.kind === one.shift.kind && meet(one.span, other.span, circle) && isLater(i, j),
    )
      ? [{ path: `${one.path}.from`, message: 'overlaps another shift' }]
      : []),
  ])
}

/** Of two that overlap, the second is told. */
const isLater = (i: number, j: number): boolean => i > j

/** Also across the end of the last week. */
const meet = (a: Interval, b: Interval, circle: number): boolean =>
  [-circle, 0, circle].some((by) => overlaps(a, { from: b.from + by, to: b.to + by }))

const minutesOf = ({ from, to }: LocalSpan, start: number): Interval => {
  const [a, b] = [minuteOf(from), minuteOf(to)]
  return { from: start + a, to: start + (b > a ? b : b + dayMinutes) }
}

const judgeBreaks = (shift: Shift, path: string): PatternFault[] => {
  const work = minutesOf(shift, 0)
  const spans = shift.breaks.map((b) =>
    minutesOf(b, minuteOf(b.from) >= minuteOf(shift.from) ? 0 : dayMinutes),
  )
  const faults = spans.flatMap((span, i) =>
    span.from >= work.from && span.to <= work.to
      ? []
      : [{ path: `${path}.breaks.${i}.from`, message: 'lies outside of its shift' }],
  )
  if (faults.length > 0) return faults
  if (lengthOf(unite(spans)) !== lengthOf(spans)) return [{ path: `${path}.breaks`, message: 'overlap' }]
  return shift.kind === 'on_call' && spans.length > 0
    ? [{ path: `${path}.breaks`, message: 'are for shifts of work; leave them out' }]
    : []
}
