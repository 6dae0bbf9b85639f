// The SQL of workflow runs.
import type { Insertable, Selectable, Updateable } from 'kysely'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type RunRow = Selectable<Tables['workflow_run']>

const one = (tx: Tx, workspaceId: string, id: string) =>
  tx.selectFrom('workflow_run').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id)

export const loadRun = async (tx: Tx, workspaceId: string, id: string): Promise<RunRow | null> =>
  (await one(tx, workspaceId, id).executeTakeFirst()) ?? null

/** Whoever also locks its ticket does that first. */
export const lockRun = async (tx: Tx, workspaceId: string, id: string): Promise<RunRow | null> =>
  (await one(tx, workspaceId, id).forUpdate().executeTakeFirst()) ?? null

export const insertRun = async (tx: Tx, row: Insertable<Tables['workflow_run']>): Promise<void> => {
  await tx.insertInto('workflow_run').values(row).execute()
}

export const updateRun = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['workflow_run']>,
): Promise<void> => {
  await tx
    .updateTable('workflow_run')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const loadRunsOf = (tx: Tx, workspaceId: string, ticketId: string): Promise<RunRow[]> =>
  tx
    .selectFrom('workflow_run')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

export const loadRunning = (tx: Tx, workspaceId: string, ticketIds: readonly string[]) =>
  tx
    .selectFrom('workflow_run')
    .select(['id', 'ticket_id'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', anyOf(ticketIds, 'uuid'))
    .where('state', '=', 'running')
    .execute()
