// Splitting: one message becomes the request of a ticket of its own.
//
// Policy. The message stays where it is and says where it went; the new ticket begins with a copy of its words and
// files. Its requester is whoever wrote it, or, for words of the team, the requester of the ticket it comes from. It
// inherits team and mailbox, nothing else: neither people copied in nor tags, assignee or priority. Notes and side
// conversations cannot be split off, because a requester may read every request. The new requester waits since the
// split; nothing changes for the ticket it comes from. Both are linked. Figures count it as one more ticket.
// Example: in 12 about the VPN Jane also asks for a monitor → 47 "A second monitor", hers, split off from 12.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketEvent } from '../events.ts'
import { isPublic, type MessageKind } from '../words.ts'
import type { SplitOff } from './command.ts'

export const planSplit = ({ messageId, ticketId, number }: SplitOff): TicketEvent[] => [
  { type: 'ticket.split_off', data: { messageId, ticketId, number } },
]

interface Splittable {
  kind: MessageKind
  side: 'requester' | 'team'
  authorId: string
  splitInto: string | null
}

/** Whose the new ticket is, or why it cannot be. */
export const judgeSplit = (message: Splittable, requesterId: string): { requesterId: string } | Refusal => {
  if (!isPublic(message.kind))
    return refuse('not_possible', 'Only what the requester’s side may read can become a request.')
  if (message.splitInto !== null)
    return refuse('not_possible', 'This message became a ticket of its own already.')
  return { requesterId: message.side === 'requester' ? message.authorId : requesterId }
}
