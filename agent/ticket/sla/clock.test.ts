// What a clock shows at which time.
import { expect, test } from 'vitest'
import { type Brief, lookOf } from './clock.ts'

const at = (time: string) => Date.parse(`2026-11-23T${time}:00.000Z`)
const clock: Brief = {
  target: 'next_response',
  outcome: 'running',
  startedAt: '2026-11-23T09:00:00.000Z',
  dueAt: '2026-11-23T10:00:00.000Z',
  amberAt: '2026-11-23T09:45:00.000Z',
  breachedAt: null,
}

test('it is quiet until a quarter is left, then amber, then late by so much', () => {
  expect(lookOf(clock, at('09:30'))).toEqual({ tone: 'calm', left: 30 * 60_000, share: 0.5 })
  expect(lookOf(clock, at('09:45')).tone).toBe('soon')
  expect(lookOf(clock, at('10:08'))).toEqual({ tone: 'late', left: -8 * 60_000, share: 0 })
})

test('a clock that stands is never late, and what ended says how', () => {
  expect(lookOf({ ...clock, outcome: 'paused', dueAt: null }, at('12:00')).tone).toBe('paused')
  expect(lookOf({ ...clock, outcome: 'met', dueAt: null }, at('12:00')).tone).toBe('met')
  expect(lookOf({ ...clock, outcome: 'missed', dueAt: null }, at('12:00')).tone).toBe('missed')
})
