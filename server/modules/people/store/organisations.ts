// The SQL of organisations.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { foundByWords } from './words.ts'

type Table = Tables['organisation']
export type OrganisationRow = Selectable<Table>

export const loadOrganisations = (tx: Tx, ids: readonly string[]): Promise<OrganisationRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('organisation')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()

export const lockOrganisation = async (tx: Tx, id: string): Promise<OrganisationRow | null> =>
  (await tx.selectFrom('organisation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ??
  null

export const loadOrganisationByDomain = async (tx: Tx, domain: string): Promise<OrganisationRow | null> =>
  (await tx
    .selectFrom('organisation')
    .selectAll()
    .where('merged_into', 'is', null)
    .where(sql<boolean>`domains @> array[${domain}]::text[]`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()) ?? null

/** Every organisation that has one of the domains, in the order in which one is chosen. */
export const loadOrganisationsByDomains = (tx: Tx, domains: readonly string[]): Promise<OrganisationRow[]> =>
  tx
    .selectFrom('organisation')
    .selectAll()
    .where('merged_into', 'is', null)
    .where(sql<boolean>`domains && ${[...domains]}::text[]`)
    .orderBy('id')
    .execute()

/** Another organisation that has one of the domains. */
export const loadOrganisationWithAny = async (
  tx: Tx,
  domains: readonly string[],
  but: string | null,
): Promise<OrganisationRow | null> => {
  if (domains.length === 0) return null
  let query = tx
    .selectFrom('organisation')
    .selectAll()
    .where('merged_into', 'is', null)
    .where(sql<boolean>`domains && ${[...domains]}::text[]`)
  if (but) query = query.where('id', '<>', but)
  return (await query.limit(1).executeTakeFirst()) ?? null
}

export const insertOrganisation = (tx: Tx, row: Insertable<Table>): Promise<OrganisationRow> =>
  tx.insertInto('organisation').values(row).returningAll().executeTakeFirstOrThrow()

export const updateOrganisation = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Table>,
): Promise<OrganisationRow> =>
  tx
    .updateTable('organisation')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Requesters of these domains who belong nowhere yet join the organisation; returns how many. */
export const adoptRequesters = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  domains: readonly string[],
): Promise<number> => {
  if (domains.length === 0) return 0
  const done = await tx
    .updateTable('person')
    .set({ organisation_id: id })
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'requester')
    .where('organisation_id', 'is', null)
    .where(sql<boolean>`split_part(email, '@', 2) = any(${[...domains]}::text[])`)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export const searchOrganisations = (
  tx: Tx,
  search: { q?: string | undefined; after: { name: string; id: string } | null; limit: number },
): Promise<OrganisationRow[]> => {
  let query = tx
    .selectFrom('organisation')
    .selectAll()
    .where('merged_into', 'is', null)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(search.limit)
  if (search.after)
    query = query.where(sql<boolean>`(sort_name, id) > (${search.after.name}, ${search.after.id})`)
  if (search.q?.trim()) query = query.where(foundByWords('organisation', search.q))
  return query.execute()
}

/** Everybody, or only these, as far as they are still there; returns who. */
export const movePeople = async (
  tx: Tx,
  workspaceId: string,
  move: { from: string; to: string; only?: readonly string[] },
): Promise<string[]> => {
  if (move.only?.length === 0) return []
  let moving = tx
    .updateTable('person')
    .set({ organisation_id: move.to })
    .where('workspace_id', '=', workspaceId)
    .where('organisation_id', '=', move.from)
  if (move.only) moving = moving.where('id', '=', anyOf(move.only, 'uuid'))
  return (await moving.returning('id').execute()).map((row) => row.id)
}

export const countPeople = async (tx: Tx, id: string): Promise<number> => {
  const row = await tx
    .selectFrom('person')
    .select(sql<number>`count(*)::int`.as('people'))
    .where('organisation_id', '=', id)
    .where('state', '<>', 'merged')
    .executeTakeFirstOrThrow()
  return row.people
}
