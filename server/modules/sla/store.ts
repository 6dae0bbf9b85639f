// The SQL of counting clocks anew.
import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { RehearsalTables } from '../../platform/tables/rehearsal.ts'

export type ReplayRow = Selectable<RehearsalTables['clock_replay']>

/** From the first ticket on; one that is under way begins again. */
export const beginReplay = async (tx: Tx, workspaceId: string, at: string): Promise<void> => {
  const { total } = await tx
    .selectFrom('ticket')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('workspace_id', '=', workspaceId)
    .where('is_open', '=', true)
    .executeTakeFirstOrThrow()
  const fresh = {
    state: 'waiting' as const,
    after_id: null,
    total: Number(total),
    done: 0,
    changed: 0,
    started_at: at,
    finished_at: null,
  }
  await tx
    .insertInto('clock_replay')
    .values({ workspace_id: workspaceId, ...fresh })
    .onConflict((c) => c.column('workspace_id').doUpdateSet(fresh))
    .execute()
}

export const lockReplay = async (tx: Tx, workspaceId: string): Promise<ReplayRow | null> =>
  (await tx
    .selectFrom('clock_replay')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const loadReplay = async (tx: Tx, workspaceId: string): Promise<ReplayRow | null> =>
  (await tx
    .selectFrom('clock_replay')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()) ?? null

export const moveReplay = async (
  tx: Tx,
  workspaceId: string,
  to: Partial<Omit<ReplayRow, 'workspace_id'>>,
): Promise<void> => {
  await tx.updateTable('clock_replay').set(to).where('workspace_id', '=', workspaceId).execute()
}

export const loadTicketId = async (tx: Tx, workspaceId: string, number: number): Promise<string | null> =>
  (
    await tx
      .selectFrom('ticket')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.id ?? null

/** Ids of unsolved tickets in their order. */
export const loadOpenIds = async (
  tx: Tx,
  workspaceId: string,
  after: string | null,
  limit: number,
): Promise<string[]> => {
  const rows = await tx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('is_open', '=', true)
    .$if(after !== null, (q) => q.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((r) => r.id)
}
