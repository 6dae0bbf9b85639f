// The times of an invitation in words.
import { expect, test } from 'vitest'
import { isFloating, timesInWords } from './invitation.ts'

test('a meeting within a day names the day once', () => {
  expect(timesInWords({ start: '2026-11-24T10:00:00', end: '2026-11-24T10:30:00', isAllDay: false })).toMatch(
    /^\w+,? 24 November 2026, 10:00 – 10:30$/,
  )
})
test('a whole day is that day only, though the calendar ends it on the next', () => {
  expect(timesInWords({ start: '2026-11-24', end: '2026-11-25', isAllDay: true })).toMatch(
    /24 November 2026, the whole day$/,
  )
})
test('several whole days name the first and the last', () => {
  expect(timesInWords({ start: '2026-11-24', end: '2026-11-27', isAllDay: true })).toMatch(
    /24 November 2026 – .*26 November 2026$/,
  )
})
test('what cannot be read is shown as it came', () => {
  expect(timesInWords({ start: 'soon', end: null, isAllDay: false })).toBe('soon')
})
test('a time without an offset is floating', () => {
  expect(isFloating({ start: '2026-11-24T10:00:00', end: null, isAllDay: false })).toBe(true)
  expect(isFloating({ start: '2026-11-24T10:00:00+01:00', end: null, isAllDay: false })).toBe(false)
  expect(isFloating({ start: '2026-11-24', end: null, isAllDay: true })).toBe(false)
})
