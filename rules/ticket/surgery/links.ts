// Links between two tickets: relates, duplicates, causes, blocks; read back from the other side.
//
// Policy. Both tickets tell of the link in their history. It changes nothing else: neither status nor waiting times,
// followers or statistics. The same two can be linked in several ways, in each only once.
// Example: 12 causes 15 → on 12 "causes #15", on 15 "is caused by #12".
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import type { Link } from './command.ts'

export const planLink = (command: Link, ticket: TicketState): TicketEvent[] | Refusal => {
  const { linkId, kind, other, isBack } = command
  if (other.id === ticket.id)
    return refuse('invalid', 'A ticket cannot be linked to itself.', {
      faults: [{ field: 'body.number', message: 'must be another ticket' }],
    })
  const data = { linkId, kind, otherId: other.id, number: other.number, isBack }
  return [{ type: command.do === 'link' ? 'ticket.linked' : 'ticket.unlinked', data }]
}
