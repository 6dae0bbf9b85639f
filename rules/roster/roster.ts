// Who works when: from patterns and entries to spans that cannot contradict each other.
//
// - Who follows no pattern at all works the hours of the desk.
// - Entries `work`, `on_call` and `off` change that in the order of their making: the later one wins.
// - Breaks lie inside of work. Sickness wins over leave, leave over training, and all three over work and breaks.
// - Who is sick or on leave is not on call either. On-call may lie over work.
// Example: Ben's pattern says 09:00–17:00 with lunch at 12:00. An entry `off` 09:00–12:00 and leave from 16:00 on leave him
// 12:30–16:00.
import { type Calendar, isAlwaysOpen, spansOf } from '../calendar/hours.ts'
import type { Pattern, PersonBook } from './book.ts'
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

type Sourced = Interval & Pick<ShiftSpan, 'source'>

/** Spans between the two instants, in order, of everybody in one go: what they share is computed once. */
export const rosterOf = (
  people: readonly PersonBook[],
  law: RosterLaw,
  from: number,
  to: number,
): Map<string, ShiftSpan[]> => {
  const frame = { from, to }
  const base = baseReader(law, frame)
  return new Map(people.map((book) => [book.personId, spansFor(book, base(book), frame)]))
}

interface Base {
  work: readonly Sourced[]
  on_call: readonly Sourced[]
  break: readonly Sourced[]
}

/** What patterns and hours say, before any entry. */
const baseReader = (law: RosterLaw, frame: Interval): ((book: PersonBook) => Base) => {
  const zones = allDays()
  const known = new Map<string, readonly DayShift[]>()
  const holidays = new Set(law.hours.holidays.map((h) => h.date))
  const shiftsOf = (pattern: Pattern, zone: string, week: number, day: number, days: Days) => {
    const key = `${pattern.id} ${zone} ${week} ${day}`
    const found =
      known.get(key) ??
      (pattern.worksHolidays || !holidays.has(dayText(day)) ? shiftsOn(pattern, week, day, days) : [])
    known.set(key, found)
    return found
  }
  let hours: Base | null = null
  return (book) => {
    if (book.assignments.length === 0) {
      hours ??= hoursBase(law.hours, frame, zones(law.hours.zone))
      return hours
    }
    const shifts = book.assignments.flatMap((assignment) => {
      const pattern = law.patterns.get(assignment.patternId)
      if (!pattern) return []
      const zone = pattern.zone ?? book.zone
      const days = zones(zone)
      const source = { kind: 'pattern', id: pattern.id } as const
      return daysWithin(assignment, frame, days).flatMap((day) =>
        shiftsOf(pattern, zone, weekAt(assignment, pattern, day), day, days).map((s) => ({ ...s, source })),
      )
    })
    const of = (kind: ShiftKind) => shifts.filter((s) => s.kind === kind).map(bare)
    return {
      work: of('work'),
      on_call: of('on_call'),
      break: shifts.flatMap(({ breaks, source, kind, ...shift }) =>
        kind === 'work' ? within(breaks, [shift]).map((b) => ({ ...b, source })) : [],
      ),
    }
  }
}

const bare = ({ from, to, source }: Sourced): Sourced => ({ from, to, source })

const hoursBase = (calendar: Calendar, frame: Interval, days: Days): Base => {
  const spans: Interval[] = []
  if (isAlwaysOpen(calendar)) spans.push(frame)
  else
    for (let day = days.dayAt(frame.from) - 1; day <= days.dayAt(frame.to); day += 1)
      spans.push(...spansOf(calendar, Temporal.PlainDate.from(dayText(day))))
  return { work: spans.map((s) => ({ ...s, source: null })), on_call: [], break: [] }
}

const spansFor = (book: PersonBook, base: Base, frame: Interval): ShiftSpan[] => {
  const entries = book.entries.filter((e) => e.from < frame.to && frame.from < e.to)
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
      within(kinds[kind], [frame]).map(({ from, to, source }) => ({
        personId: book.personId,
        kind,
        from,
        to,
        source,
      })),
    )
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
}
