// What lies beside a ticket's conversation: held mails, replies to be sent later, side conversations.
import type { HeldMail, ScheduledMessage, SideConversation } from '../../../../contract/tickets.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Loaded } from './messages.ts'

export const loadHeld = async (
  tx: Tx,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<HeldMail[]> => {
  const rows = await tx
    .selectFrom('received_mail')
    .select(['id', 'from_address', 'from_name', 'subject', 'preview', 'because', 'verdict', 'received_at'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', anyOf(ticketIds, 'uuid'))
    .where('fate', '=', 'held')
    .orderBy('received_at')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    from: { name: r.from_name, address: r.from_address },
    subject: r.subject,
    preview: r.preview,
    because: r.because,
    verdict: r.verdict,
    receivedAt: r.received_at,
  }))
}

export const loadScheduled = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
): Promise<ScheduledMessage[]> => {
  const rows = await tx
    .selectFrom('scheduled_message as s')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 's.workspace_id').onRef('p.id', '=', 's.author_id'),
    )
    .selectAll('s')
    .select(['p.name', 'p.email', 'p.role'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.ticket_id', '=', ticketId)
    .where('s.state', '<>', 'sent')
    .orderBy('s.send_at')
    .execute()
  return rows.map((s) => ({
    id: s.id,
    author: { id: s.author_id, name: s.name, email: s.email, role: s.role },
    text: s.text,
    html: s.html,
    attachments: s.attachments.map(({ name, type, size }) => ({ name, type, size })),
    recipients: s.recipients,
    status: s.status,
    sendAt: s.send_at,
    state: s.state === 'cancelled' ? 'cancelled' : 'waiting',
    because: s.because,
  }))
}

/** With their messages, which were loaded with the ticket's. */
export const loadSideConversations = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  messages: readonly Loaded[],
): Promise<SideConversation[]> => {
  const rows = await tx
    .selectFrom('side_conversation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('created_at')
    .execute()
  return rows.map((c) => ({
    id: c.id,
    subject: c.subject,
    recipients: c.recipients,
    state: c.state,
    messages: messages.filter((m) => m.conversationId === c.id).map((m) => m.message),
    createdAt: c.created_at,
  }))
}
