// The SQL of views.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type ViewRow = Selectable<Tables['view']>

/** Own ones, those of one's teams, those for everybody; in their order. */
export const loadViews = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  teamIds: readonly string[],
): Promise<ViewRow[]> =>
  tx
    .selectFrom('view')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where((e) =>
      e.or([
        e('scope', '=', 'shared'),
        e.and([e('scope', '=', 'personal'), e('owner_id', '=', personId)]),
        e.and([e('scope', '=', 'team'), e('team_id', '=', anyOf(teamIds, 'uuid'))]),
      ]),
    )
    .orderBy('position')
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()

export const loadView = async (tx: Tx, workspaceId: string, id: string): Promise<ViewRow | null> =>
  (await one(tx, workspaceId, id).executeTakeFirst()) ?? null

export const lockView = async (tx: Tx, workspaceId: string, id: string): Promise<ViewRow | null> =>
  (await one(tx, workspaceId, id).forUpdate().executeTakeFirst()) ?? null

const one = (tx: Tx, workspaceId: string, id: string) =>
  tx.selectFrom('view').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id)

export const insertView = (tx: Tx, row: Insertable<Tables['view']>): Promise<ViewRow> =>
  tx.insertInto('view').values(row).returningAll().executeTakeFirstOrThrow()

export const updateView = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['view']>,
): Promise<ViewRow> =>
  tx
    .updateTable('view')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteView = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom('view').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}
