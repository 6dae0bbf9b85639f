// The SQL of further addresses and numbers.
import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type IdentityRow = Selectable<Tables['person_identity']>

export const loadIdentities = (tx: Tx, personId: string): Promise<IdentityRow[]> =>
  tx
    .selectFrom('person_identity')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('kind')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** False when it is there already: for an address, at anybody. */
export const insertIdentity = async (tx: Tx, row: IdentityRow): Promise<boolean> =>
  (await tx
    .insertInto('person_identity')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Those that nobody has yet. */
export const insertIdentities = async (tx: Tx, rows: readonly IdentityRow[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('person_identity')
    .values([...rows])
    .onConflict((c) => c.doNothing())
    .execute()
}

export const changeIdentity = async (
  tx: Tx,
  row: Pick<IdentityRow, 'workspace_id' | 'id'>,
  change: Partial<Pick<IdentityRow, 'person_id' | 'value' | 'label'>>,
): Promise<void> => {
  await tx
    .updateTable('person_identity')
    .set(change)
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.id)
    .execute()
}

export const deleteIdentity = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx
    .deleteFrom('person_identity')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
