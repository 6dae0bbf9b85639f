// The life of a ticket, as the specification tells it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { system } from '../actor.ts'
import { isRefusal } from '../refusal.ts'
import {
  applyAll,
  plan,
  type TicketCommand,
  type TicketEvent,
  type TicketState,
  type TicketWorld,
} from './index.ts'
import { levels, priorities, statuses } from './words.ts'

const at = '2026-11-22T09:00:00.000Z'
const later = '2026-11-22T10:00:00.000Z'
const ana = 'ana'
const jane = 'jane'
const world = (ticket: TicketState | null): TicketWorld => ({
  ticket,
  actor: system('test'),
  assignable: new Set([ana]),
  teams: new Set(['network']),
})
const opening = {
  do: 'open',
  ticketId: 't',
  number: 1,
  subjectId: 's',
  messageId: 'm1',
  requester: { id: jane, organisationId: null },
  authorId: jane,
  channel: 'mail',
  attachments: 0,
} as const

const eventsOf = (command: TicketCommand, ticket: TicketState | null): readonly TicketEvent[] => {
  const planned = plan(command, world(ticket))
  if (isRefusal(planned)) throw new Error(planned.message)
  return planned.events
}
const open = (): TicketState => applyAll(null, 't', eventsOf(opening, null), at)
const having = (ticket: TicketState, command: TicketCommand, when = later): TicketState =>
  applyAll(ticket, 't', eventsOf(command, ticket), when)
const reply = {
  do: 'message',
  messageId: 'm2',
  kind: 'reply',
  side: 'team',
  authorId: ana,
  attachments: 0,
} as const
const answer = {
  do: 'message',
  messageId: 'm3',
  kind: 'reply',
  side: 'requester',
  authorId: jane,
  attachments: 0,
} as const

describe('a ticket', () => {
  it('a reply that a rule writes is no answer: it stays new, and the requester waits on', () => {
    const ticket = open()
    const after = having(ticket, { ...reply, authorId: 'desk', isAutomatic: true })
    expect(after).toMatchObject({
      status: 'new',
      firstRepliedAt: null,
      waitingSince: ticket.waitingSince,
      messageCount: 2,
    })
  })
  it('begins new, of medium impact and urgency, with the requester waiting', () => {
    expect(open()).toMatchObject({
      status: 'new',
      priority: 'normal',
      messageCount: 1,
      waitingSince: at,
      version: 1,
    })
  })
  it('opens with the first reply, which also takes it, and nobody waits any longer', () => {
    expect(having(open(), reply)).toMatchObject({
      status: 'open',
      assigneeId: ana,
      waitingSince: null,
      firstRepliedAt: later,
    })
  })
  it('stays as it is for the requester when a note is written', () => {
    expect(having(open(), { ...reply, kind: 'note' })).toMatchObject({
      status: 'new',
      assigneeId: null,
      waitingSince: at,
      firstRepliedAt: null,
      messageCount: 2,
    })
  })
  it.each(['pending', 'on_hold', 'solved', 'closed'] as const)(
    'that is %s is open again when the requester answers',
    (status) => {
      const resting = having(having(open(), reply), { do: 'change', status })
      const woken = having(resting, answer)
      expect(woken).toMatchObject({ status: 'open', waitingSince: later, solvedAt: null, closedAt: null })
      expect(woken.reopens).toBe(status === 'solved' || status === 'closed' ? 1 : 0)
      expect(eventsOf(answer, resting).find((e) => e.type === 'ticket.status_changed')?.because).toMatch(
        /answered/,
      )
    },
  )
  it('is solved when the requester says so', () => {
    expect(having(open(), { ...answer, status: 'solved' })).toMatchObject({
      status: 'solved',
      solvedAt: later,
      waitingSince: null,
    })
  })
  it('lets go of its person when another team gets it', () => {
    expect(having(having(open(), reply), { do: 'change', teamId: 'network' })).toMatchObject({
      teamId: 'network',
      assigneeId: null,
    })
  })
  it('takes its priority from impact and urgency, and says so', () => {
    const events = eventsOf({ do: 'change', impact: 'high', urgency: 'high' }, open())
    expect(events).toMatchObject([
      { type: 'ticket.priority_changed', because: 'Impact high and urgency high make the priority urgent.' },
    ])
  })
  it('keeps a priority set by hand until impact or urgency change', () => {
    const raised = having(open(), { do: 'change', priority: 'urgent' })
    expect(raised).toMatchObject({ impact: 'medium', urgency: 'medium', priority: 'urgent' })
    expect(having(raised, { do: 'change', status: 'open' }).priority).toBe('urgent')
    expect(having(raised, { do: 'change', impact: 'low' }).priority).toBe('low')
  })
  it('refuses a change made on an older version', () => {
    expect(plan({ do: 'change', status: 'solved', version: 7 }, world(open()))).toMatchObject({
      refused: 'changed_meanwhile',
      data: { version: 1 },
    })
  })
  it('refuses a reply whose writer has not seen the newest message', () => {
    expect(plan({ ...reply, seen: 'm1' }, { ...world(open()), newestMessageId: 'm9' })).toMatchObject({
      refused: 'changed_meanwhile',
    })
  })
  it('refuses people and teams that are not there, naming the field', () => {
    expect(plan({ do: 'change', assigneeId: 'nobody' }, world(open()))).toMatchObject({
      refused: 'invalid',
      faults: [{ field: 'body.assigneeId' }],
    })
    expect(plan({ do: 'change', teamId: 'none' }, world(open()))).toMatchObject({
      refused: 'invalid',
      faults: [{ field: 'body.teamId' }],
    })
  })
})

const change = fc.record(
  {
    do: fc.constant('change' as const),
    status: fc.constantFrom(...statuses),
    impact: fc.constantFrom(...levels),
    urgency: fc.constantFrom(...levels),
    priority: fc.constantFrom(...priorities),
    teamId: fc.constantFrom('network', null),
    assigneeId: fc.constantFrom(ana, null),
    addTags: fc.array(fc.constantFrom('vpn', 'printer', 'urgent')),
    removeTags: fc.array(fc.constantFrom('vpn', 'printer')),
    addFollowerIds: fc.array(fc.constantFrom('ben', 'priya')),
  },
  { requiredKeys: ['do'] },
)
const command = fc.oneof(
  change,
  fc.constantFrom<TicketCommand>(reply, { ...reply, kind: 'note' }, answer, { ...answer, status: 'solved' }),
)

describe('whatever happens to a ticket', () => {
  it('a change asked for twice changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(command), change, (before, one) => {
        const ticket = before.reduce<TicketState>((t, c) => having(t, c), open())
        expect(eventsOf(one, having(ticket, one))).toEqual([])
      }),
    )
  })
  it('it waits, is solved or is closed exactly as its status says', () => {
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        const ticket = commands.reduce<TicketState>((t, c) => having(t, c), open())
        const isDone = ticket.status === 'solved' || ticket.status === 'closed'
        expect(ticket.solvedAt !== null).toBe(isDone)
        expect(ticket.closedAt !== null).toBe(ticket.status === 'closed')
        if (isDone) expect(ticket.waitingSince).toBeNull()
        expect(new Set(ticket.tags).size).toBe(ticket.tags.length)
        expect(ticket.version).toBe(commands.length + 1)
      }),
    )
  })
})
