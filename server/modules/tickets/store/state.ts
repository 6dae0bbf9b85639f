// Ticket rows as the state that rules know, and back.
import type { Insertable, Selectable } from 'kysely'
import { fold } from '../../../../rules/text/fold.ts'
import type { TicketState } from '../../../../rules/ticket/index.ts'
import { isOpen } from '../../../../rules/ticket/words.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { TicketTable } from '../../../platform/tables.ts'

type Row = Selectable<TicketTable>

/** What a row holds besides its state: texts, which events know by hash only. */
export interface TicketTexts {
  subject: string
  preview: string
  /** Words of text fields by key; the state holds their ids. */
  fields: Readonly<Record<string, string>>
}

export const stateOf = (row: Row): TicketState => ({
  id: row.id,
  number: row.number,
  subjectId: row.subject_id,
  status: row.status,
  impact: row.impact,
  urgency: row.urgency,
  priority: row.priority,
  channel: row.channel,
  requesterId: row.requester_id,
  organisationId: row.organisation_id,
  teamId: row.team_id,
  assigneeId: row.assignee_id,
  mailboxId: row.mailbox_id,
  tags: row.tags,
  followers: row.followers,
  participants: row.participants,
  heldCount: row.held_count,
  messageCount: row.message_count,
  attachmentCount: row.attachment_count,
  waitingSince: row.waiting_since,
  firstRepliedAt: row.first_replied_at,
  solvedAt: row.solved_at,
  closedAt: row.closed_at,
  reopens: row.reopens,
  fields: row.fields,
  mergedInto: row.merged_into,
  caseId: row.case_id,
  parentId: row.parent_id,
  childCount: row.child_count,
  openChildCount: row.open_child_count,
  taskCount: row.task_count,
  openTaskCount: row.open_task_count,
  snoozedUntil: row.snoozed_until,
  snoozeWakes: row.snooze_wakes,
  isSpam: row.is_spam,
  serviceId: row.service_id,
  formId: row.form_id,
  siteId: row.site_id,
  tier: row.tier,
  triagedAt: row.triaged_at,
  policyId: row.policy_id,
  clocks: row.clocks,
  dueAt: row.due_at,
  clockNextAt: row.clock_next_at,
  breaches: row.breaches,
  promisedAt: row.promised_at,
  assignedAt: row.assigned_at,
  acceptBy: row.accept_by,
  acceptedAt: row.accepted_at,
  handoverId: row.handover_id,
  escalationLevel: row.escalation_level,
  openApprovals: row.open_approvals,
  workflowRunId: row.workflow_run_id,
  isPrioritySet: row.is_priority_set,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
})

export const rowOf = (
  workspaceId: string,
  state: TicketState,
  texts: TicketTexts,
): Insertable<TicketTable> => ({
  workspace_id: workspaceId,
  id: state.id,
  number: state.number,
  subject: texts.subject,
  subject_fold: fold(texts.subject),
  subject_id: state.subjectId,
  status: state.status,
  is_open: isOpen(state.status),
  impact: state.impact,
  urgency: state.urgency,
  priority: state.priority,
  channel: state.channel,
  requester_id: state.requesterId,
  organisation_id: state.organisationId,
  team_id: state.teamId,
  assignee_id: state.assigneeId,
  mailbox_id: state.mailboxId,
  tags: [...state.tags],
  followers: [...state.followers],
  participants: [...state.participants],
  held_count: state.heldCount,
  preview: texts.preview,
  message_count: state.messageCount,
  attachment_count: state.attachmentCount,
  waiting_since: state.waitingSince,
  first_replied_at: state.firstRepliedAt,
  solved_at: state.solvedAt,
  closed_at: state.closedAt,
  reopens: state.reopens,
  fields: JSON.stringify(state.fields),
  field_texts: JSON.stringify(texts.fields),
  merged_into: state.mergedInto,
  case_id: state.caseId,
  parent_id: state.parentId,
  child_count: state.childCount,
  open_child_count: state.openChildCount,
  task_count: state.taskCount,
  open_task_count: state.openTaskCount,
  snoozed_until: state.snoozedUntil,
  snooze_wakes: state.snoozeWakes,
  is_spam: state.isSpam,
  service_id: state.serviceId,
  form_id: state.formId,
  site_id: state.siteId,
  tier: state.tier,
  triaged_at: state.triagedAt,
  policy_id: state.policyId,
  clocks: JSON.stringify(state.clocks),
  due_at: state.dueAt,
  clock_next_at: state.clockNextAt,
  breaches: state.breaches,
  promised_at: state.promisedAt,
  assigned_at: state.assignedAt,
  accept_by: state.acceptBy,
  accepted_at: state.acceptedAt,
  handover_id: state.handoverId,
  escalation_level: state.escalationLevel,
  open_approvals: state.openApprovals,
  workflow_run_id: state.workflowRunId,
  is_priority_set: state.isPrioritySet,
  created_at: state.createdAt,
  updated_at: state.updatedAt,
  version: state.version,
})

export const textsOf = (row: Pick<Row, 'subject' | 'preview' | 'field_texts'>): TicketTexts => ({
  subject: row.subject,
  preview: row.preview,
  fields: row.field_texts,
})

/** A locked ticket, as a plan looks at it and as a commit needs it. */
export interface Kept {
  state: TicketState
  texts: TicketTexts
}

/** Locks the ticket for the rest of the transaction, so that what is planned on is what is written on. */
export const lockTicket = async (
  tx: Tx,
  workspaceId: string,
  by: { id: string } | { number: number },
): Promise<Kept | null> => {
  const all = tx.selectFrom('ticket').selectAll().where('workspace_id', '=', workspaceId)
  const one = 'id' in by ? all.where('id', '=', by.id) : all.where('number', '=', by.number)
  const row = await one.forNoKeyUpdate().executeTakeFirst()
  return row ? { state: stateOf(row), texts: textsOf(row) } : null
}

/** Several, in the order of their ids, so that two who lock some of the same never wait for each other in a circle. */
export const lockTickets = async (
  tx: Tx,
  workspaceId: string,
  by: { ids: readonly string[] } | { numbers: readonly number[] },
): Promise<Kept[]> => {
  const all = tx.selectFrom('ticket').selectAll().where('workspace_id', '=', workspaceId)
  const some =
    'ids' in by
      ? all.where('id', '=', anyOf([...by.ids], 'uuid'))
      : all.where('number', '=', anyOf([...by.numbers], 'bigint'))
  const rows = await some.orderBy('id').forNoKeyUpdate().execute()
  return rows.map((row) => ({ state: stateOf(row), texts: textsOf(row) }))
}

/** Tickets of which a clock warns or is breached by now, the longest overdue first; those that another holds are left to it. */
export const lockDue = async (tx: Tx, workspaceId: string, now: string, limit: number): Promise<Kept[]> => {
  const rows = await tx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('clock_next_at', '<=', now)
    .orderBy('clock_next_at')
    .limit(limit)
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({ state: stateOf(row), texts: textsOf(row) }))
}

/** As they are, without locking them: for looking at what a change would do. */
export const loadKept = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Kept[]> => {
  const rows = await tx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf([...ids], 'uuid'))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ state: stateOf(row), texts: textsOf(row) }))
}

/** Without locking it. */
export const loadKeptByNumber = async (tx: Tx, workspaceId: string, number: number): Promise<Kept | null> => {
  const row = await tx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? { state: stateOf(row), texts: textsOf(row) } : null
}
