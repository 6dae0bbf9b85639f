// One ticket as the API shows it: row, messages, attachments, deliveries.
import type { Ticket } from '../../../../contract/tickets.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { loadHeld, loadScheduled, loadSideConversations } from './beside.ts'
import { loadMessages } from './messages.ts'
import { presentRow, rowColumns, ticketRows } from './rows.ts'

export const loadTicket = async (
  tx: Tx,
  workspaceId: string,
  by: { number: number } | { id: string },
): Promise<Ticket | null> => {
  const rows = ticketRows(tx, workspaceId)
  const row = await ('id' in by ? rows.where('t.id', '=', by.id) : rows.where('t.number', '=', by.number))
    .leftJoin('mailbox as b', (j) =>
      j.onRef('b.workspace_id', '=', 't.workspace_id').onRef('b.id', '=', 't.mailbox_id'),
    )
    .select(rowColumns)
    .select([
      't.impact',
      't.urgency',
      't.followers',
      't.participants',
      't.mailbox_id',
      'b.address as mailbox_address',
      't.solved_at',
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
    ])
    .executeTakeFirst()
  if (!row) return null
  const named = [...row.followers, ...row.participants]
  const people = named.length > 0 ? await loadPeopleByIds(tx, named) : new Map()
  const messages = await loadMessages(tx, workspaceId, row)
  return {
    ...presentRow(row),
    impact: row.impact,
    urgency: row.urgency,
    followers: row.followers.flatMap((id) => people.get(id) ?? []),
    mailbox:
      row.mailbox_id && row.mailbox_address !== null
        ? { id: row.mailbox_id, address: row.mailbox_address }
        : null,
    solvedAt: row.solved_at,
    closedAt: row.closed_at,
    messages: messages.filter((m) => m.conversationId === null).map((m) => m.message),
    participants: row.participants.flatMap((id) => people.get(id) ?? []),
    held: row.held_count > 0 ? await loadHeld(tx, workspaceId, row.id) : [],
    scheduled: row.has_scheduled ? await loadScheduled(tx, workspaceId, row.id) : [],
    sideConversations: row.has_side ? await loadSideConversations(tx, workspaceId, row.id, messages) : [],
  }
}
