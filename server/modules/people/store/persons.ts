// The SQL of persons.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Role } from '../../../../rules/access/roles.ts'
import type { Tx } from '../../../platform/database.ts'
import type { PersonTable } from '../../../platform/tables.ts'
import type { PersonRow } from '../person-row.ts'
import { foundByWords } from './words.ts'

/** Written out, because a plan that is kept must know which index it means. */
const notMerged = sql<boolean>`state <> 'merged'`

export const insertPerson = async (tx: Tx, row: Insertable<PersonTable>): Promise<PersonRow | null> =>
  (await tx
    .insertInto('person')
    .values(row)
    .onConflict((c) => c.columns(['workspace_id', 'email']).where(notMerged).doNothing())
    .returningAll()
    .executeTakeFirst()) ?? null

/** Those that were not there yet. */
export const insertPersons = (tx: Tx, rows: readonly Insertable<PersonTable>[]): Promise<PersonRow[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : tx
        .insertInto('person')
        .values([...rows])
        .onConflict((c) => c.columns(['workspace_id', 'email']).where(notMerged).doNothing())
        .returningAll()
        .execute()

export const loadPerson = async (tx: Tx, id: string): Promise<PersonRow | null> =>
  (await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()) ?? null

/** The row stays locked until the transaction ends. */
export const lockPerson = async (tx: Tx, id: string): Promise<PersonRow | null> =>
  (await tx.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

export const loadPersons = (tx: Tx, ids: readonly string[]): Promise<PersonRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('person')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()

export const loadOwners = (tx: Tx): Promise<PersonRow[]> =>
  tx
    .selectFrom('person')
    .selectAll()
    .where('role', '=', 'owner')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Active owners, locked in one order so that two owners cannot unmake each other at the same moment. */
export const lockActiveOwners = async (tx: Tx): Promise<string[]> =>
  (
    await tx
      .selectFrom('person')
      .select('id')
      .where('role', '=', 'owner')
      .where('state', '=', 'active')
      .orderBy('id')
      .forUpdate()
      .execute()
  ).map((row) => row.id)

export const updatePerson = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<PersonTable>,
): Promise<PersonRow> =>
  tx
    .updateTable('person')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export interface PersonSearch {
  q?: string | undefined
  role?: Role | undefined
  team?: 'yes' | 'no' | undefined
  organisation?: string | undefined
  after: { name: string; id: string } | null
  limit: number
}

/** By name, then id. */
export const searchPersons = (tx: Tx, search: PersonSearch): Promise<PersonRow[]> => {
  let query = tx
    .selectFrom('person')
    .selectAll()
    .where(notMerged)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(search.limit)
  if (search.after)
    query = query.where(sql<boolean>`(sort_name, id) > (${search.after.name}, ${search.after.id})`)
  if (search.role) query = query.where('role', '=', search.role)
  if (search.team) query = query.where('role', search.team === 'yes' ? '<>' : '=', 'requester')
  if (search.organisation) query = query.where('organisation_id', '=', search.organisation)
  if (search.q?.trim()) query = query.where(foundByWords('person', search.q))
  return query.execute()
}
