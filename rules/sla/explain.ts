// Why a clock shows what it shows: each interval between its beginning and its due time (or its end), one after the other.
//
// Example: Friday 16:00, 120 minutes, office hours till 17:00 → ran 16:00–17:00 (60), closed until Monday 09:00, ahead
// 09:00–10:00 (60).

import { instantOf, isoOf } from '../calendar/civil.ts'
import { type SpecialDay, specialDays, workingSpans } from '../calendar/count.ts'
import { alwaysOpen, type Calendar } from '../calendar/hours.ts'
import { workingBetween } from '../calendar/working.ts'
import type { Clock } from './clock.ts'
import { ranIn } from './limit.ts'

export interface Step {
  from: string
  to: string
  kind: 'ran' | 'closed' | 'paused' | 'ahead'
  /** Working minutes that count. */
  minutes: number
  /** Of `closed`. */
  days: readonly SpecialDay[]
}

export interface Explained {
  /** Working minutes until now or its end. */
  used: number
  /** When the allowed time is or was over; null: it stands before that. */
  limitAt: string | null
  steps: readonly Step[]
}

const most = 400

export const explainClock = (clock: Clock, hours: Calendar, at: string): Explained => {
  const now = instantOf(clock.endedAt ?? at)
  // A time of day that was promised knows neither hours nor pauses.
  const calendar = clock.promise ? alwaysOpen : hours
  const begun = clock.promise?.since ?? clock.startedAt
  const spans: Clock['spans'] = clock.promise ? [[begun, clock.endedAt]] : clock.spans
  const ran = ranIn(spans, calendar)
  const limit = clock.promise ? instantOf(clock.promise.by) : ran.by(clock.minutes * 60_000)
  const until = Math.max(now, clock.outcome === 'running' && limit !== null ? limit : now)
  const steps: Step[] = []
  let from = instantOf(begun)
  for (const [begin, end] of spans) {
    const first = instantOf(begin)
    if (first > from) steps.push(piece('paused', from, first))
    const last = end === null ? until : instantOf(end)
    steps.push(...inHours(first, Math.min(last, now), calendar, 'ran'))
    if (last > now) steps.push(...inHours(now, last, calendar, 'ahead'))
    from = last
  }
  if (until > from) steps.push(piece('paused', from, until))
  return {
    used: Math.round(ran.used(now) / 60_000),
    limitAt: limit === null ? null : isoOf(limit),
    steps: steps.slice(-most),
  }
}

const piece = (kind: Step['kind'], from: number, to: number, minutes = 0, days: Step['days'] = []): Step => ({
  kind,
  from: isoOf(from),
  to: isoOf(to),
  minutes: Math.round(minutes * 10) / 10,
  days,
})

/** Working spans, and the closed ones between them. */
const inHours = (from: number, to: number, calendar: Calendar, kind: 'ran' | 'ahead'): Step[] => {
  if (to <= from) return []
  const steps: Step[] = []
  let at = from
  // Where there are too many, the newest are told one by one and the rest as one.
  const spans = workingSpans(from, to, calendar, 20_000)
  const told = spans.slice(-most)
  const first = told[0]
  if (first && told.length < spans.length) {
    steps.push(piece(kind, at, first.from, workingBetween(at, first.from, calendar) / 60_000))
    at = first.from
  }
  for (const span of told) {
    if (span.from > at) steps.push(closed(at, span.from, calendar))
    steps.push(piece(kind, span.from, span.to, (span.to - span.from) / 60_000))
    at = span.to
  }
  return to > at ? [...steps, closed(at, to, calendar)] : steps
}

const closed = (from: number, to: number, calendar: Calendar): Step =>
  piece('closed', from, to, 0, specialDays(from, to, calendar))
