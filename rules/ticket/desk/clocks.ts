// What is asked of a ticket's clocks: a promise to the requester, a moment that has come, a law that has changed.
import { type Refusal, refuse } from '../../refusal.ts'
import type { Clock } from '../../sla/clock.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import { isOpen } from '../words.ts'

interface Promise {
  do: 'promise'
  /** ISO; null: nothing is promised any more. */
  by: string | null
}
/** Some clock's warning or breach has come; which ones is judged when the plan is completed. */
interface Tick {
  do: 'tick'
}
/** The law is another: these are the clocks as if it had always been in force. */
interface ReplayClocks {
  do: 'replay_clocks'
  policyId: string | null
  clocks: readonly Clock[]
  nextAt: string | null
}

export type ClockCommand = Promise | Tick | ReplayClocks

export const planClock = (command: ClockCommand, ticket: TicketState): TicketEvent[] | Refusal => {
  if (command.do === 'tick') return []
  if (command.do === 'replay_clocks') {
    const { policyId, clocks, nextAt } = command
    return [
      {
        type: 'ticket.clocks_changed',
        data: { policyId, clocks, nextAt },
        because: 'The desk promises something else now.',
      },
    ]
  }
  if (command.by === ticket.promisedAt) return []
  if (command.by !== null && !isOpen(ticket.status))
    return refuse('not_possible', 'It is solved. Open it again to promise more.')
  return [{ type: 'ticket.update_promised', data: { from: ticket.promisedAt, to: command.by } }]
}
