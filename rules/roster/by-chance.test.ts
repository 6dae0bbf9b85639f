// Rosters by chance: whatever the patterns and entries, nothing contradicts itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '../calendar/hours.ts'
import type { Entry, Pattern } from './book.ts'
import { dayNumber, dayText } from './days.ts'
import { lengthOf, overlaps, unite, within, without } from './intervals.ts'
import { rosterOf } from './roster.ts'
import { isWorkingAt, remainingShift, shiftAt } from './shift.ts'
import type { ShiftSpan, SpanKind } from './types.ts'
import { entryKinds } from './words.ts'

const oslo = 'Europe/Oslo'
const hours: Calendar = { zone: oslo, days: [[], [], [], [], [], [], []], holidays: [] }
const ms = (local: string, zone = oslo) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds

const time = fc.integer({ min: 0, max: 95 }).map((n) => {
  const [h, m] = [Math.floor(n / 4), (n % 4) * 15]
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
})
const anyShift = fc.record({
  kind: fc.constantFrom('work' as const, 'on_call' as const),
  from: time,
  to: time,
  breaks: fc.array(fc.record({ from: time, to: time }), { maxLength: 2 }),
})
const anyPattern = fc
  .array(fc.array(fc.array(anyShift, { maxLength: 2 }), { minLength: 7, maxLength: 7 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((weeks): Pattern => ({ id: 'p', zone: null, weeks, worksHolidays: false }))
// Around the changes of clocks in March 2026 of both sides of the Atlantic.
const anyEntry = fc
  .record({
    kind: fc.constantFrom(...entryKinds),
    from: fc.integer({ min: 0, max: 40 * 96 }),
    length: fc.integer({ min: 1, max: 96 }),
  })
  .map(({ kind, from, length }, i = 0): Entry => {
    const start = ms('2026-03-01T00:00') + from * 900_000
    return { id: `e${i}`, kind, from: start, to: start + length * 900_000 }
  })
const zones = fc.constantFrom(oslo, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC')
const anyBook = fc.record({
  zone: zones,
  pattern: anyPattern,
  week: fc.integer({ min: 0, max: 5 }),
  entries: fc.array(anyEntry, { maxLength: 12 }),
})
type Any = { zone: string; pattern: Pattern; week: number; entries: Entry[] }
const spansOf = ({ zone, pattern: p, week, entries }: Any, from: number, to: number) =>
  rosterOf(
    [
      {
        personId: 'x',
        zone,
        assignments: [{ patternId: 'p', startsOn: '2026-02-25', endsOn: '2026-04-20', week }],
        entries,
      },
    ],
    { patterns: new Map([['p', p]]), hours },
    from,
    to,
  ).get('x') ?? []
const start = ms('2026-03-01T00:00')
const end = ms('2026-04-12T00:00')

describe('Whatever the patterns and entries', () => {
  test('spans are in order, lie in the frame, and none contradicts another', () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const spans = spansOf(book, start, end)
        for (const s of spans) expect(s.from >= start && s.to <= end && s.from < s.to).toBe(true)
        expect(spans.map((s) => s.from)).toEqual(spans.map((s) => s.from).toSorted((a, b) => a - b))
        const exclusive = spans.filter((s) => s.kind !== 'on_call')
        exclusive.forEach((a, i) => {
          expect(exclusive.slice(i + 1).some((b) => overlaps(a, b))).toBe(false)
        })
        for (const kind of ['work', 'break', 'on_call', 'leave', 'sick', 'training'] as const) {
          const mine = spans.filter((s) => s.kind === kind)
          expect(unite(mine)).toHaveLength(mine.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('two halves of a time tell the same as the whole', () => {
    fc.assert(
      fc.property(anyBook, fc.integer({ min: 1, max: 41 * 96 }), (book, cut) => {
        const middle = start + cut * 900_000
        const joined = (spans: readonly ShiftSpan[], kind: SpanKind) =>
          unite(spans.filter((s) => s.kind === kind).map(({ from, to }) => ({ from, to })))
        const whole = spansOf(book, start, end)
        const halves = [...spansOf(book, start, middle), ...spansOf(book, middle, end)]
        for (const kind of ['work', 'break', 'on_call', 'leave', 'sick', 'training'] as const)
          expect(joined(halves, kind)).toEqual(joined(whole, kind))
      }),
      { numRuns: 60 },
    )
  })

  test('somebody is working, or not, just as a look at single instants says', () => {
    fc.assert(
      fc.property(anyBook, fc.integer({ min: 0, max: 42 * 96 - 1 }), (book, quarter) => {
        const at = start + quarter * 900_000
        const spans = spansOf(book, start, end)
        const left = remainingShift(spans, at)
        if (isWorkingAt(spans, at)) expect(left).toBeGreaterThan(0)
        const shift = shiftAt(spans, at)
        if (shift) expect(left).toBeLessThanOrEqual(shift.to - at)
        else expect(left).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})

test('sets of time: what lies within and without makes the whole', () => {
  const some = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 30 }))
      .map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(unite([...within(a, b), ...without(a, b)])).toEqual(unite(a))
      expect(lengthOf(within(a, b)) + lengthOf(without(a, b))).toBe(lengthOf(unite(a)))
    }),
  )
})

test('days are counted as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
      const text = Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString()
      expect(dayText(day)).toBe(text)
      expect(dayNumber(text)).toBe(day)
    }),
  )
})
