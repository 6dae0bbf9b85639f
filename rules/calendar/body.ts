// A calendar as the law keeps it: hours, days off with their names, and days that go otherwise.
import type { WeekSpan } from './hours.ts'

export interface CalendarBody {
  /** IANA name. */
  zone: string
  /** From Monday; several spans make a split shift; all empty: always open. */
  days: readonly (readonly WeekSpan[])[]
  holidays: readonly { date: string; name: string }[]
  /** Days with other hours than their weekday; no spans: closed. They win over holidays. */
  exceptions: readonly { date: string; name: string; spans: readonly WeekSpan[] }[]
}
