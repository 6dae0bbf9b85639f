// One operation on tickets that are locked: planned by the rules, committed where something differs.
import type { Ticket } from '../../../../contract/tickets.ts'
import type { Actor, PersonActor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { plan, type TicketCommand, type TicketState } from '../../../../rules/ticket/index.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { orRefuse, Refused } from '../../../platform/refused.ts'
import { commitTicket } from '../commit.ts'
import { type Kept, lockTickets } from '../store/state.ts'
import { loadTicket } from '../store/ticket.ts'
import { loadWorld, type Named } from '../world.ts'

export interface Operation {
  desk: Desk
  workspaceId: string
  actor: Actor
  /** Why somebody gets it who has no room for it. */
  overCapacity?: string | undefined
}

/** The ticket as it is now. The caller holds its lock; a ticket is operated on once a transaction. */
export const operateIn = async (
  tx: Tx,
  { desk, workspaceId, actor, overCapacity }: Operation,
  before: Kept,
  command: TicketCommand,
  named: Named = {},
): Promise<TicketState> => {
  const world = await loadWorld(tx, workspaceId, before.state, actor, named)
  const { events } = orRefuse(plan(command, world))
  if (events.length === 0) return before.state
  const ticketId = before.state.id
  return commitTicket(tx, {
    workspaceId,
    actor,
    now: desk.clock.now(),
    ticketId,
    before,
    events,
    overCapacity,
  })
}

export const noTicket = refuse('not_found', 'There is no such ticket.')

export interface Asked extends Operation {
  actor: PersonActor
  ifMatch: number | null
}

/**
 * Locks the ticket of a request and others together, works, and shows the first as it has become. Where the others
 * are looked up first, `work` looks again: they may have changed before the lock.
 */
export const onTickets = (
  call: Asked,
  number: number,
  others: readonly number[] | ((tx: Tx) => Promise<readonly number[]>),
  work: (tx: Tx, ticket: Kept, others: readonly Kept[]) => Promise<unknown>,
): Promise<Ticket> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const { workspaceId, actor, ifMatch } = call
    const named = typeof others === 'function' ? await others(tx) : others
    const locked = await lockTickets(tx, workspaceId, { numbers: [number, ...named] })
    const ticket = locked.find((t) => t.state.number === number)
    if (!ticket) throw new Refused(noTicket)
    const { version, updatedAt } = ticket.state
    if (ifMatch !== null && ifMatch !== version)
      throw new Refused(
        refuse(
          'changed_meanwhile',
          'The ticket was changed meanwhile. Look at it as it is now, then change it again.',
          {
            data: { version, updatedAt },
          },
        ),
      )
    await work(
      tx,
      ticket,
      locked.filter((t) => t.state.number !== number),
    )
    const shown = await loadTicket(tx, workspaceId, { id: ticket.state.id }, actor.id)
    if (!shown) throw new Error('a locked ticket cannot be read')
    return shown
  })

export const onTicket = (
  call: Asked,
  number: number,
  work: (tx: Tx, ticket: Kept) => Promise<unknown>,
): Promise<Ticket> => onTickets(call, number, [], work)

/** The one that a field of the body names. */
export const namedBy = (tickets: readonly Kept[], number: number, field: string): Kept => {
  const found = tickets.find((t) => t.state.number === number)
  if (!found)
    throw new Refused(
      refuse('invalid', `There is no ticket ${number}.`, {
        faults: [{ field, message: `names no ticket of this workspace: ${number}` }],
      }),
    )
  return found
}
