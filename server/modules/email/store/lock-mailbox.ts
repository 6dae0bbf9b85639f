// A mailbox's row that nobody else changes until the transaction ends.
import type { Tx } from '../../../platform/database.ts'
import type { MailboxRow } from './mailboxes.ts'

export const lockMailbox = async (tx: Tx, workspaceId: string, id: string): Promise<MailboxRow | null> =>
  (await tx
    .selectFrom('mailbox')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) ?? null
