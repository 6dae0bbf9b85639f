// When allowed working time is over, by the spans in which a clock ran.
import { instantOf } from '../calendar/civil.ts'
import type { Calendar } from '../calendar/hours.ts'
import { addWorking, workingBetween } from '../calendar/working.ts'
import type { Clock } from './clock.ts'

export interface Ran {
  /** Working milliseconds until `at`. */
  used(at: number): number
  /** The instant by which so many working milliseconds have run; null: not in the closed spans, and it stands. */
  by(millis: number): number | null
}

export const ranIn = (spans: Clock['spans'], calendar: Calendar): Ran => {
  let before = 0
  const pieces = spans.map(([from, to]) => {
    const begin = instantOf(from)
    const end = to === null ? null : instantOf(to)
    const piece = { begin, end, before, worked: end === null ? 0 : workingBetween(begin, end, calendar) }
    before += piece.worked
    return piece
  })
  return {
    used: (at) =>
      pieces.reduce((sum, p) => {
        if (p.end !== null && p.end <= at) return sum + p.worked
        return sum + workingBetween(p.begin, at, calendar)
      }, 0),
    by: (millis) => {
      for (const p of pieces)
        if (p.end === null || p.before + p.worked >= millis)
          return addWorking(p.begin, millis - p.before, calendar)
      return null
    },
  }
}
