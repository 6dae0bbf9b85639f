// Chasing: a requester who is asked and stays silent is reminded, and the ticket solved in the end.
//
// Policy. Only where the ticket's team wants it, and only while the ticket is pending. Silence begins when it became
// pending, or with our last public words since, whichever is later. Each reminder has its number of days of silence;
// `solveAfterDays` count from the last reminder (from the beginning of silence where there is none). A day is 24 hours.
// A desk that was switched off sends the newest reminder that is due and leaves out those before it, and never solves
// before a last reminder had its days. An answer, or any other status, ends it; pending again begins anew. Reminders
// go to the requester alone. They change neither waiting time nor followers. Figures count such a ticket as solved,
// by the desk.
// Example: reminders after 3 and 7 days, solved 7 days later: asked on the 1st → reminded on the 4th and the 8th, solved
// on the 15th; Jane's answer on the 16th opens it again.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import type { ChaseStep, GiveUp } from './command.ts'

export interface ChasePolicy {
  remindAfterDays: readonly number[]
  solveAfterDays: number | null
}

export interface Silence {
  /** Since when we wait for the requester, ISO. */
  since: string
  /** Number of the last reminder within it; 0 without. */
  step: number
  remindedAt: string | null
}

export type ChaseMove =
  | { do: 'remind'; step: number; days: number; at: Temporal.Instant; solvesAt: Temporal.Instant | null }
  | { do: 'solve'; at: Temporal.Instant; days: number }

/** What comes next and when; null: nothing more. `at` may be past: then it is due. */
export const nextMove = (policy: ChasePolicy, silence: Silence, now: Temporal.Instant): ChaseMove | null => {
  const since = Temporal.Instant.from(silence.since)
  const days = policy.remindAfterDays.toSorted((a, b) => a - b)
  const left = days
    .slice(silence.step)
    .map((n, i) => ({ step: silence.step + i + 1, days: n, at: after(since, n) }))
  const due = left.findLast(({ at }) => Temporal.Instant.compare(at, now) <= 0) ?? left[0]
  const { solveAfterDays } = policy
  if (due) {
    const isLast = due.step === days.length
    const sent = Temporal.Instant.compare(due.at, now) < 0 ? now : due.at
    return {
      do: 'remind',
      ...due,
      solvesAt: isLast && solveAfterDays !== null ? after(sent, solveAfterDays) : null,
    }
  }
  if (solveAfterDays === null) return null
  const from = silence.remindedAt === null ? since : Temporal.Instant.from(silence.remindedAt)
  return { do: 'solve', at: after(from, solveAfterDays), days: solveAfterDays }
}

const after = (from: Temporal.Instant, days: number): Temporal.Instant => from.add({ hours: 24 * days })

/** Whether the desk chases the requester of this ticket at all. */
export const isChased = (t: TicketState): boolean =>
  t.status === 'pending' && t.mergedInto === null && !t.isSpam && t.teamId !== null

export const planChase = (command: ChaseStep | GiveUp, ticket: TicketState): TicketEvent[] | Refusal => {
  if (!isChased(ticket)) return refuse('not_possible', 'Nobody waits for the requester.')
  const { because } = command
  return command.do === 'chase'
    ? [{ type: 'ticket.chased', data: { step: command.step }, because }]
    : [{ type: 'ticket.status_changed', data: { from: 'pending', to: 'solved' }, because }]
}
