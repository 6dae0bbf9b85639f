// What can happen to a ticket, in the past tense.
import type { Channel, Level, MessageKind, Priority, Status } from './words.ts'

interface Data {
  'ticket.created': {
    number: number
    subjectId: string
    channel: Channel
    requesterId: string
    organisationId: string | null
    teamId: string | null
    assigneeId: string | null
    mailboxId: string | null
    impact: Level
    urgency: Level
    priority: Priority
    tags: readonly string[]
    followers: readonly string[]
  }
  'ticket.message_added': {
    messageId: string
    kind: MessageKind
    side: 'requester' | 'team'
    authorId: string
    attachments: number
    /** Of an aside. */
    conversationId?: string
  }
  'ticket.status_changed': { from: Status; to: Status }
  'ticket.assigned': { from: Assignment; to: Assignment }
  'ticket.priority_changed': { from: Urgency; to: Urgency }
  'ticket.subject_changed': { from: string; to: string }
  'ticket.tags_changed': { added: readonly string[]; removed: readonly string[] }
  'ticket.followers_changed': { added: readonly string[]; removed: readonly string[] }
  'ticket.participants_changed': { added: readonly string[]; removed: readonly string[] }
  'ticket.mail_held': { mailId: string }
  /** `judged_again`: what became of it then is another event. */
  'ticket.held_mail_decided': { mailId: string; as: 'joined' | 'opened' | 'binned' | 'judged_again' }
  'ticket.reply_scheduled': { scheduledId: string; authorId: string; sendAt: string }
  'ticket.scheduled_reply_cancelled': { scheduledId: string }
  'ticket.side_conversation_changed': { conversationId: string; from: SideState | null; to: SideState }
}

export type SideState = 'open' | 'done'

export interface Assignment {
  teamId: string | null
  assigneeId: string | null
}
export interface Urgency {
  impact: Level
  urgency: Level
  priority: Priority
}

export type TicketEventType = keyof Data

/** One planned event: `because` says why the desk decided so, where it was not simply asked for. */
export type TicketEvent = {
  [T in TicketEventType]: { type: T; data: Data[T]; because?: string }
}[TicketEventType]
