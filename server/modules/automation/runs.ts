// The SQL of runs.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { AutomationTables } from '../../platform/tables/automation.ts'

export type RunRow = Selectable<AutomationTables['rule_run']>

export const lockRun = (tx: Tx, workspaceId: string, id: string): Promise<RunRow | undefined> =>
  tx
    .selectFrom('rule_run')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const loadRun = (tx: Tx, workspaceId: string, id: string): Promise<RunRow | undefined> =>
  tx
    .selectFrom('rule_run')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const updateRun = async (
  tx: Tx,
  row: Pick<RunRow, 'workspace_id' | 'id'>,
  change: Updateable<AutomationTables['rule_run']>,
): Promise<void> => {
  await tx
    .updateTable('rule_run')
    .set(change)
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.id)
    .execute()
}

/** Begun a second time under the same id, it is the one that is there. */
export const insertRun = async (tx: Tx, row: Insertable<AutomationTables['rule_run']>): Promise<void> => {
  await tx
    .insertInto('rule_run')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
}
