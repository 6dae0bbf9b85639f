// The SQL of API tokens.
import type { Insertable, Selectable } from 'kysely'
import type { Role } from '../../../../rules/access/roles.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type TokenRow = Selectable<Tables['api_token']>

export interface TokenWithPerson extends TokenRow {
  person_name: string
  email: string
  role: Role
  state: string
  disabled_at: string | null
}

export const insertToken = (tx: Tx, row: Insertable<Tables['api_token']>): Promise<TokenRow> =>
  tx.insertInto('api_token').values(row).returningAll().executeTakeFirstOrThrow()

export const loadTokenByHash = async (tx: Tx, hash: Buffer): Promise<TokenWithPerson | null> =>
  (await tx
    .selectFrom('api_token')
    .innerJoin('person', (j) =>
      j
        .onRef('person.workspace_id', '=', 'api_token.workspace_id')
        .onRef('person.id', '=', 'api_token.person_id'),
    )
    .selectAll('api_token')
    .select(['person.name as person_name', 'person.email', 'person.role', 'person.state'])
    .select('person.disabled_at')
    .where('api_token.token_hash', '=', hash)
    .executeTakeFirst()) ?? null

/** Those not revoked, newest first. */
export const loadTokensOf = (tx: Tx, personId: string): Promise<TokenRow[]> =>
  tx
    .selectFrom('api_token')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const touchToken = async (tx: Tx, workspaceId: string, id: string, at: string): Promise<void> => {
  await tx
    .updateTable('api_token')
    .set({ last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Tokens of a person: one, those made until an instant, or all. Returns the ids revoked now. */
export const revokeTokens = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  at: string,
  which: { id?: string; until?: string } = {},
): Promise<string[]> => {
  let query = tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
  if (which.id) query = query.where('id', '=', which.id)
  if (which.until) query = query.where('created_at', '<=', which.until)
  return (await query.returning('id').execute()).map((row) => row.id)
}
