// When a reply could leave instead of now.
import { expect, test } from 'vitest'
import { laterChoices, wallClock } from './choices.ts'

const at = (text: string) => new Date(text)
const told = (now: string) => Object.fromEntries(laterChoices(at(now)).map((c) => [c.id, wallClock(c.at)]))

test('on a Tuesday morning all of them', () => {
  expect(told('2026-11-24T10:12:31')).toEqual({
    hour: '2026-11-24T11:12',
    afternoon: '2026-11-24T15:00',
    tomorrow: '2026-11-25T09:00',
    monday: '2026-11-30T09:00',
  })
})
test('in the afternoon "this afternoon" is left out', () => {
  expect(told('2026-11-24T14:30:00')).not.toHaveProperty('afternoon')
})
test('on a Sunday tomorrow is Monday and is said once', () => {
  expect(told('2026-11-29T10:00:00')).toMatchObject({ tomorrow: '2026-11-30T09:00' })
  expect(told('2026-11-29T10:00:00')).not.toHaveProperty('monday')
})
test('on a Monday "Monday morning" is the next one', () => {
  expect(told('2026-11-30T10:00:00')).toMatchObject({ monday: '2026-12-07T09:00' })
})
test('at the end of a year the next day is in the next year', () => {
  expect(told('2026-12-31T23:30:00')).toMatchObject({
    hour: '2027-01-01T00:30',
    tomorrow: '2027-01-01T09:00',
  })
})
