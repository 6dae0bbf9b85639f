// The custom fields as a plan of a ticket sees them, and the two questions it asks of them.

import type { Actor } from '../actor.ts'
import type { Condition } from '../conditions/ast.ts'
import type { Refusal } from '../refusal.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import type { FieldDefinition } from './definition.ts'
import { asksOnSolve, missingOnSolve, refuseUnfilled } from './solve.ts'

export interface FieldsWorld {
  definitions: readonly FieldDefinition[]
  /** Whether a condition holds on the ticket in this state. */
  holds(condition: Condition, state: TicketState): boolean
}

/** Refuses what would solve a ticket with required fields empty. `events`: all that is planned. */
export const judgeSolve = (
  events: readonly TicketEvent[],
  ticket: TicketState,
  { actor, fields }: { actor: Actor; fields?: FieldsWorld },
): Refusal | null => {
  if (!fields || !events.some((e) => e.type === 'ticket.status_changed')) return null
  const after = applyAll(ticket, ticket.id, events, ticket.updatedAt)
  if (!asksOnSolve(actor, ticket.status, after.status)) return null
  return refuseUnfilled(
    missingOnSolve(fields.definitions, after.fields, (condition) => fields.holds(condition, after)),
  )
}
