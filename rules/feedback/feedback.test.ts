// Who is asked, what a mark does, and what many marks say.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeAnswer } from './answer.ts'
import { type Askable, drawOf, type WhyNot, whyNotAsk } from './ask.ts'
import { figuresOf, wilson } from './figures.ts'
import { nextStep } from './round.ts'
import { maySeeIdea, missingFor } from './states.ts'
import { isMark, marksOf, scales, surveyKinds } from './survey.ts'

const now = Temporal.Instant.from('2026-11-23T12:00:00Z')
const askable: Askable = {
  survey: { isOn: true, share: 100, quietDays: 14 },
  person: { state: 'active', isTeam: false, hasAddress: true, lastAskedAt: null },
  ticket: { status: 'solved', isSpam: false, isMerged: false, fits: true, wasAsked: false },
  draw: 99,
  now,
}
const ticket = askable.ticket as NonNullable<Askable['ticket']>

test.each<[WhyNot | null, Partial<Askable>]>([
  [null, {}],
  [null, { ticket: null }],
  [null, { ticket: { ...ticket, status: 'closed' } }],
  ['switched_off', { survey: { ...askable.survey, isOn: false } }],
  ['of_the_team', { person: { ...askable.person, isTeam: true } }],
  ['not_active', { person: { ...askable.person, state: 'merged' } }],
  ['no_address', { person: { ...askable.person, hasAddress: false } }],
  ['asked_before', { ticket: { ...ticket, wasAsked: true } }],
  ['merged', { ticket: { ...ticket, isMerged: true } }],
  ['spam', { ticket: { ...ticket, isSpam: true } }],
  ['not_solved_any_more', { ticket: { ...ticket, status: 'open' } }],
  ['condition', { ticket: { ...ticket, fits: false } }],
  ['sample', { survey: { ...askable.survey, share: 50 }, draw: 50 }],
  [null, { survey: { ...askable.survey, share: 50 }, draw: 49 }],
  ['asked_lately', { person: { ...askable.person, lastAskedAt: now.subtract({ hours: 24 * 14 - 1 }) } }],
  [null, { person: { ...askable.person, lastAskedAt: now.subtract({ hours: 24 * 14 }) } }],
])('asking: %s', (whyNot, change) => {
  expect(whyNotAsk({ ...askable, ...change })).toBe(whyNot)
})

test('the draw is the same each time, and about as many are drawn as wished', () => {
  const drawn = Array.from({ length: 10_000 }, (_, i) => drawOf(`survey ticket ${i}`))
  expect(drawn).toEqual(Array.from({ length: 10_000 }, (_, i) => drawOf(`survey ticket ${i}`)))
  expect(drawn.every((d) => d >= 0 && d < 100)).toBe(true)
  expect(drawn.filter((d) => d < 20).length / 100).toBeCloseTo(20, -0.5)
})

const ask = {
  kind: 'csat',
  mark: null,
  expiresAt: now.add({ hours: 1 }),
  hasTask: false,
  ticketId: 't',
} as const

test('a mark is taken, changed, given words, followed up once, and refused too late', () => {
  expect(judgeAnswer(ask, 5, 2, now)).toEqual({ mark: 5, isFirst: true, isChanged: false, followUp: false })
  expect(judgeAnswer(ask, 2, 2, now)).toMatchObject({ followUp: true })
  expect(judgeAnswer(ask, 2, null, now)).toMatchObject({ followUp: false })
  expect(judgeAnswer({ ...ask, mark: 5 }, 1, 2, now)).toMatchObject({ isChanged: true, followUp: true })
  expect(judgeAnswer({ ...ask, mark: 1, hasTask: true }, 2, 2, now)).toMatchObject({ followUp: false })
  expect(judgeAnswer({ ...ask, mark: 4 }, null, 2, now)).toMatchObject({ mark: 4, isChanged: false })
  expect(judgeAnswer(ask, null, 2, now)).toEqual({ fault: 'no_mark' })
  for (const mark of [0, 6, 2.5, Number.NaN])
    expect(judgeAnswer(ask, mark, 2, now)).toEqual({ fault: 'no_mark' })
  expect(judgeAnswer({ ...ask, expiresAt: now }, 5, 2, now)).toEqual({ fault: 'expired' })
})

test('scales hold their own marks only', () => {
  for (const kind of surveyKinds) {
    expect(marksOf(kind).every((mark) => isMark(kind, mark))).toBe(true)
    expect(isMark(kind, scales[kind].high + 1)).toBe(false)
  }
  expect(marksOf('nps')).toHaveLength(11)
})

test('figures of known marks', () => {
  const csat = figuresOf(
    'csat',
    new Map([
      [5, 8],
      [3, 1],
      [1, 1],
    ]),
  )
  expect(csat).toMatchObject({ n: 10, mean: 4.4, good: 8, bad: 1, share: 0.8, nps: null })
  expect(csat.low).toBeCloseTo(0.4902, 4)
  expect(csat.high).toBeCloseTo(0.9433, 4)
  expect(
    figuresOf(
      'nps',
      new Map([
        [10, 5],
        [8, 3],
        [4, 2],
      ]),
    ).nps,
  ).toBe(30)
  expect(figuresOf('nps', new Map())).toEqual({
    n: 0,
    mean: null,
    good: 0,
    bad: 0,
    share: null,
    low: null,
    high: null,
    nps: null,
  })
})

test('the interval holds the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.float({ min: 0, max: 1, noNaN: true }),
      (n, part) => {
        const { share, low, high } = wilson(Math.round(n * part), n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual((share ?? 0) + 1e-12)
        expect(high).toBeGreaterThanOrEqual((share ?? 0) - 1e-12)
      },
    ),
  )
})

test('an idea is its organisation’s own until it is shared', () => {
  const idea = { personId: 'jane', organisationId: 'northwind', isShared: false }
  const of = (
    personId: string,
    organisationId: string | null,
    role: 'requester' | 'agent' = 'requester',
  ) => ({
    personId,
    organisationId,
    role,
  })
  expect(maySeeIdea(idea, of('rafael', 'northwind'))).toBe(true)
  expect(maySeeIdea(idea, of('priya', 'halden'))).toBe(false)
  expect(maySeeIdea(idea, of('ana', null, 'agent'))).toBe(true)
  expect(maySeeIdea({ ...idea, isShared: true }, of('priya', 'halden'))).toBe(true)
  expect(maySeeIdea({ ...idea, organisationId: null }, of('somebody', null))).toBe(false)
})

test('an improvement needs an owner, a measure and a target to begin, a result to end', () => {
  const bare = { ownerId: null, measure: '', target: '', result: '' }
  expect(missingFor('idea', bare)).toEqual([])
  expect(missingFor('dropped', bare)).toEqual([])
  expect(missingFor('doing', bare)).toEqual(['ownerId', 'measure', 'target'])
  expect(missingFor('done', { ...bare, ownerId: 'ana', measure: 'm', target: 't' })).toEqual(['result'])
})

test.each<[string, string | null, boolean, ReturnType<typeof nextStep>]>([
  ['there was none', null, false, { do: 'begin' }],
  [
    'the last is over',
    '2026-11-20',
    true,
    { do: 'wait', until: Temporal.Instant.from('2026-12-20T12:00:00Z') },
  ],
  ['the last was over long ago', '2026-10-24', true, { do: 'begin' }],
  [
    'the last was interrupted',
    '2026-11-20',
    false,
    { do: 'go_on', beganAt: Temporal.Instant.from('2026-11-20T12:00:00Z') },
  ],
  ['the last was interrupted, and the next is due', '2026-10-24', false, { do: 'begin' }],
])('a round every 30 days, when %s', (_when, day, isOver, step) => {
  const beganAt = day === null ? null : Temporal.Instant.from(`${day}T12:00:00Z`)
  expect(nextStep({ everyDays: 30, beganAt, isOver }, now)).toEqual(step)
})
