// The SQL of side conversations.
import type { Selectable } from 'kysely'
import type { SideCandidate } from '../../../../rules/email/side.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type SideRow = Selectable<Tables['side_conversation']>

export const insertSide = async (
  tx: Tx,
  side: Pick<
    SideRow,
    'workspace_id' | 'id' | 'ticket_id' | 'mailbox_id' | 'subject' | 'recipients' | 'created_by'
  >,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('side_conversation')
    .values({
      ...side,
      recipients: JSON.stringify(side.recipients),
      created_at: iso(now),
      updated_at: iso(now),
    })
    .execute()
}

/** Locked; whoever writes it holds the ticket's lock first. */
export const lockSide = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  id: string,
): Promise<SideRow | null> =>
  (await tx
    .selectFrom('side_conversation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()) ?? null

export const setSideState = async (
  tx: Tx,
  side: Pick<SideRow, 'workspace_id' | 'id'>,
  state: SideRow['state'],
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('side_conversation')
    .set({ state, updated_at: iso(now) })
    .where('workspace_id', '=', side.workspace_id)
    .where('id', '=', side.id)
    .execute()
}

export interface SideFound extends SideCandidate {
  /** Mails of it that were asked for. */
  mailIds: readonly string[]
}

/** Side conversations of these tickets, and those that these mails belong to. */
export const loadSideCandidates = async (
  tx: Tx,
  workspaceId: string,
  by: { numbers: readonly number[]; mailIds: readonly string[] },
): Promise<SideFound[]> => {
  const named = by.mailIds.length === 0 ? [] : await loadConversationsOfMails(tx, workspaceId, by.mailIds)
  const ids = [...new Set(named.map((n) => n.conversationId))]
  if (by.numbers.length === 0 && ids.length === 0) return []
  const rows = await tx
    .selectFrom('side_conversation as c')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'c.workspace_id').onRef('t.id', '=', 'c.ticket_id'),
    )
    .select(['c.id', 'c.ticket_id', 'c.recipients', 't.number', 't.status'])
    .where('c.workspace_id', '=', workspaceId)
    .where((e) =>
      e.or([
        ...(by.numbers.length > 0 ? [e('t.number', 'in', [...new Set(by.numbers)])] : []),
        ...(ids.length > 0 ? [e('c.id', 'in', ids)] : []),
      ]),
    )
    .execute()
  return rows.map((r) => ({
    conversationId: r.id,
    ticketId: r.ticket_id,
    number: r.number,
    isClosed: r.status === 'closed',
    addresses: r.recipients.map((one) => one.address),
    mailIds: named.filter((n) => n.conversationId === r.id).map((n) => n.mailId),
  }))
}

const loadConversationsOfMails = async (
  tx: Tx,
  workspaceId: string,
  mailIds: readonly string[],
): Promise<{ mailId: string; conversationId: string }[]> => {
  const rows = await tx
    .selectFrom('mail_thread as t')
    .innerJoin('message as m', (j) =>
      j.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.id', '=', 't.message_id'),
    )
    .select(['t.mail_id', 'm.conversation_id'])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.mail_id', 'in', [...new Set(mailIds)])
    .where('m.conversation_id', 'is not', null)
    .execute()
  return rows.flatMap((r) =>
    r.conversation_id ? [{ mailId: r.mail_id, conversationId: r.conversation_id }] : [],
  )
}
