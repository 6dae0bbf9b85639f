// What can happen to a ticket, in the past tense.
import type { Actor } from '../actor.ts'
import type { Clock } from '../sla/clock.ts'
import type { FieldValue } from './fields.ts'
import type { Channel, Level, LinkKind, MessageKind, Priority, SnoozeWakes, Status } from './words.ts'

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
    serviceId?: string | null
    formId?: string | null
    siteId?: string | null
    /** Somebody chose the priority; otherwise the desk's matrix does. */
    isPrioritySet?: true
  }
  'ticket.message_added': {
    messageId: string
    kind: MessageKind
    side: 'requester' | 'team'
    authorId: string
    attachments: number
    /** Of an aside. */
    conversationId?: string
    /** Of a note: people of the team it speaks to. */
    mentions?: readonly string[]
    /** A rule wrote it: nobody has answered by it. */
    isAutomatic?: true
  }
  /** `restores`: it is put back as it was, with what its status had brought about. */
  'ticket.status_changed': { from: Status; to: Status; restores?: OfStatus }
  /** `acceptBy`: or it goes on to somebody else. `restores`: it is put back as it was. */
  'ticket.assigned': {
    from: Assignment
    to: Assignment
    acceptBy?: string | null
    restores?: OfAssignment
  }
  /** `isSet`: somebody chose it; left out in what was written before there was a reason without one. */
  'ticket.priority_changed': { from: Urgency; to: Urgency; isSet?: boolean }
  'ticket.subject_changed': { from: string; to: string }
  'ticket.tags_changed': { added: readonly string[]; removed: readonly string[] }
  'ticket.followers_changed': { added: readonly string[]; removed: readonly string[] }
  'ticket.participants_changed': { added: readonly string[]; removed: readonly string[] }
  'ticket.mail_held': { mailId: string }
  /** `judged_again`: what became of it then is another event. */
  'ticket.held_mail_decided': { mailId: string; as: 'joined' | 'opened' | 'binned' | 'judged_again' }
  'ticket.reply_scheduled': { scheduledId: string; authorId: string; sendAt: string }
  'ticket.scheduled_reply_cancelled': { scheduledId: string }
  /** `null`: not set. Of a text field the id of its words. */
  'ticket.fields_changed': {
    changes: readonly { key: string; from: FieldValue | null; to: FieldValue | null }[]
  }
  'ticket.requester_changed': { from: Whose; to: Whose }
  /** On the ticket that goes into another. Status, case and parent are kept, so that the merge can be undone. */
  'ticket.merged': { into: string; number: number; statusBefore: Status }
  /** Status and times are those it would have, had it never been merged. */
  'ticket.unmerged': {
    from: string
    number: number
    status: Status
    waitingSince: string | null
    solvedAt: string | null
    closedAt: string | null
  }
  /** On the ticket that takes others in; what it gained by them goes with them again. */
  'ticket.took_in': {
    ticketId: string
    number: number
    messages: number
    attachments: number
    followers: readonly string[]
    participants: readonly string[]
    /** Since when its requester waits. */
    waitingSince: string | null
  }
  'ticket.gave_back': {
    ticketId: string
    number: number
    messages: number
    attachments: number
    followers: readonly string[]
    participants: readonly string[]
    /** Since when this ticket's requesters wait without it. */
    waitingSince: string | null
  }
  'ticket.split_off': { messageId: string; ticketId: string; number: number }
  'ticket.case_changed': { from: string | null; to: string | null }
  'ticket.parent_changed': { from: string | null; to: string | null }
  /** On the parent: how its children stand now. */
  'ticket.children_changed': { count: number; open: number; childId: string }
  'ticket.linked': { linkId: string; kind: LinkKind; otherId: string; number: number; isBack: boolean }
  'ticket.unlinked': { linkId: string; kind: LinkKind; otherId: string; number: number; isBack: boolean }
  'ticket.task_added': {
    taskId: string
    assigneeId: string | null
    teamId?: string | null
    dueAt: string | null
    checklist: boolean
  }
  'ticket.task_changed': {
    taskId: string
    from: TaskFacts
    to: TaskFacts
    isRenamed: boolean
  }
  'ticket.task_removed': { taskId: string; wasDone: boolean }
  'ticket.snoozed': { until: string; wakes: SnoozeWakes }
  'ticket.woken': { by: 'time' | 'reply' | 'children' | 'hand' }
  'ticket.spam_marked': { isSpam: boolean }
  'ticket.chased': { step: number }
  'ticket.side_conversation_changed': { conversationId: string; from: SideState | null; to: SideState }
  'ticket.placed': { from: Place; to: Place }
  /** Of `duplicate` and `decline` other events say what became of it. */
  'ticket.triaged': { verdict: Verdict | 'undone' }
  'ticket.tier_changed': { from: number; to: number }
  'ticket.information_asked': { requestId: string; fields: readonly string[] }
  'ticket.information_given': { requestId: string }
  /** The clocks as they are from now on. */
  'ticket.clocks_changed': { policyId: string | null; clocks: readonly Clock[]; nextAt: string | null }
  'ticket.clock_warned': { target: Clock['target']; olaId: string | null; percent: number; dueAt: string }
  'ticket.clock_breached': { target: Clock['target']; olaId: string | null; dueAt: string }
  'ticket.update_promised': { from: string | null; to: string | null }
  'ticket.accepted': { personId: string }
  'ticket.handed_over': { handoverId: string; from: Holder; to: Holder }
  'ticket.handover_decided': { handoverId: string; as: 'accepted' | 'returned' | 'withdrawn' }
  /** Reported up the line. */
  'ticket.escalated': { from: number; to: number; personIds: readonly string[] }
  /** `effects`: what the rule does after this was written. */
  'ticket.rule_acted': {
    ruleId: string
    version: number
    mode: 'act' | 'suggest'
    actions: readonly string[]
    effects: readonly string[]
  }
  'ticket.approval_changed': { approvalId: string; from: ApprovalState | null; to: ApprovalState }
  'ticket.workflow_moved': { runId: string; from: string | null; to: string | null }
  'ticket.visit_planned': { visitId: string; personId: string; from: string; to: string }
  'ticket.visit_changed': { visitId: string; state: 'moved' | 'done' | 'cancelled'; from: string; to: string }
}

interface TaskFacts {
  assigneeId: string | null
  teamId?: string | null
  dueAt: string | null
  isDone: boolean
}

/** Where a ticket stands in the catalogue and in the world. */
export interface Place {
  serviceId: string | null
  formId: string | null
  siteId: string | null
}

export const verdicts = ['accept', 'duplicate', 'decline', 'snooze', 'ask'] as const
export type Verdict = (typeof verdicts)[number]

/** Who has a ticket: a team with its tier, and perhaps a person. */
export interface Holder extends Assignment {
  tier: number
}

export const approvalStates = ['waiting', 'approved', 'declined', 'cancelled'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** What a ticket's status brings about besides. */
export interface OfStatus {
  waitingSince: string | null
  solvedAt: string | null
  closedAt: string | null
  reopens: number
}

/** What being assigned brings about besides. */
export interface OfAssignment {
  assignedAt: string | null
  acceptBy: string | null
  acceptedAt: string | null
}

export interface Whose {
  requesterId: string
  organisationId: string | null
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

/**
 * One planned event: `because` says why the desk decided so, where it was not simply asked for. `actor`: who decided it,
 * where that is not whoever asked.
 */
export type TicketEvent = {
  [T in TicketEventType]: { type: T; data: Data[T]; because?: string; actor?: Actor }
}[TicketEventType]
