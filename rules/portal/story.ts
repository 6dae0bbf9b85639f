// What a requester may know of a ticket's history, from its events: an allow-list, so nothing internal slips out.
//
// Shown: sending, taking on, handing to a team, answers of both sides, turns of the state.
// Never shown: notes, priority, tags, followers, subjects as they were, reasons.
// Several events of one moment are told once: a reply that also asks for an answer is "asked you something".
import type { TicketEvent } from '../ticket/events.ts'
import { isOpen } from '../ticket/words.ts'

export const happenings = [
  'sent',
  'taken',
  'moved',
  'answered',
  'you-answered',
  'asked',
  'waiting',
  'resumed',
  'solved',
  'you-solved',
  'reopened',
  'you-reopened',
  'closed',
] as const
export type Happening = (typeof happenings)[number]

export interface Told {
  what: Happening
  /** ISO 8601 in UTC. */
  at: string
  /** The person or team that the sentence names; null where nobody is named. */
  who: { kind: 'person' | 'team'; id: string } | null
}

/** An event as the log has it: when, and which person acted (null: the desk itself). */
export type PastEvent = TicketEvent & { at: string; actorId: string | null }

/** Oldest first, as the events come in. */
export const tellStory = (events: readonly PastEvent[], requesterId: string): Told[] => {
  const told: Told[] = []
  for (const event of events) {
    const next = tell(event, requesterId)
    if (next) join(told, next)
  }
  return told
}

const tell = (event: PastEvent, requesterId: string): Told | null => {
  const person = (id: string | null): Told['who'] =>
    id === null || id === requesterId ? null : { kind: 'person', id }
  const { at } = event
  switch (event.type) {
    case 'ticket.created':
      return { what: 'sent', at, who: null }
    case 'ticket.message_added': {
      const { kind, side, authorId } = event.data
      if (kind !== 'reply') return null
      if (side === 'team') return { what: 'answered', at, who: person(authorId) }
      // Somebody else on the requester's side may be a stranger: not told.
      return authorId === requesterId ? { what: 'you-answered', at, who: null } : null
    }
    case 'ticket.assigned': {
      const { from, to } = event.data
      if (to.assigneeId !== null && to.assigneeId !== from.assigneeId)
        return { what: 'taken', at, who: { kind: 'person', id: to.assigneeId } }
      return to.teamId !== null && to.teamId !== from.teamId
        ? { what: 'moved', at, who: { kind: 'team', id: to.teamId } }
        : null
    }
    case 'ticket.status_changed':
      return turn(event, event.actorId === requesterId, person(event.actorId))
    default:
      return null
  }
}

const turn = (
  event: Extract<PastEvent, { type: 'ticket.status_changed' }>,
  own: boolean,
  who: Told['who'],
): Told | null => {
  const { at } = event
  const { from, to } = event.data
  switch (to) {
    case 'pending':
      return { what: 'asked', at, who }
    case 'on_hold':
      return { what: 'waiting', at, who }
    case 'solved':
      return { what: own ? 'you-solved' : 'solved', at, who }
    case 'closed':
      return { what: 'closed', at, who }
    case 'new':
    case 'open':
      if (!isOpen(from)) return { what: own ? 'you-reopened' : 'reopened', at, who }
      return from === 'on_hold' && !own ? { what: 'resumed', at, who } : null
  }
}

const replaces = new Set<Happening>(['asked', 'solved', 'you-solved', 'you-reopened', 'resumed'])

/** Adds what happened, telling things of the same moment once and taking on before answering. */
const join = (told: Told[], next: Told): void => {
  const last = told.at(-1)
  const sameMoment = last?.at === next.at
  if (sameMoment && last?.what === 'answered' && next.what === 'taken') told.splice(-1, 0, next)
  else if (
    sameMoment &&
    (last?.what === 'answered' || last?.what === 'you-answered') &&
    replaces.has(next.what)
  )
    told[told.length - 1] = next
  else told.push(next)
}
