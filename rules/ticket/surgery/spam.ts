// Spam: out of all lists and figures, and back again.
//
// Policy. A ticket that is spam keeps its status, its people and its waiting time, so that taking it back is whole; it
// counts in no list, no figure, and its requester is not chased. Nothing more is mailed about it by the desk itself.
// Example: Chioma marks 31 as spam and blocks its sender → the next mail from there is binned and stays in the ledger.
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import type { MarkSpam } from './command.ts'

export const planSpam = ({ isSpam }: MarkSpam, ticket: TicketState): TicketEvent[] =>
  ticket.isSpam === isSpam ? [] : [{ type: 'ticket.spam_marked', data: { isSpam } }]

/** Whether mails of this address are kept out. A domain begins with @ and stands for all its addresses. */
export const isBlocked = (address: string, blocked: ReadonlySet<string>): string | null =>
  blockedBy(address).find((sender) => blocked.has(sender)) ?? null

/** Everything whose blocking would keep this address out: itself, its domain, the domains above. */
export const blockedBy = (address: string): string[] => {
  const lower = address.toLowerCase()
  const labels = lower.slice(lower.lastIndexOf('@') + 1).split('.')
  const domains = labels.slice(0, -1).map((_, i) => `@${labels.slice(i).join('.')}`)
  return lower.includes('@') ? [lower, ...domains] : []
}
