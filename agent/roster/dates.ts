// Days and times as the browser's calendar has them; days are written 2026-11-23.
import { format } from '../data/times.ts'

export interface Day {
  key: string
  /** Milliseconds since 1970; `to` is the next midnight, so a day of a clock change has 23 or 25 hours. */
  from: number
  to: number
}

const two = (n: number) => String(n).padStart(2, '0')

export const keyOf = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const partsOf = (key: string): [number, number, number] => {
  const [year = 1970, month = 1, date = 1] = key.split('-').map(Number)
  return [year, month, date]
}

/** Its midnight, or that of the day so many days later. */
export const midnight = (key: string, later = 0): number => {
  const [year, month, date] = partsOf(key)
  return new Date(year, month - 1, date + later).getTime()
}

export const later = (key: string, days: number): string => keyOf(midnight(key, days) + 3 * 3_600_000)

export const dayAt = (key: string): Day => ({ key, from: midnight(key), to: midnight(key, 1) })

export const daysFrom = (key: string, count: number): Day[] =>
  Array.from({ length: count }, (_, n) => dayAt(later(key, n)))

/** Monday is 0. */
export const weekdayOf = (key: string): number => (new Date(midnight(key)).getDay() + 6) % 7

export const mondayOf = (key: string): string => later(key, -weekdayOf(key))

export const firstOfMonth = (key: string, months = 0): string => {
  const [year, month] = partsOf(key)
  return keyOf(new Date(year, month - 1 + months, 1, 12).getTime())
}

export const daysOfMonth = (key: string): Day[] => {
  const first = firstOfMonth(key)
  const [year, month] = partsOf(first)
  return daysFrom(first, new Date(year, month, 0).getDate())
}

/** What an input of date and time holds. */
export const inputOf = (at: number): string => {
  const date = new Date(at)
  return `${keyOf(at)}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** null: not a time. */
export const instantOf = (input: string): number | null => {
  const at = new Date(input).getTime()
  return input === '' || Number.isNaN(at) ? null : at
}

export const isoOf = (at: number): string => new Date(at).toISOString()

const hours = () => format({ hour: '2-digit', minute: '2-digit' })
/** "09:00–17:00". */
export const timesOf = ({ from, to }: { from: number; to: number }): string =>
  `${hours().format(from)}–${hours().format(to)}`

/** "23–29 November 2026". */
export const rangeWords = (days: readonly Day[]): string => {
  const first = days[0]
  const last = days.at(-1)
  return first && last
    ? format({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(first.from, last.from)
    : ''
}

export const dayWords = (key: string): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long' }).format(midnight(key))
