// By when a requester hears next.
import { expect, test } from 'vitest'
import type { Clock } from '../sla/clock.ts'
import { nextHearing } from './hearing.ts'

const clock = (target: Clock['target'], dueAt: string | null, more: Partial<Clock> = {}): Clock => ({
  target,
  olaId: null,
  calendarId: null,
  minutes: 60,
  startedAt: '2026-11-20T09:00:00.000Z',
  spans: [['2026-11-20T09:00:00.000Z', null]],
  dueAt,
  amberAt: null,
  endedAt: null,
  outcome: 'running',
  warned: [],
  breachedAt: null,
  promise: null,
  ...more,
})
const ten = '2026-11-20T10:00:00.000Z'
const eleven = '2026-11-20T11:00:00.000Z'
const noon = '2026-11-20T12:00:00.000Z'
const promise = { by: noon, since: ten }

test.each<[string, Clock[], string | null]>([
  ['no clock', [], null],
  ['the answer that is due first', [clock('update', eleven), clock('next_response', ten)], ten],
  ['a promise goes first', [clock('first_response', ten), clock('update', noon, { promise })], noon],
  ['solving is no word', [clock('resolution', ten)], null],
  ['what teams agree is theirs', [clock('ola', ten)], null],
  ['nothing while it stands', [clock('first_response', null, { outcome: 'paused' })], null],
  ['what ended is over', [clock('first_response', ten, { endedAt: ten, outcome: 'met' })], null],
  ['what is late is still to come', [clock('first_response', ten, { breachedAt: ten })], ten],
])('%s', (_, clocks, due) => {
  expect(nextHearing(clocks)?.dueAt ?? null).toBe(due)
})
