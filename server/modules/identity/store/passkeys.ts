// The SQL of passkeys.
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type PasskeyRow = Selectable<Tables['passkey']>

export const loadPasskeysOf = (tx: Tx, personId: string): Promise<PasskeyRow[]> =>
  tx.selectFrom('passkey').selectAll().where('person_id', '=', personId).orderBy('created_at').execute()

export const loadPasskeyByCredential = async (tx: Tx, credentialId: string): Promise<PasskeyRow | null> =>
  (await tx
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst()) ?? null

/** Null when this credential is known already. */
export const insertPasskey = async (tx: Tx, row: Insertable<Tables['passkey']>): Promise<PasskeyRow | null> =>
  (await tx
    .insertInto('passkey')
    .values(row)
    .onConflict((c) => c.columns(['workspace_id', 'credential_id']).doNothing())
    .returningAll()
    .executeTakeFirst()) ?? null

export const touchPasskey = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  counter: number,
  at: string,
): Promise<void> => {
  await tx
    .updateTable('passkey')
    .set({ counter, last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const deletePasskey = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  id: string,
): Promise<boolean> => {
  const done = await tx
    .deleteFrom('passkey')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
