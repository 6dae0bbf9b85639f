// The working spans between two instants, and the days between them on which a calendar goes otherwise: for explaining.
import { type Calendar, isAlwaysOpen } from './hours.ts'
import { monthIndex, monthOf } from './months.ts'

export interface Stretch {
  from: number
  to: number
}

/** At most `most` working spans, each clipped to the two instants. */
export const workingSpans = (from: number, to: number, calendar: Calendar, most: number): Stretch[] => {
  if (to <= from) return []
  if (isAlwaysOpen(calendar)) return [{ from, to }]
  const found: Stretch[] = []
  const last = monthIndex(calendar, to)
  for (let index = monthIndex(calendar, from); index <= last && found.length < most; index += 1) {
    const { edges } = monthOf(calendar, index)
    for (let i = 0; i < edges.length && found.length < most; i += 2) {
      const begin = Math.max(edges[i] ?? 0, from)
      const end = Math.min(edges[i + 1] ?? 0, to)
      if (end > begin) found.push({ from: begin, to: end })
    }
  }
  return found
}

export interface SpecialDay {
  date: string
  name: string
  isClosed: boolean
}

/** Holidays and exceptions that touch the time between two instants, by date. */
export const specialDays = (from: number, to: number, calendar: Calendar): SpecialDay[] => {
  const dayOf = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.floor(at))
      .toZonedDateTimeISO(calendar.zone)
      .toPlainDate()
      .toString()
  const [first, last] = [dayOf(from), dayOf(to)]
  const exceptions = calendar.exceptions ?? []
  const own = new Set(exceptions.map((e) => e.date))
  return [
    ...exceptions.map((e) => ({ date: e.date, name: e.name ?? '', isClosed: e.spans.length === 0 })),
    ...calendar.holidays
      .filter((h) => !own.has(h.date))
      .map((h) => ({ date: h.date, name: h.name ?? '', isClosed: true })),
  ]
    .filter((d) => first <= d.date && d.date <= last)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
