// The SQL of the law.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Kind } from '../../../rules/law/law.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { LawTables } from '../../platform/tables/law.ts'

export type ItemRow = Selectable<LawTables['law_item']>
export type VersionRow = Selectable<LawTables['law_version']>

/** `stamp` null: no law was ever made. */
export const readVersion = async (
  tx: Tx,
  workspaceId: string,
): Promise<{ version: number; stamp: string | null }> =>
  (await tx
    .selectFrom('law')
    .select(['version', 'stamp'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()) ?? { version: 0, stamp: null }

const rows = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('law_item')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')

export const loadItems = (tx: Tx, workspaceId: string, kind?: Kind): Promise<ItemRow[]> =>
  rows(tx, workspaceId)
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind as Kind))
    .execute()

export const loadItem = async (tx: Tx, workspaceId: string, id: string): Promise<ItemRow | null> =>
  (await rows(tx, workspaceId).where('id', '=', id).executeTakeFirst()) ?? null

/** Whoever changes the law waits for whoever changes it now. */
export const lockItem = async (tx: Tx, workspaceId: string, id: string): Promise<ItemRow | null> =>
  (await rows(tx, workspaceId).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

export const insertItem = (tx: Tx, row: Insertable<LawTables['law_item']>): Promise<ItemRow> =>
  tx.insertInto('law_item').values(row).returningAll().executeTakeFirstOrThrow()

export const updateItem = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<LawTables['law_item']>,
): Promise<ItemRow> =>
  tx
    .updateTable('law_item')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteItem = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom('law_item').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

export const insertVersion = async (tx: Tx, row: Insertable<LawTables['law_version']>): Promise<void> => {
  await tx.insertInto('law_version').values(row).execute()
}

export const loadVersions = (tx: Tx, workspaceId: string, itemId: string): Promise<VersionRow[]> =>
  tx
    .selectFrom('law_version')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('item_id', '=', itemId)
    .orderBy('version', 'desc')
    .execute()

export const nextVersion = async (tx: Tx, workspaceId: string, itemId: string): Promise<number> => {
  const { newest } = await tx
    .selectFrom('law_version')
    .select((e) => e.fn.max('version').as('newest'))
    .where('workspace_id', '=', workspaceId)
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0) + 1
}

/** Which of the ids are there, by table, with their names. */
export const loadNamed = async (
  tx: Tx,
  workspaceId: string,
  table: 'person' | 'team' | 'law_item' | 'skill' | 'site' | 'organisation',
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> =>
  ids.length === 0
    ? []
    : tx
        .selectFrom(table)
        .select(['id', 'name'])
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', anyOf([...ids], 'uuid'))
        .execute()
