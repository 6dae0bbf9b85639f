// The SQL of counted attempts: how often something was tried within a window.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'

export interface Counted {
  count: number
  window_start: string
}

/** Counts one more; a window begun at or before `cutoff` is over and begins anew at `now`. */
export const countUp = async (
  tx: Tx,
  workspaceId: string,
  kind: string,
  subject: string,
  now: string,
  cutoff: string,
): Promise<Counted> => {
  const over = sql<boolean>`attempt.window_start <= ${cutoff}::timestamptz`
  return tx
    .insertInto('attempt')
    .values({ workspace_id: workspaceId, kind, subject, window_start: now, count: 1 })
    .onConflict((c) =>
      c.columns(['workspace_id', 'kind', 'subject']).doUpdateSet({
        count: sql<number>`case when ${over} then 1 else attempt.count + 1 end`,
        window_start: sql<string>`case when ${over} then ${now}::timestamptz else attempt.window_start end`,
      }),
    )
    .returning(['count', 'window_start'])
    .executeTakeFirstOrThrow()
}

export const countDown = async (
  tx: Tx,
  workspaceId: string,
  kind: string,
  subject: string,
): Promise<void> => {
  await tx
    .updateTable('attempt')
    .set({ count: sql<number>`greatest(count - 1, 0)` })
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute()
}

export const clear = async (tx: Tx, workspaceId: string, kind: string, subject: string): Promise<void> => {
  await tx
    .deleteFrom('attempt')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute()
}

export const deleteStaleAttempts = async (
  tx: Tx,
  workspaceId: string,
  begunBefore: string,
): Promise<void> => {
  await tx
    .deleteFrom('attempt')
    .where('workspace_id', '=', workspaceId)
    .where('window_start', '<=', begunBefore)
    .execute()
}
