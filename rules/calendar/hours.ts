// When a desk works: spans of local time a weekday in one zone, and days off.
//
// Working time is real time between a span's two instants: a span across the change to summer time is an hour shorter.
// A calendar without any span is always open.
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
  holidays: readonly { date: string }[]
}

export const alwaysOpen: Calendar = { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] }

export const isAlwaysOpen = (calendar: Calendar): boolean =>
  calendar.days.every((spans) => spans.length === 0)

/** The working spans of one day as instants, in order. */
export const spansOf = (
  calendar: Calendar,
  day: Temporal.PlainDate,
): readonly { from: number; to: number }[] => {
  if (calendar.holidays.some((h) => h.date === day.toString())) return []
  const spans = calendar.days[day.dayOfWeek - 1] ?? []
  return spans
    .map(({ from, to }) => ({ from: at(calendar, day, from), to: at(calendar, day, to) }))
    .filter((s) => s.to > s.from)
    .sort((a, b) => a.from - b.from)
}

const at = (calendar: Calendar, day: Temporal.PlainDate, time: string): number =>
  time === '24:00'
    ? day.add({ days: 1 }).toZonedDateTime(calendar.zone).epochMilliseconds
    : day.toZonedDateTime({ timeZone: calendar.zone, plainTime: Temporal.PlainTime.from(time) })
        .epochMilliseconds
