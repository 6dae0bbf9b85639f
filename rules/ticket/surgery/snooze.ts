// Snoozing: out of the lists until a time, or until something happens before it.
//
// Policy. A snoozed ticket is in no list that does not ask for it. It wakes at its time, and before it
// - never, with `time`;
// - when the requester or the other side of a side conversation answers, with `reply`;
// - then, and when the last of its open children is finished, with `children`;
// - always by hand, and when it is solved or closed, which ends any snooze. A finished ticket cannot be snoozed.
// The requester notices nothing: waiting times run on, chasing goes on, followers and statistics stay as they are.
// Example: Ben snoozes until Monday with `reply`, Jane writes on Sunday → woken by the reply.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import { isOpen } from '../words.ts'
import type { Snooze } from './command.ts'

const furthestDays = 5 * 366

export const planSnooze = (command: Snooze, ticket: TicketState): TicketEvent[] | Refusal => {
  const { until, wakes } = command
  if (until === null) return ticket.snoozedUntil === null ? [] : [woken('hand')]
  if (!isOpen(ticket.status)) return refuse('not_possible', 'A finished ticket is in no list to leave.')
  const [at, now] = [Temporal.Instant.from(until), Temporal.Instant.from(command.now)]
  if (Temporal.Instant.compare(at, now) <= 0) return wrongTime('must lie in the future')
  if (Temporal.Instant.compare(at, now.add({ hours: furthestDays * 24 })) > 0)
    return wrongTime('must lie within five years')
  const iso = at.toString({ smallestUnit: 'millisecond' })
  return ticket.snoozedUntil === iso && ticket.snoozeWakes === wakes
    ? []
    : [{ type: 'ticket.snoozed', data: { until: iso, wakes } }]
}

/** Its timer rang; whoever snoozed it anew meanwhile is not disturbed. */
export const planWake = (now: string, ticket: TicketState): TicketEvent[] =>
  ticket.snoozedUntil !== null &&
  Temporal.Instant.compare(Temporal.Instant.from(ticket.snoozedUntil), Temporal.Instant.from(now)) <= 0
    ? [woken('time', 'It was snoozed until now.')]
    : []

/** Somebody outside wrote. */
export const wokenByReply = (ticket: TicketState): TicketEvent[] =>
  ticket.snoozedUntil !== null && ticket.snoozeWakes !== 'time'
    ? [woken('reply', 'An answer came before its time.')]
    : []

export const wokenByChildren = (ticket: TicketState, open: number): TicketEvent[] =>
  ticket.snoozedUntil !== null && ticket.snoozeWakes === 'children' && open === 0 && ticket.openChildCount > 0
    ? [woken('children', 'The last of its children is finished.')]
    : []

/** What is finished needs no waking later. */
export const wokenByEnd = (ticket: TicketState, events: readonly TicketEvent[]): TicketEvent[] =>
  ticket.snoozedUntil !== null &&
  events.some((e) => e.type === 'ticket.status_changed' && !isOpen(e.data.to)) &&
  !events.some((e) => e.type === 'ticket.woken' || e.type === 'ticket.snoozed')
    ? [woken('hand', 'It is finished.')]
    : []

const woken = (by: 'time' | 'reply' | 'children' | 'hand', because?: string): TicketEvent => ({
  type: 'ticket.woken',
  data: { by },
  ...(because ? { because } : {}),
})

const wrongTime = (message: string): Refusal =>
  refuse('invalid', 'This time cannot be chosen.', { faults: [{ field: 'body.until', message }] })
