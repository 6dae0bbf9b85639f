// Marks a ticket as spam, and blocks its sender where that is wanted.
import type { Ticket } from '../../../../contract/tickets.ts'
import { isTeamRole } from '../../../../rules/access/roles.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { TicketState } from '../../../../rules/ticket/index.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPerson } from '../../people/index.ts'
import type { Kept } from '../store/state.ts'
import { blockIn } from './blocked.ts'
import { type Asked, type Operation, onTicket, operateIn } from './operate.ts'

export interface Spam {
  isSpam: boolean
  /** Its requester's mails are binned from now on. */
  block: boolean
}

export const markSpam = (call: Asked, number: number, spam: Spam): Promise<Ticket> =>
  onTicket(call, number, (tx, ticket) => markSpamIn(tx, call, ticket, spam))

/** The caller holds the ticket's lock. Throws Refused. */
export const markSpamIn = async (
  tx: Tx,
  by: Operation,
  ticket: Kept,
  { isSpam, block }: Spam,
): Promise<TicketState> => {
  const state = await operateIn(tx, by, ticket, { do: 'mark_spam', isSpam })
  if (!isSpam || !block) return state
  const person = await loadPerson(tx, state.requesterId)
  if (!person || isTeamRole(person.role))
    throw new Refused(refuse('not_possible', 'Colleagues cannot be blocked.'))
  await blockIn(tx, by, { sender: person.email, because: `Ticket ${state.number} was spam.` })
  return state
}
