// The SQL of sessions.
import type { Insertable, Selectable } from 'kysely'
import type { Role } from '../../../../rules/access/roles.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type SessionRow = Selectable<Tables['session']>

export interface SessionWithPerson extends SessionRow {
  name: string
  email: string
  role: Role
  state: string
  last_seen_at: string | null
  disabled_at: string | null
}

export const insertSession = async (tx: Tx, row: Insertable<Tables['session']>): Promise<void> => {
  await tx.insertInto('session').values(row).execute()
}

export const loadSessionByHash = async (tx: Tx, hash: Buffer): Promise<SessionWithPerson | null> =>
  (await tx
    .selectFrom('session')
    .innerJoin('person', (j) =>
      j
        .onRef('person.workspace_id', '=', 'session.workspace_id')
        .onRef('person.id', '=', 'session.person_id'),
    )
    .selectAll('session')
    .select(['person.name', 'person.email', 'person.role', 'person.state'])
    .select(['person.last_seen_at', 'person.disabled_at'])
    .where('session.token_hash', '=', hash)
    .executeTakeFirst()) ?? null

export const loadSession = async (tx: Tx, id: string): Promise<SessionRow | null> =>
  (await tx.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()) ?? null

export const loadSessionsOf = (tx: Tx, personId: string): Promise<SessionRow[]> =>
  tx
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('last_used_at', 'desc')
    .execute()

export const touchSession = async (tx: Tx, workspaceId: string, id: string, at: string): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const confirmSession = async (tx: Tx, workspaceId: string, id: string, at: string): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ confirmed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/**
 * Sessions of a person: one with those that follow each other with it, all but one, or those begun until an instant.
 * Returns the ended ones' ids.
 */
export const deleteSessions = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  which: { id?: string; but?: string; until?: string } = {},
): Promise<string[]> => {
  let query = tx
    .deleteFrom('session')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
  if (which.id) {
    const first = tx
      .selectFrom('session')
      .select((e) => e.fn.coalesce('follows_id', 'id').as('id'))
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', which.id)
    query = query.where((e) => e(e.fn.coalesce('follows_id', 'id'), '=', first))
  }
  if (which.but) query = query.where('id', '<>', which.but)
  if (which.until) query = query.where('created_at', '<=', which.until)
  return (await query.returning('id').execute()).map((row) => row.id)
}

export const deleteStaleSessions = async (
  tx: Tx,
  workspaceId: string,
  now: string,
  unusedSince: string,
): Promise<void> => {
  await tx
    .deleteFrom('session')
    .where('workspace_id', '=', workspaceId)
    .where((e) => e.or([e('expires_at', '<=', now), e('last_used_at', '<=', unusedSince)]))
    .execute()
}
