// When a desk works: spans of local time a weekday in one zone, days off, and days with other hours.
//
// Working time is real time between a span's two instants: a span across the change to summer time is an hour shorter.
// A calendar without any span is always open, but for its days off.
// Example: Monday to Friday 09:00–17:00, Friday 16:00 plus two working hours is Monday 10:00.

export interface WeekSpan {
  from: string
  to: string
}
export interface Calendar {
  /** IANA name. */
  zone: string
  /** From Monday. */
  days: readonly (readonly WeekSpan[])[]
  holidays: readonly { date: string; name?: string }[]
  /** Days with hours of their own, which win over weekday and holiday; no spans: closed. */
  exceptions?: readonly { date: string; name?: string; spans: readonly WeekSpan[] }[]
}

export const alwaysOpen: Calendar = { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] }

export const isAlwaysOpen = (calendar: Calendar): boolean =>
  hasNoHours(calendar) && calendar.holidays.length === 0 && (calendar.exceptions ?? []).length === 0

const hasNoHours = (calendar: Calendar): boolean => calendar.days.every((spans) => spans.length === 0)

const wholeDay: readonly WeekSpan[] = [{ from: '00:00', to: '24:00' }]

/** The local spans of one day: of its exception, else none on a holiday, else of its weekday. */
export const hoursOf = (calendar: Calendar, day: Temporal.PlainDate): readonly WeekSpan[] => {
  const date = day.toString()
  const exception = calendar.exceptions?.find((e) => e.date === date)
  if (exception) return exception.spans
  if (calendar.holidays.some((h) => h.date === date)) return []
  return hasNoHours(calendar) ? wholeDay : (calendar.days[day.dayOfWeek - 1] ?? [])
}

/** The working spans of one day as instants, in order. */
export const spansOf = (
  calendar: Calendar,
  day: Temporal.PlainDate,
): readonly { from: number; to: number }[] =>
  hoursOf(calendar, day)
    .map(({ from, to }) => ({ from: at(calendar, day, from), to: at(calendar, day, to) }))
    .filter((s) => s.to > s.from)
    .sort((a, b) => a.from - b.from)

const at = (calendar: Calendar, day: Temporal.PlainDate, time: string): number =>
  time === '24:00'
    ? day.add({ days: 1 }).toZonedDateTime(calendar.zone).epochMilliseconds
    : day.toZonedDateTime({ timeZone: calendar.zone, plainTime: Temporal.PlainTime.from(time) })
        .epochMilliseconds
