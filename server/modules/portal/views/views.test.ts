// What rows become on the page, in words.
import { expect, test } from 'vitest'
import type { Hearing } from '../../sla/index.ts'
import type { RequestRow } from '../store/requests.ts'
import type { MessageRow } from '../store/talk.ts'
import { readTexts } from '../texts/locales.ts'
import { makeWords } from '../texts/words.ts'
import { nowView } from './now.ts'
import type { Named } from './people.ts'
import { rowView } from './row.ts'
import { happenedView, initialsOf, messageView } from './talk.ts'

const words = makeWords('en', readTexts('en'), 'UTC', Temporal.Instant.from('2026-11-20T14:00:00Z'))
const names: Named = {
  person: (id) => (id === 'ana' ? 'Ana Petrova' : null),
  team: (id) => (id === 'network' ? 'Network' : null),
}
const row = (more: Partial<RequestRow> = {}): RequestRow => ({
  id: 't',
  number: 48213,
  subject: 'Laptop will not charge',
  status: 'new',
  is_open: true,
  team_id: null,
  assignee_id: null,
  waiting_since: '2026-11-17T09:42:00.000Z',
  first_replied_at: null,
  created_at: '2026-11-17T09:42:00.000Z',
  solved_at: null,
  closed_at: null,
  merged_into: null,
  promised_at: null,
  ...more,
})
const now = Temporal.Instant.from('2026-11-20T16:30:00Z')
const nothingDue = { hearing: null, promise: null, now }
const anas = { assignee_id: 'ana', first_replied_at: '2026-11-17T10:31:00.000Z', waiting_since: null }

test.each([
  [row(), 'In line', 'We have your request. A person will take it on.', 'Our team'],
  [
    row({ team_id: 'network' }),
    'In line',
    'Your request is with the Network team. A person there will take it on.',
    'The Network team',
  ],
  [
    row({ status: 'open', ...anas }),
    'Someone is on it',
    'We are working on it. Ana Petrova writes to you when there is news.',
    'Ana Petrova',
  ],
  [row({ status: 'pending', ...anas }), 'Your turn', 'Ana Petrova needs an answer from you.', 'You'],
  [row({ status: 'pending' }), 'Your turn', 'We need an answer from you.', 'You'],
  [
    row({ status: 'on_hold' }),
    'Waiting for somebody else',
    'We are waiting for somebody else.',
    'Somebody outside our team',
  ],
  [row({ status: 'solved', is_open: false }), 'Solved', 'This request is solved.', 'Nobody. It is done'],
  [
    row({ status: 'open', assignee_id: 'gone', first_replied_at: null }),
    'Someone is on it',
    'We are working on it. Our team is on it.',
    'Our team',
  ],
])('%#: state, sentence and who acts', (given, tag, say, acts) => {
  const view = nowView(words, given, names, [], null, nothingDue)
  expect([view.tag.words, view.say, view.facts[0]?.words]).toEqual([tag, say, acts])
})

test('a row of the list names number and day', () => {
  expect(rowView(words, row(), names)).toMatchObject({
    href: '/requests/48213',
    about: 'Request 48213 · sent Tue 17 Nov, 9:42',
  })
})

const message = (more: Partial<MessageRow> = {}): MessageRow => ({
  id: 'm',
  side: 'team',
  author_id: 'ana',
  text: 'Hello',
  visible_text: null,
  at: '2026-11-17T10:31:00.000Z',
  ...more,
})
const world = { number: 7, readerId: 'jane', names, files: [] }

test('own messages are "You", others carry name and initials, the unknown are our team', () => {
  expect(messageView(words, message({ author_id: 'jane', side: 'requester' }), world)).toMatchObject({
    own: true,
    author: 'You',
  })
  expect(messageView(words, message(), world)).toMatchObject({
    own: false,
    author: 'Ana Petrova',
    initials: 'AP',
  })
  expect(messageView(words, message({ author_id: 'gone' }), world)).toMatchObject({ author: 'Our team' })
})

test('only a mail that quotes more has something folded away', () => {
  expect(messageView(words, message({ visible_text: 'Hi' }), world)).toMatchObject({
    words: [{ text: 'Hi', href: '' }],
    whole: 'Hello',
  })
  expect(messageView(words, message({ visible_text: ' ' }), world)).toMatchObject({
    words: [{ text: 'Hello', href: '' }],
    whole: '',
  })
})

test.each([
  ['Ana Petrova', 'AP'],
  ['Ana', 'A'],
  ['  ', ''],
  ['Ångström de la Cruz', 'ÅC'],
  ['𝒜 ß', '𝒜SS'],
])('initials of "%s" are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('what happened names who did it, or our team', () => {
  const at = '2026-11-17T10:31:00.000Z'
  const say = (
    what: 'taken' | 'moved' | 'sent' | 'solved',
    who: { kind: 'person' | 'team'; id: string } | null,
    byReader = true,
  ) => happenedView(words, { what, at, who }, names, byReader).words
  expect(say('taken', { kind: 'person', id: 'ana' })).toBe('Ana Petrova took it on')
  expect(say('moved', { kind: 'team', id: 'network' })).toBe('The Network team has it now')
  expect(say('solved', null)).toBe('Our team solved it')
  expect(say('sent', null, false)).toBe('The request was written down for you')
})

const office = ['09:00', '17:00'] as const
const hearing: Hearing = {
  by: '2026-11-23T10:00:00.000Z',
  isPromised: false,
  target: 'first_response',
  minutes: 120,
  startedAt: '2026-11-20T16:00:00.000Z',
  calendar: {
    zone: 'UTC',
    days: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: office[0], to: office[1] }] : [])),
    holidays: [],
  },
  steps: [
    step('ran', '2026-11-20T16:00', '2026-11-20T16:30', 30),
    step('ahead', '2026-11-20T16:30', '2026-11-20T17:00', 30),
    step('closed', '2026-11-20T17:00', '2026-11-23T09:00', 0, [
      { date: '2026-11-21', name: 'Founding Day', isClosed: true },
    ]),
    step('ahead', '2026-11-23T09:00', '2026-11-23T10:00', 60),
  ],
}

test('why this time is a sum in plain words: what counted, what did not and why, and the opening hours', () => {
  const { why, facts } = nowView(words, row(), names, [], null, { ...nothingDue, hearing })
  expect(facts[2]).toMatchObject({ title: 'You hear from us by', about: 'As agreed with us' })
  expect(why?.sum?.lines.map((l) => [l.words, l.length])).toEqual([
    ['You wrote to us', ''],
    ['Our first answer comes within', '2 hours'],
    ['This counted', '30 minutes'],
    ['This will count', '30 minutes'],
    ['We are closed: Founding Day', 'does not count'],
    ['This will count', '1 hour'],
    ['You hear from us by', 'Mon 23 Nov, 10:00'],
  ])
  expect(why?.sum?.lines[3]?.about).toBe('today, 16:30 – 17:00')
  expect(why?.sum?.lines[4]?.about).toBe('today, 17:00 – Mon 23 Nov, 9:00')
  expect(why?.sum?.hours).toBe('Our opening hours: Mon – Fri 9:00 – 17:00 (Coordinated Universal Time)')
})

test('a time that somebody promised says who and when; what is late says so', () => {
  const promise = { at: '2026-11-20T12:00:00.000Z', byId: 'ana' }
  const due = { promise, now, hearing: { ...hearing, by: '2026-11-20T16:00:00.000Z', isPromised: true } }
  const { why, facts } = nowView(words, row(), names, [], null, due)
  expect(facts[2]).toMatchObject({ title: 'You should have heard from us by', at: due.hearing.by })
  expect(why).toMatchObject({ sum: null })
  expect(why?.said).toMatch(/^Ana Petrova promised it today/)
})

function step(
  kind: Hearing['steps'][number]['kind'],
  from: string,
  to: string,
  minutes: number,
  days: Hearing['steps'][number]['days'] = [],
): Hearing['steps'][number] {
  return { kind, from: `${from}:00.000Z`, to: `${to}:00.000Z`, minutes, days, status: null }
}
