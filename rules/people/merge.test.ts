// Merging two people takes over what is lacking, and undoing it puts everything back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { type Facts, judgeMerge, planTakeOver, takeBack, takeOver } from './merge.ts'
import { planMove, planMoveBack, planMoveOrganisation } from './move-ticket.ts'
import { wordsAsked } from './words.ts'

const facts = (more: Partial<Facts> = {}): Facts => ({ note: '', fields: {}, plain: {}, ...more })

test('what the kept one has stays, what it lacks is taken over, notes are joined', () => {
  const kept = facts({ note: 'Calls back.', plain: { title: 'Buyer', zone: null }, fields: { floor: '3' } })
  const merged = facts({
    note: 'Prefers mail.',
    plain: { title: 'Head of buying', zone: 'Europe/Oslo' },
    fields: { floor: '4', badge: true },
  })
  const after = takeOver(kept, planTakeOver(kept, merged))
  expect(after).toEqual({
    note: 'Calls back.\n\nPrefers mail.',
    plain: { title: 'Buyer', zone: 'Europe/Oslo' },
    fields: { floor: '3', badge: true },
  })
})

test('undoing leaves what somebody wrote meanwhile', () => {
  const kept = facts({ note: 'A', plain: { title: '' } })
  const taken = planTakeOver(kept, facts({ note: 'B', plain: { title: 'Buyer' } }))
  const meanwhile = { ...takeOver(kept, taken), plain: { title: 'Director' }, note: 'A\n\nB\n\nC' }
  expect(takeBack(meanwhile, taken)).toEqual({ note: 'A\n\nC', fields: {}, plain: { title: 'Director' } })
})

const word = fc.constantFrom('', 'a', 'b', 'c')
const someFacts = fc.record({
  note: word,
  plain: fc.record({ title: word, zone: fc.option(word) }),
  fields: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('1', '2')),
})

test('taken over and back is as before, whatever the two have', () => {
  fc.assert(
    fc.property(someFacts, someFacts, (kept, merged) => {
      const taken = planTakeOver(kept, merged)
      expect(takeBack(takeOver(kept, taken), taken)).toEqual(kept)
    }),
  )
})

const state = (more: Partial<TicketState>): TicketState =>
  ({
    requesterId: 'x',
    organisationId: null,
    participants: [],
    followers: [],
    version: 1,
    ...more,
  }) as TicketState
const after = (ticket: TicketState, events: readonly TicketEvent[]): TicketState =>
  applyAll(ticket, 't', events, '2026-11-23T00:00:00.000Z')
const peopleOf = (t: TicketState) => ({
  requesterId: t.requesterId,
  organisationId: t.organisationId,
  participants: t.participants.toSorted(),
  followers: t.followers.toSorted(),
})

test('a ticket that was the merged one’s becomes the kept one’s, who is copied in no more', () => {
  const { events } = planMove(state({ requesterId: 'merged', participants: ['kept', 'z'] }), {
    from: 'merged',
    to: 'kept',
    organisationId: 'o',
  })
  const moved = after(state({ requesterId: 'merged', participants: ['kept', 'z'] }), events)
  expect(peopleOf(moved)).toEqual({
    requesterId: 'kept',
    organisationId: 'o',
    participants: ['z'],
    followers: [],
  })
})

const anybody = fc.constantFrom('merged', 'kept', 'x', 'y')
const several = fc.uniqueArray(anybody)
const anyTicket = fc
  .record({
    requesterId: anybody,
    organisationId: fc.option(fc.constantFrom('o', 'p')),
    participants: several,
    followers: several,
  })
  .map((t) => state({ ...t, participants: t.participants.filter((id) => id !== t.requesterId) }))

test('moved and moved back, a ticket has the same people, and while moved the merged one is nowhere on it', () => {
  fc.assert(
    fc.property(anyTicket, fc.option(fc.constant('q')), (ticket, organisationId) => {
      const { events, moved } = planMove(ticket, { from: 'merged', to: 'kept', organisationId })
      const there = events.length > 0 ? after(ticket, events) : ticket
      expect(JSON.stringify(peopleOf(there))).not.toContain('merged')
      expect(new Set(there.participants).size).toBe(there.participants.length)
      const back = planMoveBack(there, moved, 'kept')
      expect(peopleOf(back.length > 0 ? after(there, back) : there)).toEqual(peopleOf(ticket))
    }),
  )
})

test('a requester set by hand after the merge stays', () => {
  const ticket = state({ requesterId: 'merged' })
  const { moved } = planMove(ticket, { from: 'merged', to: 'kept', organisationId: null })
  expect(planMoveBack(state({ requesterId: 'y' }), moved, 'kept')).toEqual([])
})

test('only tickets of the merged organisation move', () => {
  const move = { from: 'a', to: 'b', because: 'One.' }
  expect(planMoveOrganisation(state({ organisationId: 'c' }), move)).toEqual([])
  expect(planMoveOrganisation(state({ organisationId: 'a' }), move)[0]).toMatchObject({
    data: { to: { requesterId: 'x', organisationId: 'b' } },
  })
})

test.each([
  [{ id: 'b', role: 'requester', state: 'active' }, undefined],
  [{ id: 'b', role: 'agent', state: 'active' }, 'not_possible'],
  [{ id: 'b', role: 'requester', state: 'merged' }, 'not_possible'],
  [{ id: 'a', role: 'requester', state: 'active' }, 'not_possible'],
])('merging %j away: %s', (merged, refused) => {
  expect(judgeMerge({ id: 'a', role: 'requester', state: 'active' }, merged)?.refused).toBe(refused)
})

test.each([
  ['Müller, jane@north', ['muller', 'jane@north']],
  ['  Jane   MILLER ', ['jane', 'miller']],
  ['+44 (0)20 7946', ['440207946']],
  ['northwind.ex', ['northwind.ex']],
  ['O’Neil-Smith', ['o', 'neil', 'smith']],
  ['%', []],
  ['"; drop', ['drop']],
])('%j asks for %j', (question, words) => {
  expect(wordsAsked(question)).toEqual(words)
})
