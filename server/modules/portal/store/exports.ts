// Copies of one's own data: asked for, made by a job, kept for a week.
import type { Selectable } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { RequestsTables } from '../../../platform/tables/requests.ts'

export type ExportRow = Selectable<RequestsTables['portal_export']>

const kept = Temporal.Duration.from({ hours: 7 * 24 })

/** The newest that is not over. */
export const loadExport = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  now: Temporal.Instant,
): Promise<ExportRow | null> =>
  (await tx
    .selectFrom('portal_export')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('expires_at', '>', iso(now))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

export const loadExportById = async (tx: Tx, workspaceId: string, id: string): Promise<ExportRow | null> =>
  (await tx
    .selectFrom('portal_export')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

export const insertExport = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  now: Temporal.Instant,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('portal_export')
    .values({
      workspace_id: workspaceId,
      id,
      person_id: personId,
      state: 'waiting',
      hash: null,
      size: null,
      asked_at: iso(now),
      ready_at: null,
      expires_at: iso(now.add(kept)),
    })
    .execute()
  return id
}

export const updateExport = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Partial<Pick<ExportRow, 'state' | 'done' | 'total' | 'hash' | 'size' | 'ready_at'>>,
): Promise<void> => {
  await tx
    .updateTable('portal_export')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
