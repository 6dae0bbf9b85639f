// Merging: several tickets about the same become one, and undoing that.
//
// Policy. Nothing moves. A merged ticket keeps its messages, tags, tasks, case, parent and links; it is closed and says
// into which it went. The one that took it in shows its messages among its own and counts them, and gains
// - its followers;
// - its requester and everybody copied in, who take part from now on: replies reach them, histories do not;
// - its waiting time, where its requester waits longer and the ticket is still open.
// What comes in for a merged ticket goes to where it went. The team writes and changes there, too. Side conversations
// and replies to be sent later stay with it; such a reply leaves at its time to the requester it was meant for. Mails
// that wait to be let in are shown at both. A ticket that has children cannot be merged away.
//
// Undoing puts each back as if they had never been merged, whatever happened since: the merged ticket has its status,
// waiting time, solved and closed times of before; the other loses what it gained by this merge alone. Messages written
// meanwhile stay where they were written. Any merge can be undone, in any order, but the outermost first.
//
// Statistics: a merged ticket counts as closed by the merge and is left out of lists and figures; undoing is no
// reopening. The first reply of each stays its own.
// Example: Rafael's 15 "VPN" goes into Jane's 12. Rafael is copied in on 12. Undone, he is on 15 alone again.
import { type Refusal, refuse } from '../../refusal.ts'
import { foldHistory } from '../apply.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import type { GiveBack, History, MergeInto, TakeIn, Unmerge } from './command.ts'

export const planMergeInto = ({ into }: MergeInto, ticket: TicketState): TicketEvent[] | Refusal => {
  const why = whyNot(ticket, into)
  if (why) return refuse('not_possible', why)
  return [
    { type: 'ticket.merged', data: { into: into.id, number: into.number, statusBefore: ticket.status } },
  ]
}

const whyNot = (ticket: TicketState, into: TicketState): string | null => {
  if (ticket.id === into.id) return `Ticket ${ticket.number} cannot be merged into itself.`
  if (into.mergedInto !== null) return `Ticket ${into.number} was merged into another itself.`
  if (into.status === 'closed') return `Ticket ${into.number} is closed. Open it again first.`
  if (ticket.childCount > 0) return `Ticket ${ticket.number} has children. Give them another parent first.`
  return null
}

export const planTakeIn = ({ tickets }: TakeIn, ticket: TicketState): TicketEvent[] =>
  tickets.map((t) => ({
    type: 'ticket.took_in',
    data: {
      ticketId: t.id,
      number: t.number,
      messages: t.messageCount,
      attachments: t.attachmentCount,
      followers: t.followers,
      participants: [...new Set([t.requesterId, ...t.participants])].filter(
        (id) => id !== ticket.requesterId,
      ),
      waitingSince: t.waitingSince,
    },
  }))

export const planUnmerge = ({ history, into }: Unmerge, ticket: TicketState): TicketEvent[] | Refusal => {
  if (ticket.mergedInto === null) return refuse('not_possible', 'This ticket is not merged.')
  if (into.mergedInto !== null)
    return refuse('not_possible', `Ticket ${into.number} was merged further. Undo that merge first.`)
  const standing = withoutUndone(history)
  const last = lastMerging(standing)
  const { status, waitingSince, solvedAt, closedAt } = foldHistory(
    ticket.id,
    standing.filter((_, i) => i !== last),
  )
  return [
    {
      type: 'ticket.unmerged',
      data: { from: into.id, number: into.number, status, waitingSince, solvedAt, closedAt },
    },
  ]
}

export const planGiveBack = ({ ticket: gone, history }: GiveBack, ticket: TicketState): TicketEvent[] => {
  const standing = withoutUndone(history)
  const index = lastTaking(standing, gone.id)
  const took = standing[index]?.event
  if (took?.type !== 'ticket.took_in') return []
  const without = foldHistory(
    ticket.id,
    standing.filter((_, i) => i !== index),
  )
  const { messages, attachments, followers, participants } = took.data
  return [
    {
      type: 'ticket.gave_back',
      data: {
        ticketId: gone.id,
        number: gone.number,
        messages,
        attachments,
        followers: followers.filter((id) => ticket.followers.includes(id) && !without.followers.includes(id)),
        participants: participants.filter(
          (id) => ticket.participants.includes(id) && !without.participants.includes(id),
        ),
        waitingSince: without.waitingSince,
      },
    },
  ]
}

/** As if the merges that were undone had never been: what was put back was judged beside merges that still stood. */
const withoutUndone = (history: History): History => {
  const kept: History[number][] = []
  for (const one of history)
    if (one.event.type === 'ticket.gave_back') kept.splice(lastTaking(kept, one.event.data.ticketId), 1)
    else if (one.event.type === 'ticket.unmerged') kept.splice(lastMerging(kept), 1)
    else kept.push(one)
  return kept
}

const lastMerging = (history: History): number =>
  history.findLastIndex(({ event }) => event.type === 'ticket.merged')

const lastTaking = (history: History, ticketId: string): number =>
  history.findLastIndex(({ event }) => event.type === 'ticket.took_in' && event.data.ticketId === ticketId)
