// Changing many and putting them back, as it goes for one of them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { system } from '../../actor.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import { applyAll, plan, type TicketState, type TicketWorld } from '../index.ts'
import { priorities, statuses } from '../words.ts'
import { type BulkCommand, planBulk } from './plan.ts'
import { planPutBack, traceOf } from './put-back.ts'

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`
const world = (ticket: TicketState | null): TicketWorld => ({
  ticket,
  actor: system('test'),
  assignable: new Set(['ana', 'ben']),
  teams: new Set(['network', 'workplace']),
})
const must = <T>(value: T): Exclude<T, Refusal> => {
  if (isRefusal(value)) throw new Error(value.message)
  return value as Exclude<T, Refusal>
}
const begun = (): TicketState => {
  const { events } = must(
    plan(
      {
        do: 'open',
        ticketId: 't',
        number: 1,
        subjectId: 's',
        messageId: 'm1',
        requester: { id: 'jane', organisationId: null },
        authorId: 'jane',
        channel: 'mail',
        attachments: 0,
        tags: ['vpn'],
      },
      world(null),
    ),
  )
  return applyAll(null, 't', events, at(0))
}
const changed = (ticket: TicketState, command: BulkCommand, minute: number): TicketState => {
  const { events, after } = must(planBulk(command, ticket, world(ticket), at(minute)))
  const state = events.length === 0 ? ticket : applyAll(ticket, 't', events, at(minute))
  expect({ ...after, version: 0 }).toEqual({ ...state, version: 0 })
  return state
}

const commands: fc.Arbitrary<BulkCommand> = fc.record(
  {
    change: fc.record(
      {
        status: fc.constantFrom(...statuses),
        teamId: fc.constantFrom('network', 'workplace', null),
        assigneeId: fc.constantFrom('ana', 'ben', null),
        priority: fc.constantFrom(...priorities),
        addTags: fc.constant(['a', 'b']),
        removeTags: fc.constant(['vpn']),
      },
      { requiredKeys: [] },
    ),
    caseId: fc.constantFrom('storm', null),
    isSpam: fc.boolean(),
  },
  { requiredKeys: ['change'] },
)

describe('Put back', () => {
  test('a ticket is as before, with its waiting time and figures', () => {
    fc.assert(
      fc.property(commands, commands, (first, second) => {
        const before = changed(begun(), first, 1)
        const after = changed(before, second, 2)
        const events = planPutBack(after, traceOf(before, after), at(3))
        expect(events).not.toBeNull()
        const back = events?.length ? applyAll(after, 't', events, at(3)) : after
        const plain = (s: TicketState) => ({ ...s, version: 0, updatedAt: '', tags: s.tags.toSorted() })
        expect(plain(back)).toEqual(plain(before))
      }),
      { numRuns: 500 },
    )
  })
  test('what was changed since is kept; what was not touched stays as it became', () => {
    const before = begun()
    const solved = changed(before, { change: { status: 'solved', addTags: ['x'] } }, 1)
    const trace = traceOf(before, solved)
    const reopened = changed(solved, { change: { status: 'open' } }, 2)
    expect(planPutBack(reopened, trace, at(3))).toBeNull()
    const moved = changed(solved, { change: { teamId: 'network' } }, 2)
    const back = applyAll(moved, 't', planPutBack(moved, trace, at(3)) ?? [], at(3))
    expect(back).toMatchObject({
      status: 'new',
      teamId: 'network',
      tags: ['vpn'],
      waitingSince: at(0),
      reopens: 0,
    })
  })
  test('a snooze whose time has come meanwhile is not begun again', () => {
    const asleep = changed(begun(), { change: {}, snoozedUntil: at(10) }, 1)
    const awake = changed(asleep, { change: {}, snoozedUntil: null }, 2)
    const trace = traceOf(asleep, awake)
    expect(planPutBack(awake, trace, at(5))).toMatchObject([
      { type: 'ticket.snoozed', data: { until: at(10) } },
    ])
    expect(planPutBack(awake, trace, at(11))).toEqual([])
  })
})
