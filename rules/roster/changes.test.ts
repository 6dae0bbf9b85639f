// Swaps, patterns that cannot be, and following another one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeRoom } from './assign.ts'
import type { Assignment, Shift } from './book.ts'
import { overlaps } from './intervals.ts'
import { judgeWeeks } from './judge.ts'
import { entriesOfSwap, judgeSwap } from './requests.ts'
import { rosterOf } from './roster.ts'
import type { ShiftSpan, SpanKind } from './types.ts'

const h = 3_600_000
// A Monday.
const day = Temporal.Instant.from('2026-11-23T00:00:00Z').epochMilliseconds
const span = (kind: SpanKind, from: number, to: number, personId = 'ana'): ShiftSpan => ({
  personId,
  kind,
  from: day + from * h,
  to: day + to * h,
  source: null,
})
const hoursOf = (at: number) => (at - day) / h

describe('Swaps', () => {
  const spans = new Map([
    ['ana', [span('work', 8, 12), span('break', 12, 13), span('work', 13, 16)]],
    ['ben', [span('work', 32, 40, 'ben'), span('on_call', 18, 24, 'ben')]],
  ])
  const swap = {
    personId: 'ana',
    otherId: 'ben',
    span: { from: day, to: day + 24 * h },
    otherSpan: { from: day + 24 * h, to: day + 48 * h },
  }
  test('each gets exactly the other’s shifts, breaks included', () => {
    expect(judgeSwap(swap, spans)).toBeNull()
    expect(
      entriesOfSwap(swap, spans).map((e) => [e.personId, e.kind, hoursOf(e.from), hoursOf(e.to)]),
    ).toEqual([
      ['ana', 'off', 0, 24],
      ['ben', 'off', 24, 48],
      ['ben', 'work', 8, 16],
      ['ben', 'break', 12, 13],
      ['ana', 'work', 32, 40],
    ])
  })
  test('with nothing to give, or with somebody who is not free, it cannot be', () => {
    expect(judgeSwap({ ...swap, span: { from: day + 20 * h, to: day + 24 * h } }, spans)).toBe('no_shift')
    expect(judgeSwap({ ...swap, otherSpan: { from: day + 50 * h, to: day + 60 * h } }, spans)).toBe(
      'others_no_shift',
    )
    const busy = new Map([...spans, ['ben', [span('work', 10, 14, 'ben'), span('work', 32, 40, 'ben')]]])
    expect(judgeSwap(swap, busy)).toBe('other_is_not_free')
    expect(judgeSwap({ ...swap, otherSpan: null }, busy)).toBe('other_is_not_free')
    const away = new Map([...spans, ['ana', [...(spans.get('ana') ?? []), span('leave', 34, 35)]]])
    expect(judgeSwap(swap, away)).toBe('person_is_not_free')
  })
  test('after a swap the roster is that of two people who changed places', () => {
    const hours = { zone: 'UTC', days: Array.from({ length: 7 }, () => [{ from: '08:00', to: '16:00' }]) }
    const law = { patterns: new Map(), hours: { ...hours, holidays: [] } }
    const leave = { id: 'l', kind: 'off' as const, from: day, to: day + 24 * h }
    const books = [
      { personId: 'ana', zone: 'UTC', assignments: [], entries: [] },
      { personId: 'ben', zone: 'UTC', assignments: [], entries: [leave] },
    ]
    const [from, to] = [day, day + 48 * h]
    const before = rosterOf(books, law, from, to)
    const one = { ...swap, otherSpan: null }
    expect(judgeSwap(one, before)).toBeNull()
    const made = entriesOfSwap(one, before).map((e, i) => ({ ...e, id: `m${i}` }))
    const after = rosterOf(
      books.map((b) => ({ ...b, entries: [...b.entries, ...made.filter((e) => e.personId === b.personId)] })),
      law,
      from,
      to,
    )
    const work = (map: typeof after, id: string) =>
      (map.get(id) ?? []).map((s) => [s.kind, hoursOf(s.from), hoursOf(s.to)])
    expect(work(before, 'ben')).toEqual([['work', 32, 40]])
    expect(work(after, 'ana')).toEqual([['work', 32, 40]])
    expect(work(after, 'ben')).toEqual([
      ['work', 8, 16],
      ['work', 32, 40],
    ])
  })
})

describe('Patterns that cannot be', () => {
  const shift = (from: string, to: string, more: Partial<Shift> = {}): Shift => ({
    kind: 'work',
    from,
    to,
    breaks: [],
    ...more,
  })
  const week = (...days: Shift[][]): Shift[][] => Array.from({ length: 7 }, (_, i) => days[i] ?? [])
  const paths = (...weeks: Shift[][][]) => judgeWeeks(weeks).map((f) => f.path)
  test.each([
    ['a split shift', [week([shift('08:00', '12:00'), shift('16:00', '20:00')])], []],
    ['two at once', [week([shift('08:00', '12:00'), shift('11:00', '20:00')])], ['weeks.0.0.1.from']],
    [
      'a night into the morning',
      [week([shift('22:00', '06:00')], [shift('05:00', '09:00')])],
      ['weeks.0.1.0.from'],
    ],
    [
      'the last night into the first morning',
      [week([shift('05:00', '09:00')]), week([], [], [], [], [], [], [shift('22:00', '06:00')])],
      ['weeks.1.6.0.from'],
    ],
    [
      'on-call over work',
      [week([shift('08:00', '16:00'), shift('00:00', '24:00', { kind: 'on_call' })])],
      [],
    ],
    [
      'a break outside',
      [week([shift('08:00', '12:00', { breaks: [{ from: '12:00', to: '12:30' }] })])],
      ['weeks.0.0.0.breaks.0.from'],
    ],
    [
      'a break after midnight of a night',
      [week([shift('22:00', '06:00', { breaks: [{ from: '02:00', to: '02:30' }] })])],
      [],
    ],
    [
      'breaks at once',
      [
        week([
          shift('08:00', '16:00', {
            breaks: [
              { from: '12:00', to: '13:00' },
              { from: '12:30', to: '13:30' },
            ],
          }),
        ]),
      ],
      ['weeks.0.0.0.breaks'],
    ],
  ])('%s', (_, weeks, expected) => {
    expect(paths(...weeks)).toEqual(expected)
  })
})

describe('Another pattern from a day on', () => {
  const three = { weeks: Array.from({ length: 3 }, () => []) }
  const old: Assignment = { patternId: 'p', startsOn: '2026-11-02', endsOn: null, week: 0 }
  test('ends the old one the day before, and lets it go on after', () => {
    expect(makeRoom(old, { startsOn: '2026-11-23', endsOn: null }, three)).toEqual([
      { ...old, endsOn: '2026-11-22' },
    ])
    expect(makeRoom(old, { startsOn: '2026-11-23', endsOn: '2026-11-29' }, three)).toEqual([
      { ...old, endsOn: '2026-11-22' },
      { ...old, startsOn: '2026-11-30', week: 1 },
    ])
    expect(makeRoom(old, { startsOn: '2026-10-01', endsOn: null }, three)).toEqual([])
  })
  test('no day is followed twice, and every other day as before', () => {
    const at = fc
      .integer({ min: 0, max: 40 })
      .map((n) => Temporal.PlainDate.from('2026-11-01').add({ days: n }))
    const range = fc.tuple(at, fc.option(fc.integer({ min: 0, max: 20 }))).map(([from, length]) => ({
      startsOn: from.toString(),
      endsOn: length === null ? null : from.add({ days: length }).toString(),
    }))
    fc.assert(
      fc.property(range, range, (a, b) => {
        const covers = (x: { startsOn: string; endsOn: string | null }, d: string) =>
          x.startsOn <= d && (x.endsOn === null || d <= x.endsOn)
        const left = makeRoom({ ...old, ...a }, b, three)
        for (let n = 0; n < 70; n += 1) {
          const d = Temporal.PlainDate.from('2026-10-25').add({ days: n }).toString()
          const count = left.filter((x) => covers(x, d)).length
          expect(count).toBe(covers(a, d) && !covers(b, d) ? 1 : 0)
        }
      }),
      { numRuns: 100 },
    )
  })
})

test('overlapping is neither touching nor apart', () => {
  expect(overlaps({ from: 1, to: 2 }, { from: 2, to: 3 })).toBe(false)
  expect(overlaps({ from: 1, to: 3 }, { from: 2, to: 4 })).toBe(true)
})
