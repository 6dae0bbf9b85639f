// Whether working hours can be: a zone that exists, spans that end after they begin and do not overlap.
import type { Calendar } from './hours.ts'

export interface CalendarFault {
  /** `days.0.1.to` */
  path: string
  message: string
}

export const judgeCalendar = (calendar: Calendar): CalendarFault[] => [
  ...(isZone(calendar.zone)
    ? []
    : [{ path: 'zone', message: 'must be a time zone such as Europe/Oslo or UTC' }]),
  ...calendar.days.flatMap((spans, day) => {
    const ordered = spans.map((span, i) => ({ ...span, i })).sort((a, b) => (a.from < b.from ? -1 : 1))
    return ordered.flatMap(({ from, to, i }, place): CalendarFault[] => {
      const before = ordered[place - 1]
      if (to <= from) return [{ path: `days.${day}.${i}.to`, message: 'must be later than the beginning' }]
      return before && before.to > from
        ? [{ path: `days.${day}.${i}.from`, message: 'overlaps another span of the same day' }]
        : []
    })
  }),
]

const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
