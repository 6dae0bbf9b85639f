// The kept bytes of the mail as which a message came.
import type { Tx } from '../../../platform/database.ts'

export const loadOriginal = async (
  tx: Tx,
  workspaceId: string,
  number: number,
  messageId: string,
): Promise<{ subject: string; size: number; raw_hash: string } | null> =>
  (await tx
    .selectFrom('ticket as t')
    .innerJoin('received_mail as m', (j) =>
      j.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.ticket_id', '=', 't.id'),
    )
    .select(['m.subject', 'm.size', 'm.raw_hash'])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.number', '=', number)
    .where('m.message_id', '=', messageId)
    .executeTakeFirst()) ?? null
