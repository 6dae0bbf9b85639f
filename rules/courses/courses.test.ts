// The rules of courses: what answers are worth, how far somebody is, who may take one, when they hear of it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayTake } from './access.ts'
import type { Check, Question } from './course.ts'
import { gradeCheck, unanswered } from './grade.ts'
import { joinLearned, type Learned } from './join.ts'
import { judgeCourse } from './judge.ts'
import { mixed } from './mix.ts'
import { expiryOf, hasReadThrough, left, nothingYet, stateOf, whyNoTry } from './progress.ts'
import { nudgeOf } from './remind.ts'
import { countMissing, inLanguage, tidied } from './translate.ts'

const at = (time: string): Temporal.Instant => Temporal.Instant.from(time)
const now = at('2026-11-23T09:00:00Z')
const option = (id: string, isRight = false) => ({ id, text: id, isRight })
const question = (id: string, more: Partial<Question>): Question => ({
  id,
  kind: 'one',
  text: id,
  options: [],
  isTrue: false,
  why: '',
  ...more,
})
const check: Check = {
  passMark: 75,
  tries: 2,
  questions: [
    question('one', { options: [option('a'), option('b', true)] }),
    question('several', { kind: 'several', options: [option('c', true), option('d'), option('e', true)] }),
    question('truth', { kind: 'truth', isTrue: true }),
    question('order', { kind: 'order', options: [option('f'), option('g'), option('h')] }),
  ],
}
const right = { one: ['b'], several: ['e', 'c'], truth: ['yes'], order: ['f', 'g', 'h'] }

test.each([
  ['all right', right, 100, true],
  ['one wrong is the mark', { ...right, one: ['a'] }, 75, true],
  ['half of several is wrong', { ...right, several: ['c'], truth: ['no'] }, 50, false],
  ['everything ticked is wrong', { ...right, several: ['c', 'd', 'e'], one: ['a', 'b'] }, 50, false],
  ['nearly in order is wrong', { ...right, order: ['f', 'h', 'g'] }, 75, true],
  ['nothing', {}, 0, false],
])('answers: %s', (_name, answers, score, hasPassed) => {
  expect(gradeCheck(check, answers)).toMatchObject({ score, hasPassed })
})

test('a question is open until it is answered; two at the same place are no order', () => {
  expect(unanswered(check, right)).toEqual([])
  expect(unanswered(check, { ...right, truth: [], order: ['f', 'f', 'g'] })).toEqual(['truth', 'order'])
})

test('what is to be put in order is never shown in order, and the same to the same try', () => {
  const [, , , order] = check.questions
  for (let n = 0; n < 50 && order; n++) {
    const shown = mixed(order, `try ${n}`)
    expect(shown.options.map((o) => o.id)).not.toEqual(['f', 'g', 'h'])
    expect(shown.options.map((o) => o.id).toSorted()).toEqual(['f', 'g', 'h'])
    expect(mixed(order, `try ${n}`)).toEqual(shown)
  }
})

test('a course opens only with something to learn and questions that can be answered', () => {
  const fields = (more: Partial<Parameters<typeof judgeCourse>[0]>) =>
    judgeCourse({ state: 'open', lessons: ['x'], questions: check.questions, ...more }).map((f) => f.field)
  expect(fields({})).toEqual([])
  expect(fields({ lessons: [] })).toEqual(['body.lessons'])
  expect(fields({ lessons: [], state: 'draft' })).toEqual([])
  expect(fields({ lessons: ['x', 'x'], state: 'draft' })).toEqual(['body.lessons'])
  expect(
    fields({ questions: [question('q', { text: ' ', options: [option('a', true), option('b', true)] })] }),
  ).toEqual(['body.questions.0.text', 'body.questions.0.options'])
  expect(fields({ questions: [question('q', { kind: 'order', options: [option('a')] })] })).toEqual([
    'body.questions.0.options',
  ])
})

const course = { lessons: ['x', 'y'], check }
const started = { ...nothingYet, startedAt: '2026-11-01T00:00:00Z' }
const passed = { ...started, read: ['x', 'y'], finishedAt: '2026-11-02T00:00:00Z' }

test.each([
  ['nobody began', nothingYet, 'not_started', 'unread'],
  ['half read', { ...started, read: ['y'] }, 'reading', 'unread'],
  ['all read', { ...started, read: ['y', 'x'] }, 'check', null],
  ['tried twice', { ...started, read: ['x', 'y'], tries: 2 }, 'failed', 'no_tries'],
  ['passed', passed, 'finished', 'finished'],
  ['passed at the last try', { ...passed, tries: 2 }, 'finished', 'finished'],
  ['holds until later', { ...passed, expiresAt: '2027-01-01T00:00:00Z' }, 'finished', 'finished'],
  ['held until now', { ...passed, expiresAt: '2026-11-23T09:00:00Z' }, 'expired', null],
] as const)('progress: %s', (_name, progress, state, whyNot) => {
  expect(stateOf(progress, course, now)).toBe(state)
  expect(whyNoTry(progress, course, now)).toBe(whyNot)
})

test('without a check, having read is having finished; a new article is left to read', () => {
  const plain = { lessons: ['x', 'y'], check: { ...check, questions: [] } }
  expect(hasReadThrough({ ...started, read: ['x'] }, plain)).toBe(false)
  expect(hasReadThrough({ ...started, read: ['x', 'y'] }, plain)).toBe(true)
  expect(left({ ...started, read: ['x'] }, course)).toEqual(['y'])
})

test('a certificate holds whole months of the calendar', () => {
  expect(expiryOf(at('2026-01-31T10:00:00Z'), 1)?.toString()).toBe('2026-02-28T10:00:00Z')
  expect(expiryOf(now, null)).toBeNull()
})

test('who may take it', () => {
  const jane = { personId: 'j', role: 'requester', organisationId: 'n', brandId: null } as const
  const ana = { personId: 'a', role: 'agent', organisationId: null, brandId: null } as const
  const nobody = { personId: null, role: null, organisationId: null, brandId: null }
  const forAll = { state: 'open', who: 'signed_in', organisationIds: [] } as const
  expect(mayTake(forAll, jane, false)).toBe(true)
  expect(mayTake(forAll, nobody, true)).toBe(false)
  expect(mayTake({ ...forAll, state: 'draft' }, ana, true)).toBe(false)
  expect(mayTake({ ...forAll, organisationIds: ['other'] }, jane, false)).toBe(false)
  expect(mayTake({ ...forAll, organisationIds: ['other'] }, jane, true)).toBe(true)
  expect(mayTake({ ...forAll, who: 'staff' }, jane, true)).toBe(false)
  expect(mayTake({ ...forAll, who: 'staff' }, ana, false)).toBe(true)
})

const told = {
  dueAt: '2026-12-01T09:00:00Z',
  assignedAt: '2026-11-01T09:00:00Z',
  finishedAt: null,
  expiresAt: null,
}
test.each([
  ['two weeks before', '2026-11-17T09:00:00Z', [], 'assigned'],
  ['and not again', '2026-11-18T09:00:00Z', ['assigned'], null],
  ['a week before', '2026-11-24T09:00:00Z', ['assigned'], 'week_before'],
  ['only once', '2026-11-25T09:00:00Z', ['week_before'], null],
  ['assigned late, only the nearest', '2026-11-30T12:00:00Z', [], 'day_before'],
  ['when it is due', '2026-12-01T09:00:00Z', ['week_before', 'day_before'], 'overdue'],
  ['and then no more', '2026-12-09T09:00:00Z', ['overdue'], null],
] as const)('nudge: %s', (_name, time, given, nudge) => {
  expect(nudgeOf({ ...told, given }, at(time))).toBe(nudge)
})

test('whoever was told to take it hears before the certificate ends; whoever finished hears nothing else', () => {
  const done = { ...told, finishedAt: '2026-11-02T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z', given: [] }
  expect(nudgeOf(done, at('2026-12-01T09:00:00Z'))).toBeNull()
  expect(nudgeOf(done, at('2026-12-05T00:00:00Z'))).toBe('expiring')
  expect(nudgeOf({ ...done, assignedAt: null }, at('2026-12-05T00:00:00Z'))).toBeNull()
})

const learned: Learned = {
  startedAt: '2026-11-01T00:00:00.000Z',
  read: ['a'],
  tries: 1,
  best: 50,
  finishedAt: null,
  expiresAt: null,
  nudges: ['assigned'],
}

test('two people who are one: what either did is done, and the certificate that holds longer counts', () => {
  const passed: Learned = {
    startedAt: '2026-10-01T00:00:00.000Z',
    read: ['b'],
    tries: 0,
    best: 90,
    finishedAt: '2026-10-02T00:00:00.000Z',
    expiresAt: '2027-05-02T00:00:00.000Z',
    nudges: [],
  }
  expect(joinLearned(learned, passed)).toEqual({ ...passed, read: ['a', 'b'] })
  const forEver = { ...passed, expiresAt: null, finishedAt: '2026-01-02T00:00:00.000Z' }
  expect(joinLearned(passed, forEver)).toMatchObject({ expiresAt: null, finishedAt: forEver.finishedAt })
  expect(joinLearned(learned, { ...learned, tries: 2, best: null, nudges: ['overdue'] })).toMatchObject({
    tries: 2,
    best: 50,
    nudges: ['assigned', 'overdue'],
  })
})

test('it matters neither which of them is kept nor in which order several are joined, and nothing is lost', () => {
  const time = fc.constantFrom(
    '2026-01-01T00:00:00.000Z',
    '2026-06-01T00:00:00.000Z',
    '2027-01-01T00:00:00.000Z',
  )
  const some = fc.record({
    startedAt: fc.option(time),
    read: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    tries: fc.nat(3),
    best: fc.option(fc.nat(100)),
    finishedAt: fc.option(time),
    expiresAt: fc.option(time),
    nudges: fc.uniqueArray(fc.constantFrom('assigned', 'overdue')),
  })
  const one = some.map((l) => ({ ...l, expiresAt: l.finishedAt && l.expiresAt }))
  const sorted = (l: Learned) => ({ ...l, read: l.read.toSorted(), nudges: l.nudges.toSorted() })
  fc.assert(
    fc.property(one, one, one, (a, b, c) => {
      const ab = sorted(joinLearned(a, b))
      expect(ab).toEqual(sorted(joinLearned(b, a)))
      expect(sorted(joinLearned(joinLearned(a, b), c))).toEqual(sorted(joinLearned(a, joinLearned(b, c))))
      expect(sorted(joinLearned(a, a))).toEqual(sorted(a))
      expect(ab.read).toEqual(expect.arrayContaining([...a.read, ...b.read]))
      expect(ab.finishedAt === null).toBe(a.finishedAt === null && b.finishedAt === null)
      expect(ab.best ?? -1).toBe(Math.max(a.best ?? -1, b.best ?? -1))
    }),
  )
})

test('a course speaks the language of whoever takes it, word by word, and its own where one is missing', () => {
  const written = {
    title: 'Safe at work',
    about: 'Ten minutes.',
    language: 'en',
    questions: check.questions.slice(0, 2),
    translations: {
      de: {
        title: 'Sicher arbeiten',
        about: '',
        questions: {
          one: { text: 'Eins', why: '', options: { b: 'Be', gone: 'Weg' } },
          gone: { text: 'Weg', why: '', options: {} },
        },
      },
    },
  }
  const german = inLanguage(written, 'de')
  expect([german.title, german.about, german.language]).toEqual(['Sicher arbeiten', 'Ten minutes.', 'de'])
  expect(german.questions.map((q) => [q.text, ...q.options.map((o) => o.text)])).toEqual([
    ['Eins', 'a', 'Be'],
    ['several', 'c', 'd', 'e'],
  ])
  // What is right is the same in every language.
  expect(
    gradeCheck({ ...check, questions: german.questions }, { one: ['b'], several: ['c', 'e'] }).score,
  ).toBe(100)
  for (const other of ['en', 'ar']) expect(inLanguage(written, other)).toEqual(written)
  expect([countMissing(written, 'de'), countMissing(written, 'ar')]).toEqual([6, 9])
  expect(tidied(written).de?.questions).toEqual({ one: { text: 'Eins', why: '', options: { b: 'Be' } } })
})
