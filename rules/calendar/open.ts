// Whether a desk works at an instant, and when it works next.
import { type Calendar, isAlwaysOpen, spansOf } from './hours.ts'

export const isWorkingAt = (instant: Temporal.Instant, calendar: Calendar): boolean => {
  if (isAlwaysOpen(calendar)) return true
  const at = instant.epochMilliseconds
  return spansOf(calendar, dayOf(instant, calendar)).some((s) => s.from <= at && at < s.to)
}

const farthestDays = 800

/** This instant when it is working time, else when it next begins; null: not in the next two years. */
export const nextWorking = (instant: Temporal.Instant, calendar: Calendar): Temporal.Instant | null => {
  if (isWorkingAt(instant, calendar)) return instant
  const at = instant.epochMilliseconds
  let day = dayOf(instant, calendar)
  for (let n = 0; n < farthestDays; n += 1) {
    const next = spansOf(calendar, day).find((s) => s.from > at)
    if (next) return Temporal.Instant.fromEpochMilliseconds(next.from)
    day = day.add({ days: 1 })
  }
  return null
}

const dayOf = (instant: Temporal.Instant, calendar: Calendar): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(calendar.zone).toPlainDate()
