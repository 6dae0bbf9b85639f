// Adds and takes away working time.
import { type Calendar, isAlwaysOpen, spansOf } from './hours.ts'

/** Days without a working minute after which a calendar counts as never open again. */
const patience = 800

/** The instant by which `hours` of working time have passed since `start`. */
export const addWorkingHours = (
  start: Temporal.Instant,
  hours: number,
  calendar: Calendar,
): Temporal.Instant => walk(start, hours, calendar, 1)

/** The latest instant since which `hours` of working time have passed until `end`. */
export const subtractWorkingHours = (
  end: Temporal.Instant,
  hours: number,
  calendar: Calendar,
): Temporal.Instant => walk(end, hours, calendar, -1)

const walk = (from: Temporal.Instant, hours: number, calendar: Calendar, way: 1 | -1): Temporal.Instant => {
  const start = from.epochMilliseconds
  let left = Math.round(hours * 3_600_000)
  const give = (millis: number) => Temporal.Instant.fromEpochMilliseconds(Math.round(millis))
  if (isAlwaysOpen(calendar)) return give(start + way * left)
  if (left === 0) return from
  // A span of the day before may reach past midnight of another zone's day; none does past its own.
  let day = from.toZonedDateTimeISO(calendar.zone).toPlainDate()
  for (let idle = 0; idle < patience; idle += 1) {
    const spans = spansOf(calendar, day)
    for (const span of way === 1 ? spans : spans.toReversed()) {
      const [begin, end] =
        way === 1 ? [Math.max(span.from, start), span.to] : [span.from, Math.min(span.to, start)]
      if (end <= begin) continue
      if (end - begin >= left) return give(way === 1 ? begin + left : end - left)
      left -= end - begin
      idle = 0
    }
    day = day.add({ days: way })
  }
  return give(start + way * left)
}

/** The same local time so many days with working hours earlier (or, with `way` 1, later). */
export const stepWorkingDays = (
  from: Temporal.Instant,
  count: number,
  calendar: Calendar,
  way: 1 | -1,
): Temporal.Instant => {
  let local = from.toZonedDateTimeISO(calendar.zone)
  if (isAlwaysOpen(calendar)) return local.add({ days: way * count }).toInstant()
  const time = local.toPlainTime()
  let left = count
  for (let idle = 0; left > 0 && idle < patience; idle += 1) {
    const day = local.toPlainDate().add({ days: way })
    local = day.toZonedDateTime({ timeZone: calendar.zone, plainTime: time })
    if (spansOf(calendar, day).length > 0) {
      left -= 1
      idle = 0
    }
  }
  return local.toInstant()
}
