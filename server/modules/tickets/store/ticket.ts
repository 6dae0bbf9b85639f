// One ticket as the API shows it: row, messages, attachments, deliveries.
import type { Message, Ticket } from '../../../../contract/tickets.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'
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
      't.mailbox_id',
      'b.address as mailbox_address',
      't.solved_at',
      't.closed_at',
    ])
    .executeTakeFirst()
  if (!row) return null
  const followers = row.followers.length > 0 ? await loadPeopleByIds(tx, row.followers) : new Map()
  return {
    ...presentRow(row),
    impact: row.impact,
    urgency: row.urgency,
    followers: row.followers.flatMap((id) => followers.get(id) ?? []),
    mailbox:
      row.mailbox_id && row.mailbox_address !== null
        ? { id: row.mailbox_id, address: row.mailbox_address }
        : null,
    solvedAt: row.solved_at,
    closedAt: row.closed_at,
    messages: await loadMessages(tx, workspaceId, row),
  }
}

const loadMessages = async (
  tx: Tx,
  workspaceId: string,
  ticket: { id: string; number: number; attachment_count: number },
): Promise<Message[]> => {
  const messages = await tx
    .selectFrom('message as m')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.author_id'),
    )
    .select([
      'm.id',
      'm.kind',
      'm.side',
      'm.text',
      'm.visible_text',
      'm.at',
      'p.id as author_id',
      'p.name',
      'p.email',
      'p.role',
    ])
    .select((e) => e('m.html', 'is not', null).as('has_html'))
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', ticket.id)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute()
  const ids = messages.flatMap((m) => (m.side === 'team' && m.kind === 'reply' ? [m.id] : []))
  const attachments =
    ticket.attachment_count === 0
      ? []
      : await tx
          .selectFrom('attachment')
          .selectAll()
          .where('workspace_id', '=', workspaceId)
          .where('ticket_id', '=', ticket.id)
          .orderBy('id')
          .execute()
  const deliveries =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('outgoing_mail')
          .select(['id', 'message_id', 'to_address', 'state', 'attempts', 'error', 'at', 'sent_at'])
          .where('workspace_id', '=', workspaceId)
          .where('message_id', 'in', ids)
          .where('kind', '=', 'reply')
          .orderBy('id')
          .execute()
  return messages.map((m) => ({
    id: m.id,
    kind: m.kind,
    side: m.side,
    author: { id: m.author_id, name: m.name, email: m.email, role: m.role },
    text: m.text,
    visibleText: m.visible_text ?? m.text,
    htmlUrl: m.has_html ? `/api/v1/tickets/${ticket.number}/messages/${m.id}/html` : null,
    attachments: attachments
      .filter((a) => a.message_id === m.id)
      .map((a) => ({
        id: a.id,
        name: a.name,
        type: a.type,
        size: a.size,
        inline: a.inline,
        url: `/api/v1/attachments/${a.id}`,
      })),
    deliveries: deliveries
      .filter((d) => d.message_id === m.id)
      .map((d) => ({
        id: d.id,
        to: d.to_address,
        state: d.state,
        attempts: d.attempts,
        error: d.error,
        at: d.sent_at ?? d.at,
      })),
    at: m.at,
  }))
}
