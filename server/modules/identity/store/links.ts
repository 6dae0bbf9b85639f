// The SQL of one-time links.
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type LinkRow = Selectable<Tables['one_time_link']>

export const insertLink = async (tx: Tx, row: Insertable<Tables['one_time_link']>): Promise<void> => {
  await tx.insertInto('one_time_link').values(row).execute()
}

/** None that was made before its person was switched off last. */
export const loadLink = async (tx: Tx, hash: Buffer): Promise<LinkRow | null> =>
  (await tx
    .selectFrom('one_time_link as link')
    .leftJoin('person', (j) =>
      j.onRef('person.workspace_id', '=', 'link.workspace_id').onRef('person.id', '=', 'link.person_id'),
    )
    .selectAll('link')
    .where('link.token_hash', '=', hash)
    .where((e) =>
      e.or([e('person.disabled_at', 'is', null), e('person.disabled_at', '<', e.ref('link.created_at'))]),
    )
    .executeTakeFirst()) ?? null

/** True for exactly one caller, however many try at once. */
export const markUsed = async (tx: Tx, workspaceId: string, hash: Buffer, at: string): Promise<boolean> => {
  const done = await tx
    .updateTable('one_time_link')
    .set({ used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const deleteLinksOf = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  which: { purposes?: readonly string[]; until?: string } = {},
): Promise<void> => {
  let query = tx
    .deleteFrom('one_time_link')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
  if (which.purposes) query = query.where('purpose', 'in', [...which.purposes])
  if (which.until) query = query.where('created_at', '<=', which.until)
  await query.execute()
}

export const deleteStaleLinks = async (tx: Tx, workspaceId: string, expiredBefore: string): Promise<void> => {
  await tx
    .deleteFrom('one_time_link')
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '<=', expiredBefore)
    .execute()
}
