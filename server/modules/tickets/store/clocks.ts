// The clocks of a ticket as the API shows them.
import type { TicketClock } from '../../../../contract/tickets.ts'
import type { Clock } from '../../../../rules/sla/clock.ts'

export const presentClock = ({
  target,
  olaId,
  minutes,
  startedAt,
  dueAt,
  amberAt,
  endedAt,
  outcome,
  breachedAt,
}: Clock): TicketClock => ({
  target,
  olaId,
  minutes,
  startedAt,
  dueAt,
  amberAt,
  endedAt,
  outcome,
  breachedAt,
})

/** The running one that is due first, else one that stands. */
export const foremost = (clocks: readonly Clock[]): TicketClock | null => {
  const [first] = clocks
    .filter((c) => c.outcome === 'running' && c.dueAt !== null)
    .toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
  const one = first ?? clocks.find((c) => c.outcome === 'paused')
  return one ? presentClock(one) : null
}
