// A ticket as its events leave it.
import type { Clock } from '../sla/clock.ts'
import type { FieldValues } from './fields.ts'
import type { Channel, Level, Priority, SnoozeWakes, Status } from './words.ts'

/** Times are ISO 8601 in UTC. Texts are known by id only. */
export interface TicketState {
  id: string
  number: number
  subjectId: string
  status: Status
  impact: Level
  urgency: Level
  priority: Priority
  channel: Channel
  requesterId: string
  organisationId: string | null
  teamId: string | null
  assigneeId: string | null
  mailboxId: string | null
  tags: readonly string[]
  followers: readonly string[]
  /** People copied in: they get replies and may answer, but cannot read the history. */
  participants: readonly string[]
  /** Mails of strangers that point here and wait to be let in. */
  heldCount: number
  messageCount: number
  attachmentCount: number
  /** Since when the requester waits for an answer of ours; null while they don't. */
  waitingSince: string | null
  firstRepliedAt: string | null
  solvedAt: string | null
  closedAt: string | null
  reopens: number
  /** Custom fields by key; of a text field the id of its words. */
  fields: FieldValues
  /** The ticket this one was merged into: its conversation is shown there. */
  mergedInto: string | null
  caseId: string | null
  parentId: string | null
  childCount: number
  openChildCount: number
  taskCount: number
  openTaskCount: number
  /** Out of the lists until then, or until what `snoozeWakes` names happens; null while awake. */
  snoozedUntil: string | null
  snoozeWakes: SnoozeWakes | null
  /** Kept out of all lists and figures. */
  isSpam: boolean
  /** What it is about, in the catalogue. */
  serviceId: string | null
  /** The intake form it came by. */
  formId: string | null
  /** Where somebody has to be. */
  siteId: string | null
  /** 1: first line. */
  tier: number
  /** When triage accepted it. */
  triagedAt: string | null
  /** The SLA policy it is under. */
  policyId: string | null
  clocks: readonly Clock[]
  /** Earliest due time of the running clocks. */
  dueAt: string | null
  /** When a clock warns or is breached next. */
  clockNextAt: string | null
  /** How many clocks were breached. */
  breaches: number
  /** The requester was promised to hear more by then. */
  promisedAt: string | null
  /** Since when its assignee has it. */
  assignedAt: string | null
  /** Its assignee has to accept it by then, or it goes on to somebody else. */
  acceptBy: string | null
  acceptedAt: string | null
  /** A hand-over that nobody has accepted yet. */
  handoverId: string | null
  /** How far up the line it was reported: 0 nobody, 1 lead, 2 manager. */
  escalationLevel: number
  openApprovals: number
  workflowRunId: string | null
  /** Somebody chose the priority: it is not judged anew until impact or urgency change. */
  isPrioritySet: boolean
  createdAt: string
  updatedAt: string
  /** Grows by one with every change; what If-Match compares. */
  version: number
}
