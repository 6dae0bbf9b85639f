// What a ticket and its parts look like in the API.
import { z } from 'zod'
import { targets } from '../../rules/sla/policy.ts'
import { channels, levels, linkKinds, priorities, snoozeWakes, statuses } from '../../rules/ticket/words.ts'
import { Verdict } from '../email/verdict.ts'
import { PersonRef } from '../people.ts'
import { Id, Time } from '../values.ts'
import { FieldValuesShape } from './fields.ts'
import { Message, Named } from './message.ts'

export {
  Attachment,
  Invitation,
  MailFacts,
  Message,
} from './message.ts'

export const Status = z.enum(statuses)
export const Level = z.enum(levels)
export const Priority = z.enum(priorities)
const Ref = z.object({ id: Id, name: z.string() })

export const Subject = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(300, 'must be at most 300 characters')
export const Text = z.string().max(200_000, 'must be at most 200,000 characters')
export const Body = Text.refine((s) => s.trim() !== '', 'must not be empty')
export const Tag = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,49}$/u, 'must be one word of at most 50 letters, digits, - _ . :')

/** A promise of a ticket as it runs. Which spans made its due time: GET /tickets/{number}/clocks. */
export const TicketClock = z.object({
  target: z.enum([...targets, 'ola']),
  olaId: Id.nullable(),
  /** Allowed working minutes. */
  minutes: z.number(),
  startedAt: Time,
  /** null while it stands or after it ended. */
  dueAt: Time.nullable(),
  /** When a quarter of the time is left. */
  amberAt: Time.nullable(),
  endedAt: Time.nullable(),
  outcome: z.enum(['running', 'paused', 'met', 'missed', 'dropped']),
  breachedAt: Time.nullable(),
})
export type TicketClock = z.infer<typeof TicketClock>

/** A row of a list: enough to show it without another request. */
export const TicketRow = z.object({
  id: Id,
  number: z.number().int(),
  subject: z.string(),
  status: Status,
  priority: Priority,
  requester: PersonRef,
  organisation: Ref.nullable(),
  team: Ref.nullable(),
  assignee: PersonRef.nullable(),
  tags: z.array(z.string()),
  channel: z.enum(channels),
  /** First words of the newest message the requester may see. */
  preview: z.string(),
  messageCount: z.number().int(),
  attachmentCount: z.number().int(),
  /** Mails of strangers that wait to be let in. */
  heldCount: z.number().int(),
  /** Since when the requester waits for us; null when they don't. */
  waitingSince: Time.nullable(),
  /** Custom fields by key; those of people hold their id. */
  fields: FieldValuesShape,
  tasks: z.object({ open: z.number().int(), total: z.number().int() }),
  children: z.object({ open: z.number().int(), total: z.number().int() }),
  snoozedUntil: Time.nullable(),
  mergedInto: Id.nullable(),
  caseId: Id.nullable(),
  parentId: Id.nullable(),
  isSpam: z.boolean(),
  service: Ref.nullable(),
  serviceId: Id.nullable(),
  siteId: Id.nullable(),
  /** 1: first line. */
  tier: z.number().int(),
  triagedAt: Time.nullable(),
  policyId: Id.nullable(),
  /** Earliest due time of the running clocks. */
  dueAt: Time.nullable(),
  /** The clock that matters most now: the running one that is due first, else one that stands. */
  clock: TicketClock.nullable(),
  breaches: z.number().int(),
  /** The requester was promised to hear more by then. */
  promisedAt: Time.nullable(),
  /** Its assignee has to accept it by then. */
  acceptBy: Time.nullable(),
  /** A hand-over that nobody has accepted yet. */
  handoverId: Id.nullable(),
  escalationLevel: z.number().int(),
  openApprovals: z.number().int(),
  createdAt: Time,
  updatedAt: Time,
  version: z.number().int(),
})
export type TicketRow = z.infer<typeof TicketRow>

export const HistoryEntry = z.object({
  id: Id,
  type: z.string(),
  actor: z.object({ kind: z.enum(['person', 'system']), name: z.string(), id: Id.nullable() }),
  data: z.record(z.string(), z.unknown()),
  because: z.string().nullable(),
  at: Time,
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const HeldMail = z.object({
  id: Id,
  from: Named,
  subject: z.string(),
  preview: z.string(),
  because: z.string(),
  verdict: Verdict.nullable(),
  receivedAt: Time,
})
export type HeldMail = z.infer<typeof HeldMail>

const Recipients = z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) })

/** A reply that leaves later; it is cancelled when the requester answers first. */
export const ScheduledMessage = z.object({
  id: Id,
  author: PersonRef,
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number().int() })),
  recipients: Recipients.nullable(),
  status: Status.nullable(),
  sendAt: Time,
  state: z.enum(['waiting', 'cancelled']),
  because: z.string().nullable(),
})
export type ScheduledMessage = z.infer<typeof ScheduledMessage>

/** A thread of its own with a vendor or colleague. Requesters never see it. */
export const SideConversation = z.object({
  id: Id,
  subject: z.string(),
  recipients: z.array(Named.extend({ role: z.enum(['to', 'cc']) })),
  state: z.enum(['open', 'done']),
  messages: z.array(Message),
  createdAt: Time,
})
export type SideConversation = z.infer<typeof SideConversation>

/** Another ticket, in one line. */
export const TicketRef = z.object({
  id: Id,
  number: z.number().int(),
  subject: z.string(),
  status: Status,
  requester: z.string(),
})
export type TicketRef = z.infer<typeof TicketRef>

export const Task = z.object({
  id: Id,
  title: z.string(),
  assignee: PersonRef.nullable(),
  /** Whose task it is, where several teams work side by side. */
  team: Ref.nullable(),
  dueAt: Time.nullable(),
  checklist: z.string().nullable(),
  position: z.number().int(),
  doneAt: Time.nullable(),
  doneBy: PersonRef.nullable(),
})
export type Task = z.infer<typeof Task>

/** `isBack`: the other one duplicates, causes, blocks this one. */
export const Link = z.object({
  id: Id,
  kind: z.enum(linkKinds),
  isBack: z.boolean(),
  ticket: TicketRef,
})
export type Link = z.infer<typeof Link>

export const Ticket = TicketRow.extend({
  impact: Level,
  urgency: Level,
  formId: Id.nullable(),
  site: Ref.nullable(),
  clocks: z.array(TicketClock),
  assignedAt: Time.nullable(),
  acceptedAt: Time.nullable(),
  workflowRunId: Id.nullable(),
  followers: z.array(PersonRef),
  mailbox: z.object({ id: Id, address: z.string() }).nullable(),
  solvedAt: Time.nullable(),
  closedAt: Time.nullable(),
  messages: z.array(Message),
  /** Copied people: they get replies and may answer, and cannot read the history. */
  participants: z.array(PersonRef),
  /** Mails of strangers that point here and wait to be let in. */
  held: z.array(HeldMail),
  scheduled: z.array(ScheduledMessage),
  sideConversations: z.array(SideConversation),
  snoozeWakes: z.enum(snoozeWakes).nullable(),
  mergedIntoTicket: TicketRef.nullable(),
  /** Tickets merged into this one. */
  merged: z.array(TicketRef),
  case: z.object({ id: Id, name: z.string(), count: z.number().int() }).nullable(),
  parent: TicketRef.nullable(),
  childTickets: z.array(TicketRef),
  links: z.array(Link),
  taskList: z.array(Task),
  /** The newest message I have read; null: none. */
  readUntil: z.object({ messageId: Id.nullable(), at: Time }).nullable(),
})
export type Ticket = z.infer<typeof Ticket>

/** For whoever may dispatch; the history keeps it. */
export const OverCapacity = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .optional()
  .describe('Why somebody gets it who has no room for it; needs ticket.dispatch')
