// The SQL of keys and certificates of people who sign their mails.
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type KeyRow = Selectable<Tables['mail_key']>

export const loadKeys = (tx: Tx, workspaceId: string): Promise<KeyRow[]> =>
  tx
    .selectFrom('mail_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('address')
    .orderBy('added_at')
    .execute()

export const loadKeysOf = (tx: Tx, workspaceId: string, address: string): Promise<KeyRow[]> =>
  tx
    .selectFrom('mail_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('address', '=', address)
    .execute()

/** false: it is there already. */
export const insertKey = async (tx: Tx, row: Insertable<Tables['mail_key']>): Promise<boolean> => {
  const made = await tx
    .insertInto('mail_key')
    .values(row)
    .onConflict((c) => c.columns(['workspace_id', 'fingerprint']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const removeKey = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('mail_key')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
