// The clocks of a ticket from its whole history, by a law as if that had always been in force.
import type { LawWorld } from '../law/world.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { clockLawOf } from './plan.ts'
import { type Stepped, stepClocks } from './step.ts'

/** Events of one commit, in their order. */
export interface Past {
  at: string
  events: readonly TicketEvent[]
}

const ours: ReadonlySet<TicketEvent['type']> = new Set([
  'ticket.clocks_changed',
  'ticket.clock_warned',
  'ticket.clock_breached',
])

/** Judged as of `now`, which is not before the last of the history. */
export const foldClocks = (
  ticketId: string,
  history: readonly Past[],
  world: LawWorld,
  now: string,
): Stepped => {
  let before: TicketState | null = null
  const step = (events: readonly TicketEvent[], at: string): Stepped => {
    const after = applyAll(before, ticketId, events, at)
    const stepped = stepClocks({ before, after, events, at }, clockLawOf(after, world, at))
    const { policyId, clocks, nextAt, promisedAt } = stepped
    before = { ...after, policyId, clocks, clockNextAt: nextAt, promisedAt }
    return stepped
  }
  for (const { at, events } of history)
    step(
      events.filter((e) => !ours.has(e.type)),
      at,
    )
  return step([], now)
}
