// Whatever was merged in whatever order: when all merges are undone, each ticket is as if there had been none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { system } from '../../actor.ts'
import { isRefusal } from '../../refusal.ts'
import { applyAll, plan, type TicketCommand, type TicketEvent, type TicketState } from '../index.ts'
import { statuses } from '../words.ts'

/** Tickets with everything that happened to them, on a clock that counts. */
class Desk {
  readonly tickets = new Map<string, { state: TicketState; history: { event: TicketEvent; at: string }[] }>()
  private time = Temporal.Instant.from('2026-11-23T08:00:00Z')

  open(id: string, requesterId: string): void {
    const ids = { ticketId: id, number: this.tickets.size + 1, subjectId: `s-${id}`, messageId: `m-${id}` }
    const requester = { id: requesterId, organisationId: null }
    const command = {
      do: 'open',
      ...ids,
      requester,
      authorId: requesterId,
      channel: 'mail',
      attachments: 1,
    } as const
    this.commit(id, null, this.eventsOf(command, null))
  }
  /** Whether it was not refused. */
  ask(id: string, command: TicketCommand): boolean {
    const events = plan(command, this.world(this.state(id)))
    if (isRefusal(events)) return false
    this.commit(id, this.state(id), events.events)
    return true
  }
  merge(into: string, ids: readonly string[]): boolean {
    const tickets = ids.map((id) => this.state(id))
    const fits = tickets.every(
      (t) => !isRefusal(plan({ do: 'merge_into', into: this.state(into) }, this.world(t))),
    )
    if (!fits) return false
    for (const id of ids) this.ask(id, { do: 'merge_into', into: this.state(into) })
    return this.ask(into, { do: 'take_in', tickets })
  }
  unmerge(id: string): boolean {
    const { mergedInto } = this.state(id)
    if (mergedInto === null) return false
    const ticket = this.state(id)
    if (!this.ask(id, { do: 'unmerge', history: this.history(id), into: this.state(mergedInto) }))
      return false
    return this.ask(mergedInto, { do: 'give_back', ticket, history: this.history(mergedInto) })
  }
  state(id: string): TicketState {
    const known = this.tickets.get(id)
    if (!known) throw new Error(`no ticket ${id}`)
    return known.state
  }
  history(id: string) {
    return [...(this.tickets.get(id)?.history ?? [])]
  }
  private eventsOf(command: TicketCommand, ticket: TicketState | null): readonly TicketEvent[] {
    const planned = plan(command, this.world(ticket))
    if (isRefusal(planned)) throw new Error(planned.message)
    return planned.events
  }
  private world(ticket: TicketState | null) {
    return { ticket, actor: system('test'), assignable: new Set(['ana']), teams: new Set<string>() }
  }
  private commit(id: string, before: TicketState | null, events: readonly TicketEvent[]): void {
    if (events.length === 0) return
    this.time = this.time.add({ minutes: 1 })
    const at = this.time.toString({ smallestUnit: 'millisecond' })
    this.tickets.set(id, {
      state: applyAll(before, id, events, at),
      history: [...this.history(id), ...events.map((event) => ({ event, at }))],
    })
  }
}

const ids = ['a', 'b', 'c', 'd'] as const
const people = ['jane', 'rafael', 'priya'] as const
const id = fc.constantFrom(...ids)

type Step = (desk: Desk) => void
const change: fc.Arbitrary<Step> = fc
  .record({
    id,
    status: fc.option(fc.constantFrom(...statuses.filter((s) => s !== 'new')), { nil: undefined }),
    addFollowerIds: fc.subarray(['ben', 'chioma']),
    addParticipantIds: fc.subarray([...people]),
  })
  .map(({ id: on, status, ...more }) => (desk: Desk) => {
    desk.ask(on, { do: 'change', ...more, ...(status ? { status } : {}) })
  })
const said: fc.Arbitrary<Step> = fc
  .record({ id, side: fc.constantFrom('team', 'requester'), n: fc.nat() })
  .map(({ id: on, side, n }) => (desk: Desk) => {
    const authorId = side === 'team' ? 'ana' : 'jane'
    desk.ask(on, { do: 'message', messageId: `${n}`, kind: 'reply', side, authorId, attachments: n % 3 })
  })
const joined: fc.Arbitrary<Step> = fc
  .record({ into: id, ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }) })
  .map(({ into, ids: which }) => (desk: Desk) => {
    desk.merge(into, which)
  })
const parted: fc.Arbitrary<Step> = id.map((which) => (desk: Desk) => {
  desk.unmerge(which)
})

const opened = (): Desk => {
  const desk = new Desk()
  for (const [i, one] of ids.entries()) desk.open(one, people[i % people.length] as string)
  return desk
}
/** Everything but how often and when it was written. */
const lasting = (desk: Desk) => ids.map((one) => ({ ...desk.state(one), version: 0, updatedAt: '' }))
const undoAll = (desk: Desk): void => {
  for (let undone = true; undone; ) undone = ids.some((one) => desk.unmerge(one))
}

describe('merging and undoing it', () => {
  it('leaves every ticket as it was, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(change, said), { maxLength: 12 }),
        fc.array(fc.oneof({ weight: 3, arbitrary: joined }, parted), { maxLength: 12 }),
        (before, merges) => {
          const desk = opened()
          for (const step of before) step(desk)
          const was = lasting(desk)
          for (const step of merges) step(desk)
          undoAll(desk)
          expect(lasting(desk)).toEqual(was)
        },
      ),
      { numRuns: 2000 },
    )
  })
  it('counts no message twice and none away, whatever happens between', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(change, said, joined, parted), { maxLength: 25 }), (steps) => {
        const desk = opened()
        for (const step of steps) step(desk)
        undoAll(desk)
        for (const one of ids) {
          const own = desk.history(one).filter(({ event }) => event.type === 'ticket.message_added')
          expect(desk.state(one)).toMatchObject({ mergedInto: null, messageCount: own.length })
        }
      }),
      { numRuns: 1000 },
    )
  })
  it('never lets two tickets go into each other', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(joined, parted), { maxLength: 20 }), (steps) => {
        const desk = opened()
        for (const step of steps) step(desk)
        for (const one of ids) {
          let at: string | null = one
          for (let n = 0; at !== null; n += 1) {
            expect(n).toBeLessThan(ids.length)
            at = desk.state(at).mergedInto
          }
        }
      }),
    )
  })
  it('waits as long as whoever waits longest, while the ticket is open', () => {
    const desk = opened()
    desk.merge('d', ['a', 'b'])
    expect(desk.state('d').waitingSince).toBe(desk.state('a').createdAt)
    desk.unmerge('a')
    expect(desk.state('d').waitingSince).toBe(desk.state('b').createdAt)
    desk.ask('d', {
      do: 'message',
      messageId: 'r',
      kind: 'reply',
      side: 'team',
      authorId: 'ana',
      attachments: 0,
    })
    desk.unmerge('b')
    expect(desk.state('d').waitingSince).toBeNull()
    expect(desk.state('b').waitingSince).toBe(desk.state('b').createdAt)
  })
})
