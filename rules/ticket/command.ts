// What can be asked of a ticket. Ids of what comes into being are part of the command, so that planning is pure.
import type { Actor } from '../actor.ts'
import type { FieldChanges } from '../fields/values.ts'
import type { FieldsWorld } from '../fields/world.ts'
import type { DeskCommand } from './desk/command.ts'
import type { SideState } from './events.ts'
import type { TicketState } from './state.ts'
import type { SurgeryCommand } from './surgery/command.ts'
import type { Channel, Level, Priority, Status } from './words.ts'

interface Open {
  do: 'open'
  ticketId: string
  number: number
  subjectId: string
  messageId: string
  requester: { id: string; organisationId: string | null }
  /** Who wrote the first message: the requester, or a technician on their behalf. */
  authorId: string
  channel: Channel
  mailboxId?: string | null
  teamId?: string | null
  assigneeId?: string | null
  impact?: Level
  urgency?: Level
  /** Set by somebody's own judgement; without it the matrix decides. */
  priority?: Priority
  tags?: readonly string[]
  followerIds?: readonly string[]
  /** People copied in by the requester. */
  participantIds?: readonly string[]
  attachments: number
  /** Of a text field the id of its words. */
  fields?: FieldChanges
  serviceId?: string | null
  formId?: string | null
  siteId?: string | null
  because?: string
}

interface Message {
  do: 'message'
  messageId: string
  kind: 'reply' | 'note' | 'aside'
  side: 'requester' | 'team'
  authorId: string
  attachments: number
  status?: Status
  /** The newest message the writer had seen; a newer one from elsewhere refuses the reply. */
  seen?: string
  /** Of an aside: the side conversation it belongs to. */
  conversationId?: string
  /** How that conversation stood before; `new`: it begins with this message. */
  conversationState?: SideState | 'new'
  /** Of a note: people of the team it speaks to; they follow from then on. */
  mentionIds?: readonly string[]
  /** People copied in by whoever wrote it, or let in with it. */
  participantIds?: readonly string[]
  /** A rule writes it. */
  isAutomatic?: boolean
  because?: string
}

export interface Change {
  do: 'change'
  /** Id for the new subject's text, with `subject`. */
  subjectId?: string
  status?: Status
  teamId?: string | null
  assigneeId?: string | null
  impact?: Level
  urgency?: Level
  /** Set by somebody's own judgement; without it the matrix decides. */
  priority?: Priority
  tags?: readonly string[]
  addTags?: readonly string[]
  removeTags?: readonly string[]
  addFollowerIds?: readonly string[]
  removeFollowerIds?: readonly string[]
  addParticipantIds?: readonly string[]
  removeParticipantIds?: readonly string[]
  /** Of a text field the id of its new words; null empties. */
  fields?: FieldChanges
  serviceId?: string | null
  formId?: string | null
  siteId?: string | null
  tier?: number
  /** With an assignee: it goes on to somebody else unless accepted by then. ISO. */
  acceptBy?: string | null
  because?: string
  /** Version the asker saw; null: whatever it is now. */
  version?: number | null
}

/** A stranger's mail points here and is kept outside. */
interface Hold {
  do: 'hold'
  mailId: string
  because: string
}

/** What the team decided about a held mail; the message itself, when it joins, is a command of its own. */
interface Decide {
  do: 'decide'
  mailId: string
  as: 'joined' | 'opened' | 'binned' | 'judged_again'
}

/** A reply to be sent later. */
interface Schedule {
  do: 'schedule'
  scheduledId: string
  authorId: string
  /** ISO. */
  sendAt: string
  seen?: string
}

/** It shall not be sent after all. */
interface Unschedule {
  do: 'unschedule'
  scheduledId: string
  because?: string
}

/** A side conversation is done, or goes on. */
interface Side {
  do: 'side'
  conversationId: string
  from: SideState
  to: SideState
}

export type TicketCommand =
  | Open
  | Message
  | Change
  | Hold
  | Decide
  | Schedule
  | Unschedule
  | Side
  | DeskCommand
  | SurgeryCommand

/** What a plan looks at: nothing else decides. */
export interface TicketWorld {
  /** null for `open`. */
  ticket: TicketState | null
  actor: Actor
  /** Members of the team in question may be assigned; `assignable` holds ids of active team-role people. */
  assignable: ReadonlySet<string>
  teams: ReadonlySet<string>
  /** Newest public message; for `seen`. */
  newestMessageId?: string | null
  /** Custom fields of tickets; left out where the command neither sets nor asks for any. */
  fields?: FieldsWorld
  /** Replies that wait to be sent later. */
  scheduled?: readonly string[]
}
