// Who works when: patterns, rotation, nights, the change of clocks, entries, and that nothing contradicts itself.
import { describe, expect, test } from 'vitest'
import type { Calendar } from '../calendar/hours.ts'
import type { Assignment, Entry, Pattern, PersonBook, Shift } from './book.ts'
import { type Interval, lengthOf } from './intervals.ts'
import { rosterOf } from './roster.ts'
import { isWorkingAt, nextShift, remainingShift, shiftAt } from './shift.ts'
import type { ShiftSpan, SpanKind } from './types.ts'

const oslo = 'Europe/Oslo'
const ms = (local: string, zone = oslo) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
const shown = (span: Interval, zone = oslo) => {
  const text = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .slice(5)
  return `${text(span.from)}–${text(span.to)}`
}
const hours: Calendar = {
  zone: oslo,
  days: [...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:00' }]), [], []],
  holidays: [{ date: '2026-12-25' }],
}
const shift = (from: string, to: string, breaks: [string, string][] = [], kind: Shift['kind'] = 'work') => ({
  kind,
  from,
  to,
  breaks: breaks.map(([a, b]) => ({ from: a, to: b })),
})
const office = shift('09:00', '17:00', [['12:00', '12:30']])
const week = (...days: Shift[][]): Shift[][] => Array.from({ length: 7 }, (_, i) => days[i] ?? [])
const pattern = (id: string, weeks: Shift[][][], more: Partial<Pattern> = {}): Pattern => ({
  id,
  zone: null,
  weeks,
  worksHolidays: false,
  ...more,
})
const follows = (patternId: string, more: Partial<Assignment> = {}): Assignment => ({
  patternId,
  startsOn: '2026-01-05',
  endsOn: null,
  week: 0,
  ...more,
})
const entry = (kind: Entry['kind'], from: string, to: string, id = kind): Entry => ({
  id,
  kind,
  from: ms(from),
  to: ms(to),
})

const read = (
  patterns: Pattern[],
  book: Partial<PersonBook>,
  from: string,
  to: string,
  zone = oslo,
): ShiftSpan[] =>
  rosterOf(
    [{ personId: 'ben', zone, assignments: [], entries: [], ...book }],
    { patterns: new Map(patterns.map((p) => [p.id, p])), hours },
    ms(from, zone),
    ms(to, zone),
  ).get('ben') ?? []
const of = (spans: ShiftSpan[], kind: SpanKind, zone = oslo) =>
  spans.filter((s) => s.kind === kind).map((s) => shown(s, zone))

describe('Patterns', () => {
  test('who follows none works the hours of the desk, and not on its holidays', () => {
    const spans = read([], {}, '2026-12-24T00:00', '2026-12-29T00:00')
    expect(of(spans, 'work')).toEqual(['12-24T09:00–12-24T17:00', '12-28T09:00–12-28T17:00'])
    expect(spans[0]?.source).toBeNull()
  })

  test('a day of work is split by its break', () => {
    const p = pattern('office', [week([office], [office])])
    const spans = read([p], { assignments: [follows('office')] }, '2026-11-23T00:00', '2026-11-26T00:00')
    expect(of(spans, 'work')).toEqual([
      '11-23T09:00–11-23T12:00',
      '11-23T12:30–11-23T17:00',
      '11-24T09:00–11-24T12:00',
      '11-24T12:30–11-24T17:00',
    ])
    expect(of(spans, 'break')).toEqual(['11-23T12:00–11-23T12:30', '11-24T12:00–11-24T12:30'])
    expect(spans[0]?.source).toEqual({ kind: 'pattern', id: 'office' })
  })

  test('a rotation goes on from the week in which it began, also when that was a Wednesday', () => {
    const p = pattern('turns', [
      week([shift('06:00', '14:00')]),
      week([shift('14:00', '22:00')]),
      week([shift('22:00', '06:00')]),
    ])
    const mondays = (week: number) =>
      of(
        read(
          [p],
          { assignments: [follows('turns', { startsOn: '2026-11-04', week })] },
          '2026-11-02T00:00',
          '2026-12-01T00:00',
        ),
        'work',
      )
    expect(mondays(0)).toEqual([
      '11-09T14:00–11-09T22:00',
      '11-16T22:00–11-17T06:00',
      '11-23T06:00–11-23T14:00',
      '11-30T14:00–11-30T22:00',
    ])
    expect(mondays(1)[0]).toBe('11-09T22:00–11-10T06:00')
  })

  test('a night that begins on the last day is worked to its end; one cut by the frame begins with it', () => {
    const p = pattern('nights', [week(...Array.from({ length: 7 }, () => [shift('22:00', '06:00')]))])
    const until = { assignments: [follows('nights', { endsOn: '2026-11-23' })] }
    expect(of(read([p], until, '2026-11-23T03:00', '2026-11-26T00:00'), 'work')).toEqual([
      '11-23T03:00–11-23T06:00',
      '11-23T22:00–11-24T06:00',
    ])
  })

  test('the night to summer time has seven hours, the one to winter time nine', () => {
    const p = pattern('nights', [week([], [], [], [], [], [shift('22:00', '06:00', [['02:00', '03:00']])])])
    const length = (day: string, next: string) =>
      lengthOf(read([p], { assignments: [follows('nights')] }, `${day}T12:00`, `${next}T12:00`)) / 3_600_000
    expect(length('2026-03-28', '2026-03-29')).toBe(7)
    expect(length('2026-10-24', '2026-10-25')).toBe(9)
  })

  test('a pattern with a zone of its own is that zone’s for everybody, one without is each person’s', () => {
    const spans = (zone: string | null) =>
      read(
        [pattern('p', [week([shift('09:00', '17:00')])], { zone })],
        { assignments: [follows('p')] },
        '2026-11-23T00:00',
        '2026-11-24T00:00',
        'America/New_York',
      )
    expect(of(spans(null), 'work', 'America/New_York')).toEqual(['11-23T09:00–11-23T17:00'])
    expect(of(spans(oslo), 'work')).toEqual(['11-23T09:00–11-23T17:00'])
  })

  test('holidays of the desk are kept unless the pattern works them', () => {
    const week5 = week([], [], [], [], [office])
    const at = (worksHolidays: boolean) =>
      read(
        [pattern('p', [week5], { worksHolidays })],
        { assignments: [follows('p')] },
        '2026-12-25T00:00',
        '2026-12-26T00:00',
      ).length
    expect([at(false), at(true)]).toEqual([0, 3])
  })
})

describe('Entries', () => {
  const p = pattern('office', [week([office], [office], [office], [office], [office])])
  const on = (...entries: Entry[]) =>
    read([p], { assignments: [follows('office')], entries }, '2026-11-23T00:00', '2026-11-24T00:00')

  test('off and work together are an exception; the later one wins', () => {
    const spans = on(
      entry('off', '2026-11-23T00:00', '2026-11-24T00:00'),
      entry('work', '2026-11-23T07:00', '2026-11-23T10:00'),
    )
    expect(of(spans, 'work')).toEqual(['11-23T07:00–11-23T10:00'])
    const other = on(
      entry('work', '2026-11-23T07:00', '2026-11-23T10:00'),
      entry('off', '2026-11-23T00:00', '2026-11-24T00:00'),
    )
    expect(other).toEqual([])
  })

  test('sickness wins over leave, leave over training, all over work; who is sick is not on call', () => {
    const spans = on(
      entry('on_call', '2026-11-23T15:00', '2026-11-23T23:00'),
      entry('training', '2026-11-23T09:00', '2026-11-23T12:00'),
      entry('leave', '2026-11-23T10:00', '2026-11-23T13:00'),
      entry('sick', '2026-11-23T12:30', '2026-11-23T16:00'),
    )
    expect(Object.fromEntries(spans.map((s) => [s.kind, shown(s)]))).toEqual({
      training: '11-23T09:00–11-23T10:00',
      leave: '11-23T10:00–11-23T12:30',
      sick: '11-23T12:30–11-23T16:00',
      work: '11-23T16:00–11-23T17:00',
      on_call: '11-23T16:00–11-23T23:00',
    })
  })

  test('a break goes with the shift it was in', () => {
    const spans = on(
      entry('off', '2026-11-23T00:00', '2026-11-24T00:00'),
      entry('work', '2026-11-23T10:00', '2026-11-23T14:00'),
    )
    expect(of(spans, 'work')).toEqual(['11-23T10:00–11-23T14:00'])
  })

  test('a break outside of work is none', () => {
    expect(of(on(entry('break', '2026-11-23T16:30', '2026-11-23T19:00')), 'break')).toEqual([
      '11-23T12:00–11-23T12:30',
      '11-23T16:30–11-23T17:00',
    ])
  })
})

describe('One instant', () => {
  const p = pattern('office', [week([office], [office])])
  const spans = read([p], { assignments: [follows('office')] }, '2026-11-23T00:00', '2026-11-26T00:00')
  test.each([
    ['2026-11-23T08:59', false, null, 0],
    ['2026-11-23T09:00', true, '11-23T09:00–11-23T17:00', 7.5],
    ['2026-11-23T12:15', false, '11-23T09:00–11-23T17:00', 4.5],
    ['2026-11-23T16:00', true, '11-23T09:00–11-23T17:00', 1],
    ['2026-11-23T17:00', false, null, 0],
  ])('%s', (local, works, shift, left) => {
    const at = ms(local)
    const found = shiftAt(spans, at)
    expect(isWorkingAt(spans, at)).toBe(works)
    expect(found && shown(found)).toBe(shift)
    expect(remainingShift(spans, at) / 3_600_000).toBe(left)
  })
  test('the next shift', () => {
    const next = nextShift(spans, ms('2026-11-23T10:00'))
    expect(next && shown(next)).toBe('11-24T09:00–11-24T17:00')
    expect(nextShift(spans, ms('2026-11-24T10:00'))).toBeNull()
  })
})
