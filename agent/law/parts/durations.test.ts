// Lengths of time as they are typed.
import { expect, test } from 'vitest'
import { minutesInWords, readMinutes } from './durations.ts'

test.each([
  ['', null],
  ['30', 30],
  ['30m', 30],
  ['30 min', 30],
  ['2h', 120],
  ['1.5 h', 90],
  ['1,5 Std', 90],
  ['4 h 30 m', 270],
  ['1:30', 90],
  ['0', undefined],
  ['soon', undefined],
  ['2 d', undefined],
])('“%s” is %s minutes', (text, minutes) => expect(readMinutes(text)).toBe(minutes))

test.each([30, 60, 270, 1440])('%i minutes are read back as they are written', (minutes) =>
  expect(readMinutes(minutesInWords(minutes))).toBe(minutes),
)
