// Who works when: from patterns and entries to spans that cannot contradict each other.
//
// - Who follows no pattern at all works the hours of the desk.
// - Entries `work`, `on_call` and `off` change that in the order of their making: the later one wins.
// - Breaks lie inside of work. Sickness wins over leave, leave over training, and all three over work and breaks.
// - Who is sick or on leave is not on call either. On-call may lie over work.
// Example: Ben's pattern says 09:00–17:00 with lunch at 12:00. An entry `off` 09:00–12:00 and leave from 16:00 on leave him
// 12:30–16:00.
import { type Calendar, isAlwaysOpen, spansOf } from '../calendar/hours.ts'
import type { Assignment, Entry, Pattern, PersonBook } from './book.ts'
import { allDays, type Days, dayText } from './days.ts'
import { type Interval, unite, within, without } from './intervals.ts'
import { type DayShift, daysWithin, shiftsOn, weekAt } from './pattern.ts'
import type { ShiftSpan, SpanKind } from './types.ts'
import type { EntryKind, ShiftKind } from './words.ts'

export interface RosterLaw {
  patterns: ReadonlyMap<string, Pattern>
  /** The desk's, for people without a pattern; its holidays are those that patterns keep. */
  hours: Calendar
}

type Unowned = Omit<ShiftSpan, 'personId'>
type Sourced = Omit<Unowned, 'kind'>

/** Spans between the two instants, in order, of everybody in one go: what they share is computed once. */
export const rosterOf = (
  people: readonly PersonBook[],
  law: RosterLaw,
  from: number,
  to: number,
): Map<string, ShiftSpan[]> => {
  const frame = { from, to }
  const base = baseReader(law, frame)
  const plain = new Map<Base, readonly Unowned[]>()
  return new Map(
    people.map((book) => {
      const mine = base(book)
      const entries = book.entries.filter((e) => e.from < to && from < e.to)
      // Without entries everybody with the same shifts has the same spans.
      const spans = (entries.length === 0 ? plain.get(mine) : undefined) ?? spansFor(entries, mine, frame)
      if (entries.length === 0) plain.set(mine, spans)
      return [book.personId, spans.map((span) => ({ personId: book.personId, ...span }))]
    }),
  )
}

interface Base {
  work: readonly Sourced[]
  on_call: readonly Sourced[]
  break: readonly Sourced[]
}

/** What patterns and hours say, before any entry. People who follow the same share it. */
const baseReader = (law: RosterLaw, frame: Interval): ((book: PersonBook) => Base) => {
  const zones = allDays()
  const holidays = new Set(law.hours.holidays.map((h) => h.date))
  const parts = new Map<string, Base>()
  const partOf = (pattern: Pattern, assignment: Assignment, zone: string): Base => {
    const days = zones(zone)
    const { first, last } = daysWithin(assignment, frame, days)
    const week = weekAt(assignment, pattern, first)
    const key = `${pattern.id} ${zone} ${first} ${last} ${week}`
    const known = parts.get(key)
    if (known) return known
    const shifts: DayShift[] = []
    for (let day = first; day <= last; day += 1)
      if (pattern.worksHolidays || !holidays.has(dayText(day)))
        shifts.push(...shiftsOn(pattern, weekAt(assignment, pattern, day), day, days))
    const base = baseOf(shifts, { kind: 'pattern', id: pattern.id })
    parts.set(key, base)
    return base
  }
  let hours: Base | null = null
  return (book) => {
    if (book.assignments.length === 0) {
      hours ??= hoursBase(law.hours, frame, zones(law.hours.zone))
      return hours
    }
    const mine = book.assignments.flatMap((assignment) => {
      const pattern = law.patterns.get(assignment.patternId)
      return pattern ? [partOf(pattern, assignment, pattern.zone ?? book.zone)] : []
    })
    return mine.length === 1 && mine[0] ? mine[0] : together(mine)
  }
}

const together = (parts: readonly Base[]): Base => ({
  work: unite(parts.flatMap((p) => p.work)),
  on_call: unite(parts.flatMap((p) => p.on_call)),
  break: unite(parts.flatMap((p) => p.break)),
})

const baseOf = (shifts: readonly DayShift[], source: ShiftSpan['source']): Base => {
  const of = (kind: ShiftKind) =>
    unite(shifts.filter((s) => s.kind === kind).map(({ from, to }) => ({ from, to, source })))
  const breaks = shifts.flatMap((s) => (s.kind === 'work' ? within(s.breaks, [s]) : []))
  return {
    work: of('work'),
    on_call: of('on_call'),
    break: unite(breaks.map(({ from, to }) => ({ from, to, source }))),
  }
}

const hoursBase = (calendar: Calendar, frame: Interval, days: Days): Base => {
  const spans: Interval[] = []
  if (isAlwaysOpen(calendar)) spans.push(frame)
  else
    for (let day = days.dayAt(frame.from) - 1; day <= days.dayAt(frame.to); day += 1)
      spans.push(...spansOf(calendar, Temporal.PlainDate.from(dayText(day))))
  return { work: spans.map((s) => ({ ...s, source: null })), on_call: [], break: [] }
}

const spansFor = (entries: readonly Entry[], base: Base, frame: Interval): Unowned[] => {
  const of = (kind: EntryKind): Sourced[] =>
    entries
      .filter((e) => e.kind === kind)
      .map(({ id, from, to }) => ({ from, to, source: { kind: 'entry', id } }))
  const layered = (kind: ShiftKind | 'break'): Sourced[] => {
    let spans: Sourced[] = unite(base[kind])
    for (const { kind: k, id, from, to } of entries)
      if (k === kind) spans = unite([...spans, { from, to, source: { kind: 'entry', id } }])
      else if (k === 'off') spans = without(spans, [{ from, to }])
    return spans
  }
  const all = layered('work')
  const sick = unite(of('sick'))
  const leave = without(of('leave'), sick)
  const training = without(of('training'), [...sick, ...leave])
  const absent = [...sick, ...leave, ...training]
  const breaks = without(within(layered('break'), all), absent)
  const kinds: Record<SpanKind, readonly Sourced[]> = {
    work: without(all, [...breaks, ...absent]),
    break: breaks,
    on_call: without(layered('on_call'), [...sick, ...leave]),
    leave,
    sick,
    training,
  }
  return (Object.keys(kinds) as SpanKind[])
    .flatMap((kind) =>
      within(kinds[kind], [frame]).map(({ from, to, source }) => ({ kind, from, to, source })),
    )
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
}
