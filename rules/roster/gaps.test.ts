// Coverage, presence, and who stands in.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standIn } from './deputy.ts'
import { type Coverer, coverageGaps, type Need } from './gaps.ts'
import { choiceEnds, presenceAt } from './presence.ts'
import { withSeen } from './seen.ts'
import { isWorkingAt } from './shift.ts'
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

describe('Coverage', () => {
  const need: Need = {
    id: 'n',
    teamId: 't',
    name: 'Phones',
    kind: 'work',
    days: [1, 2, 3, 4, 5],
    from: '08:00',
    to: '18:00',
    zone: null,
    people: 2,
    skillId: null,
    skillLevel: 1,
    startsOn: null,
    endsOn: null,
  }
  const person = (spans: ShiftSpan[], more: Partial<Coverer> = {}): Coverer => ({
    teamIds: ['t'],
    skills: {},
    spans,
    ...more,
  })
  const frame = { from: day, to: day + 24 * h }
  const gaps = (people: Coverer[], more: Partial<Need> = {}) =>
    coverageGaps([{ ...need, ...more }], people, 'UTC', frame).map((g) => [
      hoursOf(g.from),
      hoursOf(g.to),
      g.there,
    ])
  const ana = person([span('work', 8, 12), span('break', 12, 13), span('work', 13, 16)])
  const ben = person([span('work', 10, 18)])

  test('early and late overlap at noon; before and after one is missing, and a break is no gap', () => {
    expect(gaps([ana, ben])).toEqual([
      [8, 10, 1],
      [16, 18, 1],
    ])
    expect(gaps([])).toEqual([[8, 18, 0]])
    expect(gaps([ana, ben], { people: 1 })).toEqual([])
  })
  test('somebody of another team or without the skill does not count', () => {
    const skilled = person(ben.spans.slice(), { skills: { vpn: 3 } })
    expect(gaps([ana, { ...ben, teamIds: ['u'] }], { people: 1 })).toEqual([[16, 18, 0]])
    expect(gaps([ana, skilled], { people: 1, skillId: 'vpn', skillLevel: 3 })).toEqual([[8, 10, 0]])
    expect(gaps([ana, skilled], { people: 1, skillId: 'vpn', skillLevel: 4 })).toEqual([[8, 18, 0]])
  })
  test('a night reaches into the next morning; days it does not hold are free', () => {
    expect(gaps([], { from: '22:00', to: '06:00', days: [7, 1] })).toEqual([
      [0, 6, 0],
      [22, 24, 0],
    ])
    expect(gaps([], { days: [2] })).toEqual([])
    expect(gaps([], { startsOn: '2026-11-24' })).toEqual([])
    expect(gaps([], { endsOn: '2026-11-22' })).toEqual([])
  })
  test('on-call is covered by on-call', () => {
    expect(gaps([person([span('on_call', 0, 24)])], { kind: 'on_call', people: 1 })).toEqual([])
    expect(gaps([person([span('work', 0, 24)])], { kind: 'on_call', people: 1 })).toEqual([[8, 18, 0]])
  })
  test('at every instant of a gap as many are there as it says, and outside of gaps enough', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 12 })).map(([a, b]) => [a, a + b]),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 3 }), (list, people) => {
        const staff = list.map(([a = 0, b = 0]) => person([span('work', a, b)]))
        const found = coverageGaps([{ ...need, people }], staff, 'UTC', frame)
        for (let hour = 8; hour < 18; hour += 0.5) {
          const at = day + hour * h
          const there = list.filter(([a = 0, b = 0]) => a <= hour && hour < b).length
          const gap = found.find((g) => g.from <= at && at < g.to)
          expect(gap ? gap.there : null).toBe(there < people ? there : null)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('Presence', () => {
  const spans = [span('work', 9, 12), span('break', 12, 13), span('work', 13, 17), span('training', 33, 35)]
  test.each([
    [8, 'off', 9],
    [10, 'online', 12],
    [12.5, 'on_break', 13],
    [18, 'off', null],
    [34, 'away', 35],
  ])('at %d o’clock nobody chose: %s', (hour, state, until) => {
    expect(presenceAt(null, spans, day + hour * h)).toEqual({
      state,
      until: until === null ? null : day + until * h,
      isChosen: false,
    })
  })
  test('whoever is out of office is off, unless they say otherwise', () => {
    const out = { from: day, to: day + 20 * h, words: '', handsOver: false }
    expect(presenceAt(null, spans, day + 10 * h, out)).toMatchObject({ state: 'off', until: out.to })
    expect(presenceAt({ state: 'online', until: null }, spans, day + 10 * h, out).state).toBe('online')
    expect(presenceAt(null, spans, day - h, out).state).toBe('off')
  })
  test('a choice holds until its end, and without one until the shift ends or the next begins', () => {
    const chosen = { state: 'busy', until: day + 11 * h } as const
    expect(presenceAt(chosen, spans, day + 10 * h)).toEqual({ ...chosen, isChosen: true })
    expect(presenceAt(chosen, spans, day + 11 * h).state).toBe('online')
    expect(choiceEnds(spans, day + 10 * h)).toBe(day + 17 * h)
    expect(choiceEnds(spans, day + 7 * h)).toBe(day + 9 * h)
    expect(choiceEnds(spans, day + 40 * h)).toBeNull()
  })
})

describe('Standing in', () => {
  const out = { from: 0, to: 10, words: '', handsOver: true }
  const staff = new Map(
    [
      { personId: 'ana', deputyId: 'ben', outOfOffice: out },
      { personId: 'ben', deputyId: 'chioma', outOfOffice: out },
      { personId: 'chioma', deputyId: 'ana', outOfOffice: null },
      { personId: 'mira', deputyId: 'carlos', outOfOffice: out },
      { personId: 'carlos', deputyId: 'mira', outOfOffice: { ...out, to: null } },
    ].map((s) => [s.personId, s]),
  )
  test('goes along the chain of deputies, and ends where it closes', () => {
    expect(standIn('ana', staff, 5)).toBe('chioma')
    expect(standIn('ana', staff, 10)).toBe('ana')
    expect(standIn('chioma', staff, 5)).toBe('chioma')
    expect(standIn('mira', staff, 5)).toBeNull()
    expect(standIn('carlos', staff, 50)).toBe('mira')
  })
})

describe('Who uses the desk outside of its hours', () => {
  const spans = [span('work', 9, 17), span('leave', 30, 40)]
  const works = (seen: number | null, at: number) =>
    isWorkingAt(withSeen(spans, 'ana', seen === null ? null : day + seen * h, day + at * h), day + at * h)
  test.each([
    ['seen a moment ago, after hours', 17.3, 17.4, true],
    ['seen twenty minutes ago', 17.3, 17.7, false],
    ['not seen', null, 17.4, false],
    ['seen on leave', 31, 31.1, false],
    ['seen in hours', 10, 10.1, true],
  ])('%s', (_, seen, at, expected) => {
    expect(works(seen, at)).toBe(expected)
  })
  test('is there for a quarter of an hour at most, and never over what is planned', () => {
    const at = day + 8.9 * h
    expect(withSeen(spans, 'ana', at, at)[0]).toMatchObject({ kind: 'work', from: at, to: day + 9 * h })
    expect(withSeen(spans, 'ana', at - 8 * h, at)).toEqual(spans)
  })
})
