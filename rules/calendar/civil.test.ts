// Dates and instants by arithmetic agree with Temporal.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, daysFrom, instantOf, isoOf } from './civil.ts'

const first = Temporal.Instant.from('0001-01-01T00:00:00Z').epochMilliseconds
const last = Temporal.Instant.from('9999-12-31T23:59:59Z').epochMilliseconds

test('instants are written and read as Temporal does', () => {
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (at) => {
      const iso = Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 })
      expect(isoOf(at)).toBe(iso)
      expect(instantOf(iso)).toBe(at)
    }),
    { numRuns: 2000 },
  )
})

test('days become dates and days again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const { year, month, day } = dateOf(days)
      expect(daysFrom(year, month, day)).toBe(days)
      const date = Temporal.PlainDate.from('1970-01-01').add({ days })
      expect([year, month, day]).toEqual([date.year, date.month, date.day])
    }),
    { numRuns: 2000 },
  )
})

test('other forms of an instant are read too', () => {
  expect(instantOf('2026-11-23T09:00:00Z')).toBe(instantOf('2026-11-23T09:00:00.000Z'))
})
