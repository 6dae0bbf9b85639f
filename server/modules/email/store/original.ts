// The kept bytes of the mail as which a message came.
import type { Tx } from '../../../platform/database.ts'

export const loadOriginal = async (
  tx: Tx,
  workspaceId: string,
  number: number,
  messageId: string,
): Promise<{ subject: string; size: number; raw_hash: string } | null> =>
  (await tx
    .selectFrom('received_mail as m')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select(['m.subject', 'm.size', 'm.raw_hash'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.message_id', '=', messageId)
    .where('t.number', '=', number)
    .executeTakeFirst()) ?? null
