// What of the roster stands in which cell.
import { expect, test } from 'vitest'
import type { Entry, RosterPerson } from '../../contract/roster.ts'
import { canMove, chipsOf, chipsOn, entryOf, workedIn } from './chips.ts'
import { dayAt, daysFrom, firstOfMonth, later, midnight, mondayOf } from './dates.ts'

const iso = (day: string, hour: number) => new Date(midnight(day) + hour * 3_600_000).toISOString()
const source = { kind: 'pattern' as const, id: 'p' }
const span = (kind: 'work' | 'break' | 'leave', day: string, from: number, to: number) => ({
  kind,
  from: iso(day, from),
  to: iso(day, to),
  source,
})
const person = (...spans: RosterPerson['spans']): RosterPerson => ({
  person: { id: 'a', name: 'Ana Petrova', email: 'ana.petrova@meridian.example', role: 'agent' },
  zone: 'Europe/Oslo',
  tier: 1,
  siteId: null,
  teamIds: [],
  hasPattern: true,
  spans,
})

test('a shift with its break is one chip on the day it begins, also past midnight', () => {
  const chips = chipsOf(
    person(
      span('work', '2026-11-23', 22, 26),
      span('break', '2026-11-23', 26, 26.5),
      span('work', '2026-11-23', 26.5, 30),
    ),
    [],
  )
  expect(chips).toHaveLength(1)
  expect(chips[0]?.breaks).toHaveLength(1)
  expect(chipsOn(chips, dayAt('2026-11-23'))).toHaveLength(1)
  expect(chipsOn(chips, dayAt('2026-11-24'))).toHaveLength(0)
  expect(workedIn(chips, [dayAt('2026-11-23')])).toBe(7.5 * 3_600_000)
})

test('an absence stands on every day it covers', () => {
  const chips = chipsOf(person(span('leave', '2026-11-23', 0, 72)), [])
  expect(daysFrom('2026-11-22', 5).map((day) => chipsOn(chips, day).length)).toEqual([0, 1, 1, 1, 0])
})

test('time off that takes a shift away stays visible, and can be taken back', () => {
  const off: Entry = {
    id: 'e',
    personId: 'a',
    kind: 'off',
    from: iso('2026-11-23', 9),
    to: iso('2026-11-23', 17),
    words: '',
    requestId: null,
    mayChange: true,
    version: 1,
  }
  const [chip] = chipsOf(person(), [off])
  expect(chip?.kind).toBe('off')
  expect(chip && entryOf(chip, [off])).toBe(off)
  expect(chip && canMove(chip)).toBe(false)
})

test('weeks begin on Monday, months on their first, through changes of the clock', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(later('2026-03-28', 2)).toBe('2026-03-30')
  expect(firstOfMonth('2026-01-31', 1)).toBe('2026-02-01')
})
