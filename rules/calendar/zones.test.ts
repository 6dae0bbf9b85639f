// Working time in twenty zones from 2020 to 2030: through every change of the clocks what is added can be counted again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specialDays, workingSpans } from './count.ts'
import type { Calendar } from './hours.ts'
import { addWorking, subtractWorking, workingBetween } from './working.ts'

const zones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Kyiv',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Asia/Gaza',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
]
const split = [
  { from: '00:30', to: '02:30' },
  { from: '02:45', to: '11:00' },
  { from: '13:00', to: '24:00' },
]
const inZone = (zone: string): Calendar => ({
  zone,
  days: Array.from({ length: 7 }, () => split),
  holidays: [{ date: '2024-05-01', name: 'Labour Day' }],
  exceptions: [{ date: '2024-05-02', name: 'Stocktaking', spans: [{ from: '10:00', to: '12:00' }] }],
})
const minute = 60_000
const start = Date.UTC(2020, 0, 1)
const end = Date.UTC(2031, 0, 1)

/** Every instant at which the zone's offset changes. */
const changesOf = (zone: string): number[] => {
  const found: number[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds > end) return found
    found.push(next.epochMilliseconds)
    at = next
  }
}

describe.each(zones)('%s', (zone) => {
  const calendar = inZone(zone)
  test('around each change of its clocks', () => {
    for (const change of changesOf(zone))
      for (const before of [30, 3 * 60, 26 * 60])
        for (const length of [1, 45, 190, 29 * 60]) {
          const from = change - before * minute
          const to = addWorking(from, length * minute, calendar)
          expect(workingBetween(from, to, calendar)).toBe(length * minute)
          expect(workingBetween(subtractWorking(to, length * minute, calendar), to, calendar)).toBe(
            length * minute,
          )
        }
  })
  test('over years, and splitting an interval changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: end }),
        fc.integer({ min: 0, max: 3 * 365 * 1440 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, minutes, share) => {
          const to = from + minutes * minute
          const middle = Math.round(from + (to - from) * share)
          const whole = workingBetween(from, to, calendar)
          expect(workingBetween(from, middle, calendar) + workingBetween(middle, to, calendar)).toBe(whole)
          if (whole > 0) expect(workingBetween(from, addWorking(from, whole, calendar), calendar)).toBe(whole)
          const spans = workingSpans(from, Math.min(to, from + 40 * 1440 * minute), calendar, 1000)
          const sum = spans.reduce((n, s) => n + s.to - s.from, 0)
          expect(sum).toBe(workingBetween(from, Math.min(to, from + 40 * 1440 * minute), calendar))
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('days that go otherwise', () => {
  const calendar = inZone('Europe/Berlin')
  const at = (text: string) =>
    Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin').epochMilliseconds
  test('a holiday is closed, an exception has hours of its own', () => {
    expect(workingBetween(at('2024-05-01T00:00'), at('2024-05-02T00:00'), calendar)).toBe(0)
    expect(workingBetween(at('2024-05-02T00:00'), at('2024-05-03T00:00'), calendar)).toBe(120 * minute)
  })
  test('an exception wins over a holiday', () => {
    const both = { ...calendar, holidays: [{ date: '2024-05-02' }] }
    expect(workingBetween(at('2024-05-02T00:00'), at('2024-05-03T00:00'), both)).toBe(120 * minute)
  })
  test('are named where they lie between two instants', () => {
    expect(specialDays(at('2024-04-30T12:00'), at('2024-05-02T12:00'), calendar)).toEqual([
      { date: '2024-05-01', name: 'Labour Day', isClosed: true },
      { date: '2024-05-02', name: 'Stocktaking', isClosed: false },
    ])
  })
  test('a desk without hours is open but for its holidays', () => {
    const never = { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [{ date: '2024-05-01' }] }
    expect(workingBetween(Date.UTC(2024, 3, 30), Date.UTC(2024, 4, 3), never)).toBe(48 * 60 * minute)
  })
  test('minutes that no calendar of one hour a week holds end somewhere', () => {
    const seldom = {
      zone: 'Europe/Berlin',
      days: [[{ from: '09:00', to: '10:00' }], [], [], [], [], [], []],
      holidays: [],
    }
    const from = Date.UTC(2024, 0, 1)
    expect(addWorking(from, 5_256_000 * minute, seldom)).toBeGreaterThan(from)
    expect(subtractWorking(from, 5_256_000 * minute, seldom)).toBeLessThan(from)
  })
  test('a day that a zone left out counts for nothing twice', () => {
    const apia = { ...inZone('Pacific/Apia'), holidays: [], exceptions: [] }
    const from = Date.UTC(2011, 11, 29, 0)
    const whole = workingBetween(from, from + 72 * 60 * minute, apia)
    expect(whole).toBeLessThanOrEqual(72 * 60 * minute)
    expect(workingBetween(from, addWorking(from, whole, apia), apia)).toBe(whole)
  })
})
