// Who may be given more than they can carry, and by whom.
//
// Policy. A capacity protects people from what others and the desk give them.
// - The desk (routing, rules, recurring tickets, a deputy's stand-in, what comes back from a hand-over) never goes over
//   it: the ticket stays with its team, and says why.
// - A person is refused, with words. Whoever may dispatch gives it all the same, with a reason that the history keeps.
// - Whoever takes a ticket themselves decides about their own day: it is theirs, and the history says that it was too much.
// Example: Ben has 10 of 10 points. Ana's assignment is refused; Carlos writes "only he knows the gate" and it is Ben's.
import { allows } from '../access/roles.ts'
import type { Actor } from '../actor.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { sentence } from './sentence.ts'
import type { Why } from './work.ts'

/** `own`: they took it; `asked`: a person gave it; `desk`: nobody in particular did. */
export type GivenBy = 'own' | 'asked' | 'desk'

const assigns = (event: TicketEvent): event is Assigning =>
  event.type === 'ticket.assigned' || event.type === 'ticket.created'
type Assigning = Extract<TicketEvent, { type: 'ticket.assigned' | 'ticket.created' }>

const receiverOf = (event: Assigning): string | null =>
  event.type === 'ticket.created' ? event.data.assigneeId : event.data.to.assigneeId

/** Whom these events give the ticket to at last; null: to nobody new. */
export const giftOf = (
  before: { assigneeId: string | null } | null,
  events: readonly TicketEvent[],
  actor: Actor,
): { personId: string; by: GivenBy } | null => {
  const last = events.findLast(assigns)
  const personId = last ? receiverOf(last) : null
  if (!last || personId === null || personId === before?.assigneeId) return null
  const who = last.actor ?? actor
  const comesBack = events.some((e) => e.type === 'ticket.handover_decided' && e.data.as !== 'accepted')
  if (who.kind !== 'person' || comesBack) return { personId, by: 'desk' }
  return { personId, by: who.id === personId ? 'own' : 'asked' }
}

/** What somebody reads who may not, or did not say why. */
export const refuseOver = (why: Why, personId: string, actor: Actor): Refusal => {
  const mayOverride = actor.kind === 'person' && allows(actor.role, 'ticket.dispatch', actor.scopes)
  return refuse(
    'not_possible',
    `They have no room for it: ${sentence(why)}. Choose somebody else, or leave it to the team` +
      (mayOverride ? '; or give it all the same and say why.' : '.'),
    { data: { because: why, personId, mayOverride } },
  )
}

/** A reason counts for those who may dispatch. */
export const mayGoOver = (actor: Actor, reason: string | undefined): boolean =>
  reason !== undefined && actor.kind === 'person' && allows(actor.role, 'ticket.dispatch', actor.scopes)

/** The last assignment with words after its own. */
export const explained = (events: readonly TicketEvent[], words: string): TicketEvent[] => {
  const last = events.findLastIndex(assigns)
  return events.map((e, i) =>
    i === last ? { ...e, because: e.because ? `${e.because} ${words}` : words } : e,
  )
}

export const wordsOver = (why: Why, by: GivenBy, reason: string | undefined): string =>
  by === 'own'
    ? `They took it themselves, over their capacity: ${sentence(why)}.`
    : `Over their capacity (${sentence(why)}): ${reason ?? ''}`

/** The same, but it goes to nobody: its team has it until somebody has room. */
export const toNobody = (events: readonly TicketEvent[], why: Why): TicketEvent[] =>
  explained(
    events.map((e, i) => (i === events.findLastIndex(assigns) ? released(e) : e)),
    `Whoever should have had it has no room: ${sentence(why)}.`,
  )

const released = (event: TicketEvent): TicketEvent => {
  if (event.type === 'ticket.created') return { ...event, data: { ...event.data, assigneeId: null } }
  if (event.type !== 'ticket.assigned') return event
  const { acceptBy: _, restores: __, ...data } = event.data
  return { ...event, data: { ...data, to: { ...data.to, assigneeId: null } } }
}
