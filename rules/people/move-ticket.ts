// What a merge of two people or organisations changes on a ticket, and how it is put back.
//
// Policy. Where the merged one asked, the kept one asks; where they were copied in or followed, the kept one does,
// unless they are on the ticket anyway. A ticket keeps its organisation unless the kept one belongs to another. Status,
// waiting times and statistics stay: the matter is the same. Undoing puts back only what still stands as the merge left
// it: whoever was made requester since then by hand stays, and what came after the merge stays with the kept one.
// Example: Jane asked, her private address was copied in. Merged, Jane asks and nobody is copied in twice; undone, the
// private address is copied in again.
import type { TicketEvent, Whose } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'

type People = Pick<TicketState, 'requesterId' | 'organisationId' | 'participants' | 'followers'>
type Lists = 'participants' | 'followers'
interface Difference {
  added: readonly string[]
  removed: readonly string[]
}

/** What the move changed; kept so that it can be put back. */
export interface Moved extends Record<Lists, Difference> {
  whose: Whose | null
}

export const planMove = (
  ticket: People,
  merge: { from: string; to: string; organisationId: string | null },
): { events: TicketEvent[]; moved: Moved } => {
  const { from, to } = merge
  const asked = ticket.requesterId === from
  const whose: Whose = { requesterId: ticket.requesterId, organisationId: ticket.organisationId }
  const requesterId = asked ? to : ticket.requesterId
  const swap = (list: readonly string[]): Difference => ({
    removed: list.includes(from) ? [from] : [],
    added: list.includes(from) && !list.includes(to) ? [to] : [],
  })
  const copied = swap(ticket.participants)
  // A requester is written to anyway, and so never copied in.
  const participants = {
    removed: [...copied.removed, ...(asked && ticket.participants.includes(to) ? [to] : [])],
    added: requesterId === to ? [] : copied.added,
  }
  const followers = swap(ticket.followers)
  return {
    moved: { whose: asked ? whose : null, participants, followers },
    events: eventsOf('Two people were merged into one.', {
      whose: asked
        ? { from: whose, to: { requesterId, organisationId: merge.organisationId ?? whose.organisationId } }
        : null,
      participants,
      followers,
    }),
  }
}

export const planMoveBack = (ticket: People, moved: Moved, kept: string): TicketEvent[] => {
  const isKepts = moved.whose !== null && ticket.requesterId === kept
  const requesterId = isKepts && moved.whose ? moved.whose.requesterId : ticket.requesterId
  const back = (list: readonly string[], change: Difference, but: string | null): Difference => ({
    removed: change.added.filter((id) => list.includes(id)),
    added: change.removed.filter((id) => !list.includes(id) && id !== but),
  })
  return eventsOf('The merge of two people was undone.', {
    whose:
      isKepts && moved.whose
        ? {
            from: { requesterId: ticket.requesterId, organisationId: ticket.organisationId },
            to: moved.whose,
          }
        : null,
    participants: back(ticket.participants, moved.participants, requesterId),
    followers: back(ticket.followers, moved.followers, null),
  })
}

/** The ticket of one organisation becomes the other's; no events when it is not the first one's any more. */
export const planMoveOrganisation = (
  ticket: People,
  move: { from: string; to: string; because: string },
): TicketEvent[] =>
  ticket.organisationId === move.from
    ? eventsOf(move.because, {
        whose: {
          from: { requesterId: ticket.requesterId, organisationId: move.from },
          to: { requesterId: ticket.requesterId, organisationId: move.to },
        },
        participants: none,
        followers: none,
      })
    : []

const none: Difference = { added: [], removed: [] }

const eventsOf = (
  because: string,
  change: { whose: { from: Whose; to: Whose } | null } & Record<Lists, Difference>,
): TicketEvent[] => [
  ...(change.whose ? [{ type: 'ticket.requester_changed' as const, data: change.whose, because }] : []),
  ...(isSome(change.participants)
    ? [{ type: 'ticket.participants_changed' as const, data: change.participants, because }]
    : []),
  ...(isSome(change.followers)
    ? [{ type: 'ticket.followers_changed' as const, data: change.followers, because }]
    : []),
]

const isSome = ({ added, removed }: Difference): boolean => added.length + removed.length > 0
