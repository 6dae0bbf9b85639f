// How much of somebody's capacity a ticket takes.
//
// The desk's points for its channel, times those for its priority, times what this channel costs this person. A ticket
// that waits (pending, on hold, snoozed), is finished, merged or spam takes nothing: capacity is what one works on now.
// So a requester's answer may carry somebody over the limit; the desk's own assignments never do.
// Example: phone counts 2 and urgent 1.5; for Ana, who is slow at the phone, phone counts twice: 6 points.
import type { LawItem } from '../law/law.ts'
import type { TicketState } from '../ticket/state.ts'
import { isOpen } from '../ticket/words.ts'
import { type Routing, usualRouting } from './strategy.ts'

/** A ticket as far as it weighs. */
export type Weighed = Pick<
  TicketState,
  'channel' | 'priority' | 'status' | 'snoozedUntil' | 'mergedInto' | 'isSpam'
>

export const weighs = (ticket: Weighed): boolean =>
  isOpen(ticket.status) &&
  ticket.status !== 'pending' &&
  ticket.status !== 'on_hold' &&
  ticket.snoozedUntil === null &&
  ticket.mergedInto === null &&
  !ticket.isSpam

type Weights = Readonly<Partial<Record<TicketState['channel'], number>>>

/** Before anybody's own weight. */
export const pointsOf = (
  { channel, priority }: Pick<TicketState, 'channel' | 'priority'>,
  { points }: Pick<Routing, 'points'>,
): number => tidy(points.channels[channel] * points.priorities[priority])

/** What it takes of this person. */
export const pointsFor = (points: number, channel: TicketState['channel'], weights: Weights): number =>
  tidy(points * (weights[channel] ?? 1))

/** In hundredths, so that sums kept in a database and made anew agree. */
export const tidy = (points: number): number => Math.round(points * 100) / 100

/** The team's own routing, or that for all teams without one, or the usual. `suggest` never acts by itself. */
export const routingOf = (
  routings: readonly Pick<LawItem<'routing'>, 'body' | 'mode'>[],
  teamId: string | null,
): Routing => {
  const found =
    routings.find((r) => r.body.teamId === teamId && teamId !== null) ??
    routings.find((r) => r.body.teamId === null)
  if (!found) return usualRouting
  return found.mode === 'suggest' && found.body.strategy !== 'manual'
    ? { ...found.body, strategy: 'suggest' }
    : found.body
}
