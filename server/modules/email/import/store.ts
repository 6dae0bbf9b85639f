// The SQL of imports: a row a run, with its cursor.
import type { Selectable, Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type ImportRow = Selectable<Tables['mail_import']> & { mailbox_name: string }

const rows = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('mail_import as i')
    .innerJoin('mailbox as m', (j) =>
      j.onRef('m.workspace_id', '=', 'i.workspace_id').onRef('m.id', '=', 'i.mailbox_id'),
    )
    .selectAll('i')
    .select('m.name as mailbox_name')
    .where('i.workspace_id', '=', workspaceId)

export const loadImport = async (tx: Tx, workspaceId: string, id: string): Promise<ImportRow | null> =>
  (await rows(tx, workspaceId).where('i.id', '=', id).executeTakeFirst()) ?? null

export const loadImports = (
  tx: Tx,
  workspaceId: string,
  { limit, before }: { limit: number; before: string | null },
): Promise<ImportRow[]> =>
  rows(tx, workspaceId)
    .$if(before !== null, (q) => q.where('i.id', '<', before as string))
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute()

/** The last unfinished import of this path into this mailbox. */
export const loadUnfinished = async (
  tx: Tx,
  workspaceId: string,
  mailboxId: string,
  path: string,
): Promise<ImportRow | null> =>
  (await rows(tx, workspaceId)
    .where('i.mailbox_id', '=', mailboxId)
    .where('i.state', '!=', 'done')
    .where((e) => e(e.ref('i.source', '->>').key('path'), '=', path))
    .orderBy('i.id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** Only while it is in this state; whether it was. */
export const updateImport = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  states: readonly ImportRow['state'][],
  change: Updateable<Tables['mail_import']>,
): Promise<boolean> => {
  const row = await tx
    .updateTable('mail_import')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', 'in', [...states])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
