// A calendar's working time as instants, a local month at a time: counted once, then looked up.
//
// Why: a clock that ran for years is counted again with every change of its ticket. The book belongs to the calendar's
// object and goes with it; a changed calendar is another object.
import { dateOf, dayMillis } from './civil.ts'
import { type Calendar, spansOf } from './hours.ts'

/** Instants in milliseconds since the epoch: from, to, from, to … in order and apart. */
export interface Month {
  /** Where it begins and ends in the zone. */
  from: number
  to: number
  edges: readonly number[]
  total: number
}

const books = new WeakMap<Calendar, Map<number, Month>>()

/** Months since the year 0. */
export const monthIndex = (calendar: Calendar, at: number): number => {
  const { year, month } = dateOf(Math.floor(at / dayMillis))
  const guess = year * 12 + month - 1
  // A zone is at most a day away from UTC.
  const { from, to } = monthOf(calendar, guess)
  if (at < from) return guess - 1
  return at < to ? guess : guess + 1
}

export const monthOf = (calendar: Calendar, index: number): Month => {
  const book = books.get(calendar) ?? new Map<number, Month>()
  if (book.size === 0) books.set(calendar, book)
  const known = book.get(index)
  if (known) return known
  const month = readMonth(calendar, index)
  book.set(index, month)
  return month
}

const readMonth = (calendar: Calendar, index: number): Month => {
  const edges: number[] = []
  const first = Temporal.PlainDate.from({ year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 })
  for (let day = first; day.month === first.month; day = day.add({ days: 1 }))
    for (const { from, to } of spansOf(calendar, day)) {
      const last = edges.at(-1) ?? Number.NEGATIVE_INFINITY
      // Where a zone leaves out an hour or a whole day, spans can meet: time is counted once.
      if (from > last) edges.push(from, to)
      else if (to > last) edges[edges.length - 1] = to
    }
  let total = 0
  for (let i = 0; i < edges.length; i += 2) total += (edges[i + 1] ?? 0) - (edges[i] ?? 0)
  const begins = (day: Temporal.PlainDate) => day.toZonedDateTime(calendar.zone).epochMilliseconds
  return { from: begins(first), to: begins(first.add({ months: 1 })), edges, total }
}
