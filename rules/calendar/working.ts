// Adds, takes away and counts working time.
import { type Calendar, isAlwaysOpen, spansOf } from './hours.ts'
import { monthIndex, monthOf } from './months.ts'

/** Months without a working minute after which a calendar counts as never open again. */
const patience = 27
/** Years of minutes in a calendar of one hour a week end here: a hundred years. */
const farthest = 1200

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
  const millis = Math.round(hours * 3_600_000)
  const add = way === 1 ? addWorking : subtractWorking
  return Temporal.Instant.fromEpochMilliseconds(add(from.epochMilliseconds, millis, calendar))
}

/** Milliseconds since the epoch by which `millis` of working time have passed since `start`; 0 more is `start`. */
export const addWorking = (start: number, millis: number, calendar: Calendar): number => {
  if (millis <= 0 || isAlwaysOpen(calendar)) return start + Math.max(0, millis)
  let left = millis
  let idle = 0
  const first = monthIndex(calendar, start)
  for (let index = first; idle < patience && index < first + farthest; index += 1) {
    const { edges, total } = monthOf(calendar, index)
    idle = total === 0 ? idle + 1 : 0
    if (total < left && (edges[0] ?? start) >= start) {
      left -= total
      continue
    }
    for (let i = 0; i < edges.length; i += 2) {
      const begin = Math.max(edges[i] ?? 0, start)
      const end = edges[i + 1] ?? 0
      if (end <= begin) continue
      if (end - begin >= left) return begin + left
      left -= end - begin
    }
  }
  return start + millis
}

/** The latest such instant since which `millis` of working time have passed until `end`. */
export const subtractWorking = (end: number, millis: number, calendar: Calendar): number => {
  if (millis <= 0 || isAlwaysOpen(calendar)) return end - Math.max(0, millis)
  let left = millis
  let idle = 0
  const last = monthIndex(calendar, end)
  for (let index = last; idle < patience && index > last - farthest; index -= 1) {
    const { edges, total } = monthOf(calendar, index)
    idle = total === 0 ? idle + 1 : 0
    for (let i = edges.length - 2; i >= 0; i -= 2) {
      const begin = edges[i] ?? 0
      const until = Math.min(edges[i + 1] ?? 0, end)
      if (until <= begin) continue
      if (until - begin >= left) return until - left
      left -= until - begin
    }
  }
  return end - millis
}

/** Milliseconds of working time between two instants; 0 when they are the other way round. */
export const workingBetween = (from: number, to: number, calendar: Calendar): number => {
  if (to <= from) return 0
  if (isAlwaysOpen(calendar)) return to - from
  let sum = 0
  const last = monthIndex(calendar, to)
  for (let index = monthIndex(calendar, from); index <= last; index += 1) {
    const { edges, total } = monthOf(calendar, index)
    if ((edges[0] ?? from) >= from && (edges.at(-1) ?? to) <= to) {
      sum += total
      continue
    }
    for (let i = 0; i < edges.length; i += 2)
      sum += Math.max(0, Math.min(edges[i + 1] ?? 0, to) - Math.max(edges[i] ?? 0, from))
  }
  return sum
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
  for (let idle = 0; left > 0 && idle < 800; idle += 1) {
    const day = local.toPlainDate().add({ days: way })
    local = day.toZonedDateTime({ timeZone: calendar.zone, plainTime: time })
    if (spansOf(calendar, day).length > 0) {
      left -= 1
      idle = 0
    }
  }
  return local.toInstant()
}
