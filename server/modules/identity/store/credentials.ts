// The SQL of passwords, authenticators and recovery codes.
import { type Selectable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type CredentialRow = Selectable<Tables['credential']>

export const loadCredential = async (tx: Tx, personId: string): Promise<CredentialRow | null> =>
  (await tx.selectFrom('credential').selectAll().where('person_id', '=', personId).executeTakeFirst()) ?? null

export const keepCredential = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  change: Omit<Updateable<Tables['credential']>, 'workspace_id' | 'person_id'>,
): Promise<void> => {
  const empty = { password_hash: null, totp_secret: null, totp_pending: null, totp_last_step: null }
  await tx
    .insertInto('credential')
    .values({ workspace_id: workspaceId, person_id: personId, ...empty, ...change })
    .onConflict((c) => c.columns(['workspace_id', 'person_id']).doUpdateSet(change))
    .execute()
}

/** True once for each step and every later one: a code cannot be used twice, nor an older one after it. */
export const takeStep = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  step: number,
): Promise<boolean> => {
  const done = await tx
    .updateTable('credential')
    .set({ totp_last_step: step })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('totp_last_step', 'is', null), e('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** True for exactly one caller who brings this recovery code's hash. */
export const takeRecoveryCode = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  hash: string,
): Promise<boolean> => {
  const done = await tx
    .updateTable('credential')
    .set({ recovery_hashes: sql<string[]>`array_remove(recovery_hashes, ${hash})` })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where(sql<boolean>`${hash} = any(recovery_hashes)`)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
