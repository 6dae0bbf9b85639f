// A ticket with the names its row shows.
import type { TicketRow } from '../../../../contract/tickets.ts'
import type { Role } from '../../../../rules/access/roles.ts'
import type { Clock } from '../../../../rules/sla/clock.ts'
import type { FieldValues } from '../../../../rules/ticket/fields.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { foremost } from './clocks.ts'

export const ticketRows = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('ticket as t')
    .innerJoin('person as r', (j) =>
      j.onRef('r.workspace_id', '=', 't.workspace_id').onRef('r.id', '=', 't.requester_id'),
    )
    .leftJoin('person as a', (j) =>
      j.onRef('a.workspace_id', '=', 't.workspace_id').onRef('a.id', '=', 't.assignee_id'),
    )
    .leftJoin('team as m', (j) =>
      j.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.id', '=', 't.team_id'),
    )
    .leftJoin('law_item as s', (j) =>
      j.onRef('s.workspace_id', '=', 't.workspace_id').onRef('s.id', '=', 't.service_id'),
    )
    .leftJoin('organisation as o', (j) =>
      j.onRef('o.workspace_id', '=', 't.workspace_id').onRef('o.id', '=', 't.organisation_id'),
    )
    .where('t.workspace_id', '=', workspaceId)

export const rowColumns = [
  't.id',
  't.number',
  't.subject',
  't.status',
  't.priority',
  't.tags',
  't.channel',
  't.preview',
  't.message_count',
  't.attachment_count',
  't.held_count',
  't.waiting_since',
  't.fields',
  't.field_texts',
  't.open_task_count',
  't.task_count',
  't.open_child_count',
  't.child_count',
  't.snoozed_until',
  't.merged_into',
  't.case_id',
  't.parent_id',
  't.is_spam',
  't.service_id',
  's.name as service_name',
  't.site_id',
  't.tier',
  't.triaged_at',
  't.policy_id',
  't.due_at',
  't.clocks',
  't.breaches',
  't.promised_at',
  't.accept_by',
  't.handover_id',
  't.escalation_level',
  't.open_approvals',
  't.created_at',
  't.updated_at',
  't.version',
  't.requester_id',
  'r.name as requester_name',
  'r.email as requester_email',
  'r.role as requester_role',
  't.assignee_id',
  'a.name as assignee_name',
  'a.email as assignee_email',
  'a.role as assignee_role',
  't.team_id',
  'm.name as team_name',
  't.organisation_id',
  'o.name as organisation_name',
] as const

export interface RowSource {
  id: string
  number: number
  subject: string
  status: TicketRow['status']
  priority: TicketRow['priority']
  tags: string[]
  channel: TicketRow['channel']
  preview: string
  message_count: number
  attachment_count: number
  held_count: number
  waiting_since: string | null
  fields: FieldValues
  field_texts: Record<string, string>
  open_task_count: number
  task_count: number
  open_child_count: number
  child_count: number
  snoozed_until: string | null
  merged_into: string | null
  case_id: string | null
  parent_id: string | null
  is_spam: boolean
  service_id: string | null
  service_name: string | null
  site_id: string | null
  tier: number
  triaged_at: string | null
  policy_id: string | null
  due_at: string | null
  clocks: Clock[]
  breaches: number
  promised_at: string | null
  accept_by: string | null
  handover_id: string | null
  escalation_level: number
  open_approvals: number
  created_at: string
  updated_at: string
  version: number
  requester_id: string
  requester_name: string
  requester_email: string
  requester_role: Role
  assignee_id: string | null
  assignee_name: string | null
  assignee_email: string | null
  assignee_role: Role | null
  team_id: string | null
  team_name: string | null
  organisation_id: string | null
  organisation_name: string | null
}

export const presentRow = (r: RowSource): TicketRow => ({
  id: r.id,
  number: r.number,
  subject: r.subject,
  status: r.status,
  priority: r.priority,
  requester: { id: r.requester_id, name: r.requester_name, email: r.requester_email, role: r.requester_role },
  organisation:
    r.organisation_id && r.organisation_name !== null
      ? { id: r.organisation_id, name: r.organisation_name }
      : null,
  team: r.team_id && r.team_name !== null ? { id: r.team_id, name: r.team_name } : null,
  assignee:
    r.assignee_id && r.assignee_name !== null && r.assignee_email !== null && r.assignee_role !== null
      ? { id: r.assignee_id, name: r.assignee_name, email: r.assignee_email, role: r.assignee_role }
      : null,
  tags: r.tags,
  channel: r.channel,
  preview: r.preview,
  messageCount: r.message_count,
  attachmentCount: r.attachment_count,
  heldCount: r.held_count,
  waitingSince: r.waiting_since,
  fields: { ...(r.fields as TicketRow['fields']), ...r.field_texts },
  tasks: { open: r.open_task_count, total: r.task_count },
  children: { open: r.open_child_count, total: r.child_count },
  snoozedUntil: r.snoozed_until,
  mergedInto: r.merged_into,
  caseId: r.case_id,
  parentId: r.parent_id,
  isSpam: r.is_spam,
  service: r.service_id && r.service_name !== null ? { id: r.service_id, name: r.service_name } : null,
  serviceId: r.service_id,
  siteId: r.site_id,
  tier: r.tier,
  triagedAt: r.triaged_at,
  policyId: r.policy_id,
  dueAt: r.due_at,
  clock: foremost(r.clocks),
  breaches: r.breaches,
  promisedAt: r.promised_at,
  acceptBy: r.accept_by,
  handoverId: r.handover_id,
  escalationLevel: r.escalation_level,
  openApprovals: r.open_approvals,
  createdAt: r.created_at,
  updatedAt: r.updated_at,
  version: r.version,
})

export const loadRowsByIds = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<TicketRow[]> =>
  ids.length === 0
    ? []
    : (
        await ticketRows(tx, workspaceId)
          .where('t.id', 'in', [...ids])
          .select(rowColumns)
          .execute()
      ).map(presentRow)

/** In the order of the ids, with when somebody read them last; those that are gone are left out. */
export const loadRowsInOrder = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  readerId: string,
): Promise<(TicketRow & { readAt: string | null })[]> => {
  if (ids.length === 0) return []
  const rows = await ticketRows(tx, workspaceId)
    .leftJoin('ticket_read as seen', (j) =>
      j
        .onRef('seen.workspace_id', '=', 't.workspace_id')
        .onRef('seen.ticket_id', '=', 't.id')
        .on('seen.person_id', '=', readerId),
    )
    .where('t.id', '=', anyOf(ids, 'uuid'))
    .select(rowColumns)
    .select('seen.at as read_at')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, { ...presentRow(row), readAt: row.read_at }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
