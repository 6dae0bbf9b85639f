// Somebody else becomes the requester.
//
// Policy. Whoever it was before is on the ticket no longer, unless somebody copies them in: a wrong requester must get
// no more mails. The new one leaves the people copied in, because they are written to anyway. The organisation follows
// the person. Since when the requester waits, followers and statistics stay as they are: the matter is the same.
// Example: Jane wrote for Rafael → he becomes the requester, the next reply goes to him alone.
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import type { ChangeRequester } from './command.ts'

export const planRequester = (command: ChangeRequester, ticket: TicketState): TicketEvent[] => {
  const { requesterId, organisationId, because } = command
  const from = { requesterId: ticket.requesterId, organisationId: ticket.organisationId }
  if (from.requesterId === requesterId && from.organisationId === organisationId) return []
  const wasCopied = ticket.participants.includes(requesterId)
  return [
    {
      type: 'ticket.requester_changed',
      data: { from, to: { requesterId, organisationId } },
      ...(because ? { because } : {}),
    },
    ...(wasCopied
      ? [
          {
            type: 'ticket.participants_changed' as const,
            data: { added: [], removed: [requesterId] },
            because: 'The requester is written to anyway.',
          },
        ]
      : []),
  ]
}
