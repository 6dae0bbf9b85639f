// What of a ticket's history the requester hears, and what never.
import { expect, test } from 'vitest'
import type { TicketEvent } from '../ticket/events.ts'
import { type PastEvent, tellStory } from './story.ts'

const jane = 'jane'
const at = (minute: number): string => `2026-11-17T09:${String(minute).padStart(2, '0')}:00.000Z`
const by = (actorId: string | null, minute: number, ...events: TicketEvent[]): PastEvent[] =>
  events.map((e) => ({ ...e, actorId, at: at(minute) }))
const nobody = { teamId: null, assigneeId: null }
const anas = { teamId: null, assigneeId: 'ana' }

const created: TicketEvent = {
  type: 'ticket.created',
  data: {
    ...nobody,
    number: 7,
    subjectId: 's',
    channel: 'portal',
    requesterId: jane,
    organisationId: null,
    mailboxId: null,
    impact: 'high',
    urgency: 'high',
    priority: 'urgent',
    tags: [],
    followers: [],
  },
}
const said = (
  kind: 'request' | 'reply' | 'note',
  side: 'requester' | 'team',
  authorId: string,
): TicketEvent => ({
  type: 'ticket.message_added',
  data: { messageId: 'm', kind, side, authorId, attachments: 0 },
})
const turned = (
  from: 'new' | 'open' | 'pending' | 'on_hold' | 'solved',
  to: 'open' | 'pending' | 'on_hold' | 'solved' | 'closed',
): TicketEvent => ({
  type: 'ticket.status_changed',
  data: { from, to },
})
const tell = (...events: PastEvent[][]): string[] =>
  tellStory(events.flat(), jane).map((t) => `${t.what}${t.who ? ` ${t.who.id}` : ''}`)

test('sending is told once, not also as the first message', () => {
  expect(tell(by(jane, 1, created, said('request', 'requester', jane)))).toEqual(['sent'])
})

test('a first reply that takes the ticket is told as taking, then answering', () => {
  const events = by(
    'ana',
    2,
    said('reply', 'team', 'ana'),
    { type: 'ticket.assigned', data: { from: nobody, to: anas } },
    turned('new', 'open'),
  )
  expect(tell(events)).toEqual(['taken ana', 'answered ana'])
})

test('a reply that waits for the requester is told as a question', () => {
  expect(tell(by('ana', 3, said('reply', 'team', 'ana'), turned('open', 'pending')))).toEqual(['asked ana'])
})

test('an answer to a solved ticket is told as opening it again', () => {
  expect(tell(by(jane, 4, said('reply', 'requester', jane), turned('solved', 'open')))).toEqual([
    'you-reopened',
  ])
})

test('an answer to a pending ticket is just an answer', () => {
  expect(tell(by(jane, 4, said('reply', 'requester', jane), turned('pending', 'open')))).toEqual([
    'you-answered',
  ])
})

test('who solved it is told: the requester, somebody of the team, or the desk', () => {
  expect(tell(by(jane, 5, turned('open', 'solved')))).toEqual(['you-solved'])
  expect(tell(by('ana', 5, turned('open', 'solved')))).toEqual(['solved ana'])
  expect(tell(by(null, 6, turned('solved', 'closed')))).toEqual(['closed'])
})

test('waiting for somebody outside and going on are told', () => {
  expect(tell(by('ana', 5, turned('open', 'on_hold')), by('ana', 9, turned('on_hold', 'open')))).toEqual([
    'waiting ana',
    'resumed ana',
  ])
})

test('notes, priority, tags, followers and subjects are never told', () => {
  const internal: TicketEvent[] = [
    said('note', 'team', 'ana'),
    {
      type: 'ticket.priority_changed',
      data: {
        from: { impact: 'low', urgency: 'low', priority: 'low' },
        to: { impact: 'high', urgency: 'high', priority: 'urgent' },
      },
    },
    { type: 'ticket.tags_changed', data: { added: ['vip'], removed: [] } },
    { type: 'ticket.followers_changed', data: { added: ['ben'], removed: [] } },
    { type: 'ticket.subject_changed', data: { from: 's', to: 't' } },
  ]
  expect(tell(by('ana', 5, ...internal))).toEqual([])
})

test('what a stranger writes on the requester’s side is not told', () => {
  expect(tell(by(null, 5, said('reply', 'requester', 'mallory')))).toEqual([])
})

test('an event of a kind unknown here is not told', () => {
  const later = {
    type: 'ticket.budget_charged',
    data: { amount: 5 },
    at: at(1),
    actorId: 'ana',
  } as unknown as PastEvent
  expect(tell([later])).toEqual([])
})
