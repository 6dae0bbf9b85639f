// What is known of a ticket when a condition is held against it.
import type { FieldValue, FieldValues } from '../ticket/fields.ts'
import type { Channel, Level, Priority, Status } from '../ticket/words.ts'
import { isOpen } from '../ticket/words.ts'
import type { FieldSpec } from './fields.ts'

/** A fact that is left out is unknown, which is not the same as null, which is empty. Times are ISO 8601 in UTC. */
export interface TicketFacts {
  number?: number
  subject?: string
  status?: Status
  priority?: Priority
  impact?: Level
  urgency?: Level
  channel?: Channel
  requesterId?: string
  organisationId?: string | null
  teamId?: string | null
  assigneeId?: string | null
  mailboxId?: string | null
  caseId?: string | null
  parentId?: string | null
  followers?: readonly string[]
  participants?: readonly string[]
  tags?: readonly string[]
  messageCount?: number
  attachmentCount?: number
  heldCount?: number
  reopens?: number
  taskCount?: number
  openTaskCount?: number
  childCount?: number
  openChildCount?: number
  createdAt?: string
  updatedAt?: string
  waitingSince?: string | null
  firstRepliedAt?: string | null
  solvedAt?: string | null
  closedAt?: string | null
  snoozedUntil?: string | null
  mergedInto?: string | null
  serviceId?: string | null
  siteId?: string | null
  policyId?: string | null
  tier?: number
  escalationLevel?: number
  breaches?: number
  triagedAt?: string | null
  dueAt?: string | null
  promisedAt?: string | null
  acceptBy?: string | null
  isSpam?: boolean
  /** Custom fields by key; of text fields the words themselves. */
  fields?: FieldValues
  requester?: { name: string; email: string; isVip?: boolean; fields?: FieldValues }
  organisation?: { name: string; fields?: FieldValues } | null
  /** Every text of the ticket: subject with people, each message with its attachments. */
  documents?: readonly string[]
}

type Fact = FieldValue | readonly string[] | null | undefined

const readers: Readonly<Record<string, (f: TicketFacts) => Fact>> = {
  status: (f) => f.status,
  unsolved: (f) => f.status && isOpen(f.status),
  priority: (f) => f.priority,
  impact: (f) => f.impact,
  urgency: (f) => f.urgency,
  channel: (f) => f.channel,
  team: (f) => f.teamId,
  assignee: (f) => f.assigneeId,
  requester: (f) => f.requesterId,
  organisation: (f) => f.organisationId,
  mailbox: (f) => f.mailboxId,
  case: (f) => f.caseId,
  parent: (f) => f.parentId,
  follower: (f) => f.followers,
  participant: (f) => f.participants,
  tag: (f) => f.tags,
  number: (f) => f.number,
  messages: (f) => f.messageCount,
  attachments: (f) => f.attachmentCount,
  held: (f) => f.heldCount,
  reopens: (f) => f.reopens,
  tasks: (f) => f.taskCount,
  open_tasks: (f) => f.openTaskCount,
  children: (f) => f.childCount,
  open_children: (f) => f.openChildCount,
  created: (f) => f.createdAt,
  updated: (f) => f.updatedAt,
  waiting: (f) => f.waitingSince,
  replied: (f) => f.firstRepliedAt,
  solved: (f) => f.solvedAt,
  closed: (f) => f.closedAt,
  snoozed_until: (f) => f.snoozedUntil,
  service: (f) => f.serviceId,
  site: (f) => f.siteId,
  policy: (f) => f.policyId,
  tier: (f) => f.tier,
  escalation: (f) => f.escalationLevel,
  due: (f) => f.dueAt,
  promised: (f) => f.promisedAt,
  accept_by: (f) => f.acceptBy,
  breached: (f) => (f.breaches === undefined ? undefined : f.breaches > 0),
  triaged: (f) => (f.triagedAt === undefined ? undefined : f.triagedAt !== null),
  snoozed: (f) => (f.snoozedUntil === undefined ? undefined : f.snoozedUntil !== null),
  merged: (f) => (f.mergedInto === undefined ? undefined : f.mergedInto !== null),
  spam: (f) => f.isSpam,
  vip: (f) => f.requester?.isVip,
  subject: (f) => f.subject,
  requester_name: (f) => f.requester?.name,
  requester_email: (f) => f.requester?.email,
  organisation_name: (f) => (f.organisation === undefined ? undefined : (f.organisation?.name ?? null)),
}

/** undefined: not known; null: empty. */
export const factOf = (field: FieldSpec, facts: TicketFacts): Fact => {
  if (!field.custom) return readers[field.name]?.(facts)
  const values = valuesOf(field.custom.subject, facts)
  if (!values) return values
  return values[field.custom.key] ?? null
}

const valuesOf = (
  subject: 'ticket' | 'person' | 'organisation',
  facts: TicketFacts,
): FieldValues | null | undefined => {
  if (subject === 'ticket') return facts.fields
  if (subject === 'person') return facts.requester?.fields
  return facts.organisation === null ? null : facts.organisation?.fields
}
