// When work will be done and what will be late, as the policy tells it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShiftSpan } from '../roster/types.ts'
import { forecast, type Piece } from './forecast.ts'

const hour = 3_600_000
const at = (time: string): number => Temporal.Instant.from(`2026-11-23T${time}:00Z`).epochMilliseconds
const now = at('10:00')
const work = (from: string, to: string, kind: ShiftSpan['kind'] = 'work'): ShiftSpan => ({
  personId: '',
  kind,
  from: at(from),
  to: at(to),
  source: null,
})
const day = [work('09:00', '12:00'), work('12:00', '12:30', 'break'), work('12:30', '17:00')]

describe('a forecast', () => {
  const piece = (ticketId: string, minutes: number, due: string | null, target = 'resolution'): Piece => ({
    ticketId,
    minutes,
    promises: due === null ? [] : [{ target, dueAt: at(due) }],
    createdAt: 0,
  })
  const laid = (pieces: Piece[], spans = day, visits: { from: number; to: number }[] = []) =>
    forecast(pieces, spans, visits, now).map((e) => [
      e.ticketId,
      (e.from - now) / 60_000,
      (e.to - now) / 60_000,
      e.lateMinutes,
      e.because?.code ?? null,
    ])
  it('takes one after the other, the earliest due first, around breaks and visits', () => {
    expect(
      laid([piece('later', 60, null), piece('first', 60, '11:30')], day, [
        { from: at('11:15'), to: at('11:45') },
      ]),
    ).toEqual([
      ['first', 0, 60, null, null],
      ['later', 60, 180, null, null],
    ])
  })
  it('is red before it is late, with the reason', () => {
    expect(laid([piece('a', 120, '12:00'), piece('b', 90, '13:00')])).toEqual([
      ['a', 0, 120, null, null],
      ['b', 150, 240, 60, 'queue_before'],
    ])
    expect(laid([piece('long', 300, '14:00')])).toEqual([['long', 0, 330, 90, 'too_little_time']])
    expect(laid([piece('old', 30, '09:30')])[0]?.at(-1)).toBe('overdue')
    expect(laid([piece('tonight', 60, '12:30')], [work('12:00', '18:00')])[0]?.at(-1)).toBe('starts_later')
    expect(laid([piece('never', 60, '12:30')], [])[0]?.at(-1)).toBe('nobody_on_shift')
  })
  it('a first reply is kept by beginning in time', () => {
    expect(laid([piece('a', 120, '10:30', 'first_response')])[0]?.[3]).toBeNull()
  })
  it('loses nothing and never works before now, whatever comes', () => {
    const pieces = fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 600 }), due: fc.integer({ min: -5, max: 30 }) }),
    )
    fc.assert(
      fc.property(pieces, (some) => {
        const all = some.map(({ minutes, due }, i) => ({
          ticketId: `${i}`,
          minutes,
          promises: [{ target: 'resolution', dueAt: now + due * hour }],
          createdAt: i,
        }))
        const expected = forecast(all, day, [], now)
        expect(expected.map((e) => e.ticketId).toSorted()).toEqual(all.map((p) => p.ticketId).toSorted())
        for (const [i, e] of expected.entries()) {
          expect(e.from).toBeGreaterThanOrEqual(now)
          expect(e.to).toBeGreaterThanOrEqual(e.from)
          expect(e.from).toBeGreaterThanOrEqual(expected[i - 1]?.from ?? 0)
        }
      }),
    )
  })
})
