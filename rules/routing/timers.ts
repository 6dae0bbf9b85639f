// When routing looks at a ticket: as soon as it wants somebody, and when whoever was given it should have accepted.
//
// Policy. Routing by itself begins where a ticket has a team: one that nobody placed yet is for triage.
import type { TicketState } from '../ticket/state.ts'
import { weighs } from './points.ts'
import { isAutomatic, type Routing } from './strategy.ts'

export interface RoutingTimer {
  queue: 'route-ticket' | 'accept-ticket'
  /** ISO; null: at once. */
  at: string | null
}

export const wantsSomebody = (ticket: TicketState): boolean =>
  ticket.assigneeId === null && ticket.teamId !== null && weighs(ticket)

export const planRouting = (
  before: TicketState | null,
  after: TicketState,
  routing: Routing,
): RoutingTimer[] => [
  ...(isAutomatic(routing) &&
  wantsSomebody(after) &&
  (before === null || !wantsSomebody(before) || before.teamId !== after.teamId)
    ? [{ queue: 'route-ticket' as const, at: null }]
    : []),
  ...(after.acceptBy !== null && after.acceptBy !== before?.acceptBy
    ? [{ queue: 'accept-ticket' as const, at: after.acceptBy }]
    : []),
]
