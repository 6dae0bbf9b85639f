// Working time: weekends, holidays, lunch, and the nights on which the clock is changed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from './hours.ts'
import { judgeCalendar } from './judge.ts'
import { isWorkingAt, nextWorking } from './open.ts'
import { addWorkingHours, stepWorkingDays, subtractWorkingHours } from './working.ts'

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
]
const office: Calendar = {
  zone: 'Europe/Berlin',
  days: [day, day, day, day, day, [], []],
  holidays: [{ date: '2026-12-25' }],
}
const nights: Calendar = {
  zone: 'Europe/Berlin',
  days: Array.from({ length: 7 }, () => [{ from: '00:00', to: '06:00' }]),
  holidays: [],
}
const whole: Calendar = {
  zone: 'America/New_York',
  days: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  holidays: [],
}
const local = (text: string, zone = office.zone) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
const shown = (instant: Temporal.Instant, zone = office.zone) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

describe('adding', () => {
  test.each([
    ['2026-11-20T16:00', 2, '2026-11-23T10:00', 'over the weekend'],
    ['2026-11-23T11:30', 1, '2026-11-23T13:30', 'over lunch'],
    ['2026-11-22T15:00', 1, '2026-11-23T10:00', 'from a Sunday'],
    ['2026-12-24T16:00', 2, '2026-12-28T10:00', 'over a holiday and a weekend'],
    ['2026-11-23T09:00', 35, '2026-11-27T17:00', 'a whole week'],
    ['2026-11-23T12:30', 0, '2026-11-23T12:30', 'nothing'],
  ])('%s + %d h = %s: %s', (from, hours, to) => {
    expect(shown(addWorkingHours(local(from), hours, office))).toBe(to)
  })
  test('the night to summer time has an hour less', () => {
    expect(shown(addWorkingHours(local('2026-03-29T00:00'), 5, nights))).toBe('2026-03-29T06:00')
    expect(shown(addWorkingHours(local('2026-03-29T00:00'), 6, nights))).toBe('2026-03-30T01:00')
  })
  test('the night to winter time has an hour more', () => {
    expect(shown(addWorkingHours(local('2026-10-25T00:00'), 7, nights))).toBe('2026-10-25T06:00')
  })
})

describe('taking away', () => {
  test.each([
    ['2026-11-23T10:00', 2, '2026-11-20T16:00'],
    ['2026-11-22T10:00', 1, '2026-11-20T16:00'],
    ['2026-11-23T13:30', 1, '2026-11-23T11:30'],
  ])('%s − %d h = %s', (from, hours, to) => {
    expect(shown(subtractWorkingHours(local(from), hours, office))).toBe(to)
  })
  test.each([
    ['2026-11-23T10:00', 1, '2026-11-20T10:00'],
    ['2026-11-22T10:00', 2, '2026-11-19T10:00'],
    ['2026-12-28T10:00', 1, '2026-12-24T10:00'],
  ])('%s − %d working days = %s', (from, days, to) => {
    expect(shown(stepWorkingDays(local(from), days, office, -1))).toBe(to)
  })
})

test('what is added and taken away again is where it was, if that is working time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 * 24 * 60 }),
      fc.integer({ min: 1, max: 200 * 60 }),
      fc.constantFrom(office, nights, whole),
      (minutes, length, calendar) => {
        const anywhere = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes })
        const start = nextWorking(anywhere, calendar) ?? anywhere
        expect(isWorkingAt(start, calendar)).toBe(true)
        const end = addWorkingHours(start, length / 60, calendar)
        const back = subtractWorkingHours(end, length / 60, calendar)
        expect(back.epochMilliseconds).toBe(start.epochMilliseconds)
      },
    ),
    { numRuns: 300 },
  )
})

test('a calendar without hours is always open', () => {
  const never: Calendar = { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] }
  const now = Temporal.Instant.from('2026-11-22T10:00:00Z')
  expect(isWorkingAt(now, never)).toBe(true)
  expect(addWorkingHours(now, 3, never).toString()).toBe('2026-11-22T13:00:00Z')
})

test('a zone nobody knows, a span that ends before it begins, spans that overlap: told with their place', () => {
  const bad: Calendar = {
    zone: 'Europe/Atlantis',
    days: [
      [
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '10:00' },
      ],
      [
        { from: '13:00', to: '24:00' },
        { from: '09:00', to: '13:30' },
      ],
      [],
      [],
      [],
      [],
      [],
    ],
    holidays: [],
  }
  expect(judgeCalendar(bad).map((f) => f.path)).toEqual(['zone', 'days.0.1.to', 'days.1.0.from'])
  expect(judgeCalendar(office)).toEqual([])
})
