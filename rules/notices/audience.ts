// What of an event somebody may hear of, and whose ticket it is to them.
//
// - Nobody hears of their own deeds, nor of spam or tickets merged away.
// - A message tells of itself; a status that changed in the same commit is not told as well.
// - Who is mentioned hears of that, not also of the note.
// - A ticket given to a team without a person is new to that team.
// Example: Jane answers a solved ticket → requester_wrote; that it is open again says the same.
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import type { NoticeKind, NoticeScope } from './words.ts'

/** `only`: it concerns these people and nobody else. */
export interface Told {
  kind: NoticeKind
  only?: readonly string[]
  /** People who hear of the same event in another way. */
  but?: readonly string[]
  messageId?: string
}

/** `same`: all events of the commit it belongs to. */
export const tellsOf = (event: TicketEvent, same: readonly TicketEvent[]): Told[] => {
  switch (event.type) {
    case 'ticket.created': {
      const { assigneeId } = event.data
      return [assigneeId ? { kind: 'assigned', only: [assigneeId] } : { kind: 'new_ticket' }]
    }
    case 'ticket.message_added': {
      const { kind, side, messageId, mentions = [] } = event.data
      if (kind === 'request') return []
      if (side === 'requester') return [{ kind: 'requester_wrote', messageId }]
      return [
        ...(mentions.length > 0 ? [{ kind: 'mentioned' as const, only: mentions, messageId }] : []),
        { kind: 'team_wrote', but: mentions, messageId },
      ]
    }
    case 'ticket.assigned': {
      const { from, to } = event.data
      if (to.assigneeId && to.assigneeId !== from.assigneeId)
        return [{ kind: 'assigned', only: [to.assigneeId] }]
      return to.teamId && to.teamId !== from.teamId && !to.assigneeId ? [{ kind: 'new_ticket' }] : []
    }
    case 'ticket.status_changed':
      return same.some((e) => e.type === 'ticket.message_added') ? [] : [{ kind: 'status_changed' }]
    case 'ticket.woken':
      return event.data.by === 'time' || event.data.by === 'children' ? [{ kind: 'woken' }] : []
    case 'ticket.task_added':
      return event.data.assigneeId ? [{ kind: 'task_assigned', only: [event.data.assigneeId] }] : []
    case 'ticket.task_changed': {
      const { from, to } = event.data
      return to.assigneeId && to.assigneeId !== from.assigneeId && !to.isDone
        ? [{ kind: 'task_assigned', only: [to.assigneeId] }]
        : []
    }
    case 'ticket.approval_changed':
      return event.data.to === 'approved' || event.data.to === 'declined'
        ? [{ kind: 'approval_decided' }]
        : []
    default:
      return []
  }
}

/** Every scope by which the ticket is somebody's; what names them is theirs. */
export const scopesFor = (
  person: { id: string; teamIds: readonly string[] },
  ticket: Pick<TicketState, 'assigneeId' | 'followers' | 'teamId'>,
  told: Told,
): NoticeScope[] => {
  if (told.but?.includes(person.id)) return []
  if (told.only) return told.only.includes(person.id) ? ['mine'] : []
  return [
    ...(ticket.assigneeId === person.id ? (['mine'] as const) : []),
    ...(ticket.followers.includes(person.id) ? (['following'] as const) : []),
    ...(ticket.teamId && person.teamIds.includes(ticket.teamId) ? (['my_teams'] as const) : []),
    'all',
  ]
}
