// One ticket as the API shows it: row, messages, attachments, deliveries.
import type { Ticket } from '../../../../contract/tickets.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { loadAround } from './around.ts'
import { loadHeld, loadScheduled, loadSideConversations } from './beside.ts'
import { presentClock } from './clocks.ts'
import { loadMerged } from './merged.ts'
import { loadMessages } from './messages.ts'
import { presentRow, rowColumns, ticketRows } from './rows.ts'

export const loadTicket = async (
  tx: Tx,
  workspaceId: string,
  by: { number: number } | { id: string },
  /** Whose reading is told of. */
  readerId?: string,
): Promise<Ticket | null> => {
  const rows = ticketRows(tx, workspaceId)
  const row = await ('id' in by ? rows.where('t.id', '=', by.id) : rows.where('t.number', '=', by.number))
    .leftJoin('mailbox as b', (j) =>
      j.onRef('b.workspace_id', '=', 't.workspace_id').onRef('b.id', '=', 't.mailbox_id'),
    )
    .leftJoin('site as i', (j) =>
      j.onRef('i.workspace_id', '=', 't.workspace_id').onRef('i.id', '=', 't.site_id'),
    )
    .select(rowColumns)
    .select([
      'i.name as site_name',
      't.impact',
      't.urgency',
      't.form_id',
      't.assigned_at',
      't.accepted_at',
      't.workflow_run_id',
      't.followers',
      't.participants',
      't.mailbox_id',
      'b.address as mailbox_address',
      't.solved_at',
      't.snooze_wakes',
      't.closed_at',
    ])
    .select((e) => [
      e
        .exists(
          e
            .selectFrom('side_conversation as c')
            .select('c.id')
            .whereRef('c.workspace_id', '=', 't.workspace_id')
            .whereRef('c.ticket_id', '=', 't.id'),
        )
        .as('has_side'),
      e
        .exists(
          e
            .selectFrom('scheduled_message as s')
            .select('s.id')
            .whereRef('s.workspace_id', '=', 't.workspace_id')
            .whereRef('s.ticket_id', '=', 't.id')
            .where('s.state', '<>', 'sent'),
        )
        .as('has_scheduled'),
      e
        .exists(
          e
            .selectFrom('ticket as n')
            .select('n.id')
            .whereRef('n.workspace_id', '=', 't.workspace_id')
            .whereRef('n.merged_into', '=', 't.id'),
        )
        .as('has_merged'),
      e
        .exists(
          e
            .selectFrom('ticket_link as l')
            .select('l.id')
            .whereRef('l.workspace_id', '=', 't.workspace_id')
            .where((w) => w.or([w('l.from_id', '=', w.ref('t.id')), w('l.to_id', '=', w.ref('t.id'))])),
        )
        .as('has_links'),
    ])
    .executeTakeFirst()
  if (!row) return null
  const named = [...row.followers, ...row.participants]
  const people = named.length > 0 ? await loadPeopleByIds(tx, named) : new Map()
  const merged = row.has_merged ? await loadMerged(tx, workspaceId, row.id) : []
  const messages = await loadMessages(tx, workspaceId, row, merged)
  const around = await loadAround(tx, workspaceId, {
    ...row,
    has_merged: Boolean(row.has_merged),
    has_links: Boolean(row.has_links),
  })
  return {
    ...presentRow(row),
    impact: row.impact,
    urgency: row.urgency,
    formId: row.form_id,
    site: row.site_id && row.site_name !== null ? { id: row.site_id, name: row.site_name } : null,
    clocks: row.clocks.filter((c) => c.outcome !== 'dropped').map(presentClock),
    assignedAt: row.assigned_at,
    acceptedAt: row.accepted_at,
    workflowRunId: row.workflow_run_id,
    followers: row.followers.flatMap((id) => people.get(id) ?? []),
    mailbox:
      row.mailbox_id && row.mailbox_address !== null
        ? { id: row.mailbox_id, address: row.mailbox_address }
        : null,
    solvedAt: row.solved_at,
    closedAt: row.closed_at,
    messages: messages.filter((m) => m.conversationId === null).map((m) => m.message),
    participants: row.participants.flatMap((id) => people.get(id) ?? []),
    held:
      row.held_count > 0 || merged.length > 0
        ? await loadHeld(tx, workspaceId, [row.id, ...merged.map((t) => t.id)])
        : [],
    scheduled: row.has_scheduled ? await loadScheduled(tx, workspaceId, row.id) : [],
    sideConversations: row.has_side ? await loadSideConversations(tx, workspaceId, row.id, messages) : [],
    snoozeWakes: row.snooze_wakes,
    ...around,
    readUntil: readerId ? await loadRead(tx, workspaceId, row.id, readerId) : null,
  }
}

const loadRead = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  personId: string,
): Promise<Ticket['readUntil']> => {
  const row = await tx
    .selectFrom('ticket_read')
    .select(['message_id', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row ? { messageId: row.message_id, at: row.at } : null
}
