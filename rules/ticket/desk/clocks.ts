// What is asked of a ticket's clocks: a promise to the requester, a moment that has come, a law that has changed.
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'

interface Promise {
  do: 'promise'
  /** ISO; null: nothing is promised any more. */
  by: string | null
}
/** Some clock's warning or breach has come; which ones is judged when the plan is completed. */
interface Tick {
  do: 'tick'
}
/** The law is another: the clocks are judged again when the plan is completed. */
interface ReplayClocks {
  do: 'replay_clocks'
}

export type ClockCommand = Promise | Tick | ReplayClocks

export const planClock = (command: ClockCommand, ticket: TicketState): TicketEvent[] =>
  command.do === 'promise' && command.by !== ticket.promisedAt
    ? [{ type: 'ticket.update_promised', data: { from: ticket.promisedAt, to: command.by } }]
    : []
