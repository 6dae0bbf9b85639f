// Mails of strangers beside a ticket: one more that waits, or one decided about. The mail itself is the ledger's.
import type { Actor } from '../../../rules/actor.ts'
import { plan, type TicketCommand, type TicketState } from '../../../rules/ticket/index.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { orRefuse } from '../../platform/refused.ts'
import { commitTicket } from './commit.ts'
import { lockTicket } from './store/state.ts'
import { loadWorld } from './world.ts'

type Held = Extract<TicketCommand, { do: 'hold' | 'decide' }>
type Named = { actor: Actor; ticketId: string }

/** Inside a transaction of the caller, who pokes after the commit. Throws Refused where the ticket is gone. */
export const holdMailIn = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, ticketId, ...held }: Named & Omit<Extract<Held, { do: 'hold' }>, 'do'>,
): Promise<TicketState> => carryOut(desk, tx, workspaceId, { actor, ticketId }, { do: 'hold', ...held })

export const decideHeldIn = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, ticketId, ...decided }: Named & Omit<Extract<Held, { do: 'decide' }>, 'do'>,
): Promise<TicketState> => carryOut(desk, tx, workspaceId, { actor, ticketId }, { do: 'decide', ...decided })

const carryOut = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, ticketId }: Named,
  command: Held,
): Promise<TicketState> => {
  const before = await lockTicket(tx, workspaceId, { id: ticketId })
  const world = await loadWorld(tx, workspaceId, before?.state ?? null, actor, {})
  const { events } = orRefuse(plan(command, world))
  return commitTicket(tx, { workspaceId, actor, now: desk.clock.now(), ticketId, before, events })
}
