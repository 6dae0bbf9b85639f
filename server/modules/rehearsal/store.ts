// The SQL of rehearsals.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { RehearsalTables } from '../../platform/tables/rehearsal.ts'

export type RunRow = Selectable<RehearsalTables['rehearsal']>
export type FoundRow = Selectable<RehearsalTables['rehearsal_row']>

export const insertRun = async (tx: Tx, row: Insertable<RehearsalTables['rehearsal']>): Promise<void> => {
  await tx.insertInto('rehearsal').values(row).execute()
}

const one = (tx: Tx, workspaceId: string, id: string) =>
  tx.selectFrom('rehearsal').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id)

export const loadRun = async (tx: Tx, workspaceId: string, id: string): Promise<RunRow | null> =>
  (await one(tx, workspaceId, id).executeTakeFirst()) ?? null

export const lockRun = async (tx: Tx, workspaceId: string, id: string): Promise<RunRow | null> =>
  (await one(tx, workspaceId, id).forUpdate().executeTakeFirst()) ?? null

export const loadRuns = (
  tx: Tx,
  workspaceId: string,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<RunRow[]> =>
  tx
    .selectFrom('rehearsal')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(created_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const updateRun = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<RehearsalTables['rehearsal']>,
): Promise<RunRow> =>
  tx
    .updateTable('rehearsal')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const insertFound = async (
  tx: Tx,
  rows: readonly Insertable<RehearsalTables['rehearsal_row']>[],
): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insertInto('rehearsal_row')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute()
}

export const loadFound = (
  tx: Tx,
  run: { workspaceId: string; id: string },
  { what, after, limit }: { what: string | undefined; after: number; limit: number },
) =>
  tx
    .selectFrom('rehearsal_row as r')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'r.workspace_id').onRef('t.id', '=', 'r.ticket_id'),
    )
    .select(['r.ticket_id', 'r.number', 't.subject', 'r.changes'])
    .where('r.workspace_id', '=', run.workspaceId)
    .where('r.rehearsal_id', '=', run.id)
    .where('r.number', '>', after)
    .$if(what !== undefined, (q) => q.where(sql<boolean>`r.whats @> array[${what}]::text[]`))
    .orderBy('r.number')
    .limit(limit)
    .execute()
