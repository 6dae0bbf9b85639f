// When a recurring ticket is opened: the times of its rule in its zone, and what the working hours make of them.
//
// A time outside the working hours is opened anyway, moved to when work begins next, or left out. Times that move to
// the same moment are one. Clock changes: a local time that does not exist that day comes an hour later, one that comes
// twice is taken once.
import type { WorkingHours } from '../../../contract/workspace.ts'
import { isWorkingAt, nextWorking } from '../../../rules/calendar/open.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { onFirstUse } from '../../platform/first-use.ts'

const rrule = onFirstUse((need) => need('rrule-temporal') as typeof import('rrule-temporal'))

export interface Recurrence {
  rule: string
  startsAt: string
  zone: string
  outside: 'open' | 'move' | 'leave_out'
}

/** Further than this nobody looks for a time within the working hours. */
const mostSteps = 750

export const nextTime = (
  recurrence: Recurrence,
  hours: WorkingHours,
  after: Temporal.Instant,
): Temporal.Instant | null => {
  const times = timesOf(recurrence)
  const placed = (at: Temporal.Instant) => placeOf(at, recurrence, hours)
  let first: Temporal.Instant | null = null
  if (recurrence.outside === 'move')
    for (let at = times.before(after), n = 0; at && n < mostSteps; at = times.before(at), n += 1) {
      const moved = placed(at)
      if (!moved || !isAfter(moved, after)) break
      first = moved
    }
  if (first) return first
  for (let at = times.after(after), n = 0; at && n < mostSteps; at = times.after(at), n += 1) {
    const place = placed(at)
    if (place) return place
  }
  return null
}

export const nextTimes = (
  recurrence: Recurrence,
  hours: WorkingHours,
  after: Temporal.Instant,
  count: number,
): Temporal.Instant[] => {
  const times: Temporal.Instant[] = []
  for (let at = nextTime(recurrence, hours, after); at && times.length < count; ) {
    times.push(at)
    at = nextTime(recurrence, hours, at)
  }
  return times
}

/** null: left out. */
const placeOf = (
  at: Temporal.Instant,
  { outside }: Recurrence,
  hours: WorkingHours,
): Temporal.Instant | null => {
  if (outside === 'open' || isWorkingAt(at, hours)) return at
  return outside === 'move' ? nextWorking(at, hours) : null
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0

const timesOf = ({ rule, startsAt, zone }: Recurrence) => {
  const times = new (rrule().RRuleTemporal)({
    rruleString: `RRULE:${rule}`,
    dtstart: Temporal.PlainDateTime.from(startsAt).toZonedDateTime(zone),
    tzid: zone,
  })
  const within = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone)
  return {
    after: (at: Temporal.Instant) => soughtIn(() => times.next(within(at), false)),
    before: (at: Temporal.Instant) => soughtIn(() => times.previous(within(at), false)),
  }
}

/** A rule whose next time is not found within thousands of steps has none. */
const soughtIn = (seek: () => { epochMilliseconds: number } | null): Temporal.Instant | null => {
  try {
    const at = seek()
    return at && Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds)
  } catch {
    return null
  }
}

/** Why it cannot be kept; null: it can. */
export const judgeRecurrence = (recurrence: Recurrence): Refusal | null => {
  const { rule, startsAt, zone } = recurrence
  try {
    Temporal.PlainDateTime.from(startsAt).toZonedDateTime(zone)
  } catch {
    return fault('zone', 'must be a time zone such as Europe/Berlin, with a day that exists')
  }
  if (!/^[A-Z][A-Z0-9=;,+-]*$/i.test(rule) || !/(?:^|;)FREQ=/i.test(rule))
    return fault('rule', 'must be a rule of RFC 5545 such as FREQ=WEEKLY;BYDAY=MO')
  if (/FREQ=(?:SECONDLY|MINUTELY)|BYSECOND|(?:BYMINUTE=[^;]*,)/i.test(rule))
    return fault('rule', 'must recur at most once an hour')
  try {
    const start = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(zone).toInstant()
    const first = timesOf(recurrence).after(start.subtract({ seconds: 1 }))
    return first ? null : fault('rule', 'never happens')
  } catch (error) {
    return fault('rule', `cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : ''}`)
  }
}

const fault = (field: string, message: string): Refusal =>
  refuse('invalid', 'It cannot recur like this.', { faults: [{ field: `body.${field}`, message }] })
