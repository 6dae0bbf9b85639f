// The SQL of the register of improvements.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type ImprovementRow = Selectable<Tables['improvement']>

interface Asked {
  id?: string | undefined
  state?: ImprovementRow['state'] | undefined
  source?: ImprovementRow['source'] | undefined
  sourceId?: string | undefined
  after: readonly [string, string] | null
  limit: number
}

export const loadImprovements = (
  tx: Tx,
  workspaceId: string,
  { id, state, source, sourceId, after, limit }: Asked,
): Promise<ImprovementRow[]> => {
  let query = rowsOf(tx, workspaceId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (id) query = query.where('id', '=', id)
  if (state) query = query.where('state', '=', state)
  if (source) query = query.where('source', '=', source)
  if (sourceId) query = query.where('source_id', '=', sourceId)
  if (after)
    query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  return query.execute()
}

export const loadImprovement = async (
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<ImprovementRow | null> =>
  (await rowsOf(tx, workspaceId).where('id', '=', id).executeTakeFirst()) ?? null

export const lockImprovement = async (
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<ImprovementRow | null> =>
  (await rowsOf(tx, workspaceId).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

const rowsOf = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('improvement')
    .selectAll()
    // A day, not a moment.
    .select(sql<string | null>`to_char(due_on, 'YYYY-MM-DD')`.as('due_on'))
    .where('workspace_id', '=', workspaceId)

/** False: what it came from is in the register already. */
export const insertImprovement = async (tx: Tx, row: Insertable<Tables['improvement']>): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('improvement')
    .values(row)
    .onConflict((c) => c.columns(['workspace_id', 'source', 'source_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const updateImprovement = async (
  tx: Tx,
  { workspace_id, id }: ImprovementRow,
  change: Updateable<Tables['improvement']>,
): Promise<void> => {
  await tx
    .updateTable('improvement')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}
