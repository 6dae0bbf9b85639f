// By when the requester of a ticket hears from the team, and the sum behind it.
import type { ClockStep, TicketClock } from '../../../contract/sla.ts'
import type { Calendar } from '../../../rules/calendar/hours.ts'
import { nextHearing } from '../../../rules/portal/hearing.ts'
import { joined } from '../../../rules/sla/joined.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { currentLaw } from '../law/index.ts'
import { loadKept } from '../tickets/index.ts'
import { calendarOf, explained, statusesOf } from './clocks.ts'
import { loadPasts } from './history.ts'

export interface Hearing extends Pick<TicketClock, 'target' | 'minutes' | 'startedAt'> {
  by: string
  /** Somebody named the time: no sum leads to it. */
  isPromised: boolean
  steps: readonly ClockStep[]
  /** In whose hours it counts. */
  calendar: Calendar
}

/** null: nothing is due. */
export const loadHearing = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  now: Temporal.Instant,
): Promise<Hearing | null> => {
  const [kept] = await loadKept(tx, workspaceId, [ticketId])
  const clock = kept && nextHearing(kept.state.clocks)
  if (!clock) return null
  const law = await currentLaw(tx, workspaceId)
  const pasts = (await loadPasts(tx, workspaceId, [ticketId])).get(ticketId) ?? []
  const { target, minutes, startedAt, steps } = explained(clock, law, statusesOf(pasts), iso(now))
  return {
    by: clock.dueAt,
    isPromised: clock.promise !== null,
    target,
    minutes,
    startedAt,
    steps: joined(steps),
    calendar: calendarOf(clock, law),
  }
}
