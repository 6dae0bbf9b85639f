// One change of many tickets, as it becomes the plan of each.
//
// Parts are planned one after the other, each on what the part before leaves, and committed together: a ticket that
// refuses one part is left as it is altogether.
// Example: "solved, no spam" on a merged ticket is refused, because merged tickets are changed where they went.
import { isRefusal, type Refusal } from '../../refusal.ts'
import { applyAll } from '../apply.ts'
import type { Change, TicketCommand, TicketWorld } from '../command.ts'
import type { TicketEvent } from '../events.ts'
import { plan } from '../plan.ts'
import type { TicketState } from '../state.ts'

export interface BulkCommand {
  change: Omit<Change, 'do'>
  /** undefined: as it is. */
  caseId?: string | null | undefined
  isSpam?: boolean | undefined
  snoozedUntil?: string | null | undefined
}

export interface BulkPlan {
  events: readonly TicketEvent[]
  after: TicketState
}

/** No events: nothing would differ. `now` is ISO. */
export const planBulk = (
  command: BulkCommand,
  ticket: TicketState,
  world: TicketWorld,
  now: string,
): BulkPlan | Refusal => {
  const events: TicketEvent[] = []
  let after = ticket
  for (const part of partsOf(command, now)) {
    const planned = plan(part, { ...world, ticket: after })
    if (isRefusal(planned)) return planned
    if (planned.events.length === 0) continue
    events.push(...planned.events)
    after = applyAll(after, ticket.id, planned.events, now)
  }
  return { events, after }
}

const partsOf = ({ change, caseId, isSpam, snoozedUntil }: BulkCommand, now: string): TicketCommand[] => [
  ...(Object.keys(change).length > 0 ? [{ do: 'change' as const, ...change }] : []),
  ...(caseId === undefined ? [] : [{ do: 'put_in_case' as const, caseId }]),
  ...(isSpam === undefined ? [] : [{ do: 'mark_spam' as const, isSpam }]),
  ...(snoozedUntil === undefined
    ? []
    : [{ do: 'snooze' as const, until: snoozedUntil, wakes: 'reply' as const, now }]),
]
