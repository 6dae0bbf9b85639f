// What stands in the roster of one person as chips: a shift with its breaks is one, each absence and each on-call another.
//
// Spans that touch make one shift. A chip stands on the day it begins; an absence on every day it covers. Example: work
// 22:00–02:00, break, 02:30–06:00 is one night shift, on the day it begins.
import type { Entry, RosterPerson } from '../../contract/roster.ts'
import type { Day } from './dates.ts'

export type ChipKind = 'shift' | 'on_call' | 'leave' | 'sick' | 'training' | 'off'
type Source = NonNullable<RosterPerson['spans'][number]['source']>

interface Span {
  from: number
  to: number
}

export interface RosterChip extends Span {
  kind: ChipKind
  breaks: readonly Span[]
  /** Where it comes from; empty: the desk's working hours. */
  sources: readonly Source[]
}

const spanOf = ({ from, to }: { from: string; to: string }): Span => ({
  from: Date.parse(from),
  to: Date.parse(to),
})

export const chipsOf = (person: RosterPerson, entries: readonly Entry[]): RosterChip[] => {
  const shifts: { from: number; to: number; breaks: Span[]; sources: Source[] }[] = []
  const others: RosterChip[] = []
  for (const one of person.spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const span = spanOf(one)
    if (one.kind !== 'work' && one.kind !== 'break') {
      others.push({ ...span, kind: one.kind, breaks: [], sources: one.source ? [one.source] : [] })
      continue
    }
    const last = shifts.at(-1)
    const shift = last && span.from <= last.to ? last : { ...span, breaks: [], sources: [] }
    if (shift !== last) shifts.push(shift)
    shift.to = Math.max(shift.to, span.to)
    if (one.kind === 'break') shift.breaks.push(span)
    const { source } = one
    if (source && !shift.sources.some((s) => s.id === source.id)) shift.sources.push(source)
  }
  const free = entries
    .filter((e) => e.personId === person.person.id && e.kind === 'off')
    .map(
      (e): RosterChip => ({ ...spanOf(e), kind: 'off', breaks: [], sources: [{ kind: 'entry', id: e.id }] }),
    )
  const all = [...shifts.map((s): RosterChip => ({ ...s, kind: 'shift' })), ...others, ...free]
  return all.sort((a, b) => a.from - b.from)
}

const isAbsence = (kind: ChipKind) => kind === 'leave' || kind === 'sick' || kind === 'training'

/** It stands on every day it covers: an absence, or on-call over a whole weekend. */
export const isLong = ({ kind, from, to }: RosterChip): boolean =>
  isAbsence(kind) || (kind === 'on_call' && to - from > 24 * 3_600_000)

export const chipsOn = (chips: readonly RosterChip[], day: Day): RosterChip[] =>
  chips.filter((c) =>
    isLong(c) ? c.from < day.to && c.to > day.from : day.from <= c.from && c.from < day.to,
  )

/** Worked in the days shown, in milliseconds. */
export const workedIn = (chips: readonly RosterChip[], days: readonly Day[]): number =>
  days
    .flatMap((day) => chipsOn(chips, day))
    .filter((c) => c.kind === 'shift')
    .reduce((sum, c) => sum + (c.to - c.from) - c.breaks.reduce((b, s) => b + s.to - s.from, 0), 0)

/** The one entry it was made by; null: a pattern, the desk's hours, or several. */
export const entryOf = (chip: RosterChip, entries: readonly Entry[]): Entry | null => {
  const [source, ...more] = chip.sources
  const wanted = {
    shift: 'work',
    on_call: 'on_call',
    leave: 'leave',
    sick: 'sick',
    training: 'training',
    off: 'off',
  }
  if (source?.kind !== 'entry' || more.some((s) => s.kind === 'pattern')) return null
  return entries.find((e) => chip.sources.some((s) => s.id === e.id) && e.kind === wanted[chip.kind]) ?? null
}

/** Whether it can be given to another day or person as it is: a shift or on-call from one place. */
export const canMove = (chip: RosterChip): boolean =>
  (chip.kind === 'shift' || chip.kind === 'on_call') &&
  !isLong(chip) &&
  new Set(chip.sources.map((s) => s.kind)).size < 2
