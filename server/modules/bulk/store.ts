// The SQL of changes of many tickets.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type RunRow = Selectable<Tables['bulk_run']>
export type ItemRow = Selectable<Tables['bulk_item']>

export const insertRun = async (tx: Tx, row: Insertable<Tables['bulk_run']>): Promise<boolean> =>
  (await tx
    .insertInto('bulk_run')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

const rowsAtOnce = 5000

export const insertItems = async (
  tx: Tx,
  workspaceId: string,
  runId: string,
  ticketIds: readonly string[],
): Promise<void> => {
  for (let from = 0; from < ticketIds.length; from += rowsAtOnce)
    await tx
      .insertInto('bulk_item')
      .values(
        ticketIds
          .slice(from, from + rowsAtOnce)
          .map((ticket_id) => ({ workspace_id: workspaceId, run_id: runId, ticket_id })),
      )
      .execute()
}

const one = (tx: Tx, workspaceId: string, id: string) =>
  tx.selectFrom('bulk_run').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id)

export const loadRun = async (tx: Tx, workspaceId: string, id: string): Promise<RunRow | null> =>
  (await one(tx, workspaceId, id).executeTakeFirst()) ?? null

export const lockRun = async (tx: Tx, workspaceId: string, id: string): Promise<RunRow | null> =>
  (await one(tx, workspaceId, id).forUpdate().executeTakeFirst()) ?? null

export const loadRuns = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<RunRow[]> =>
  tx
    .selectFrom('bulk_run')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
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
  change: Updateable<Tables['bulk_run']>,
): Promise<RunRow> =>
  tx
    .updateTable('bulk_run')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** The next ones of a run in this state, in the order in which tickets are locked. */
export const loadItems = (
  tx: Tx,
  run: { workspaceId: string; id: string },
  state: ItemRow['state'],
  limit: number,
): Promise<ItemRow[]> =>
  tx
    .selectFrom('bulk_item')
    .selectAll()
    .where('workspace_id', '=', run.workspaceId)
    .where('run_id', '=', run.id)
    .where('state', '=', state)
    .orderBy('ticket_id')
    .limit(limit)
    .execute()

export interface Outcome {
  ticketId: string
  state: ItemRow['state']
  because: string | null
  /** What puts it back; null: nothing, or as before. */
  inverse: unknown
}

/** All outcomes of a batch in one statement. */
export const writeOutcomes = async (
  tx: Tx,
  run: { workspaceId: string; id: string },
  outcomes: readonly Outcome[],
): Promise<void> => {
  if (outcomes.length === 0) return
  const rows = JSON.stringify(
    outcomes.map((o) => ({ id: o.ticketId, state: o.state, because: o.because, inverse: o.inverse })),
  )
  await sql`
    update bulk_item i set state = o.state, because = o.because, inverse = coalesce(o.inverse, i.inverse)
    from jsonb_to_recordset(${rows}::jsonb) as o (id uuid, state text, because text, inverse jsonb)
    where i.workspace_id = ${run.workspaceId} and i.run_id = ${run.id} and i.ticket_id = o.id`.execute(tx)
}

/** How many items are in each state. */
export const countItems = async (
  tx: Tx,
  workspaceId: string,
  runIds: readonly string[],
): Promise<Map<string, Partial<Record<ItemRow['state'], number>>>> => {
  const counts = new Map<string, Partial<Record<ItemRow['state'], number>>>()
  if (runIds.length === 0) return counts
  const rows = await tx
    .selectFrom('bulk_item')
    .select(['run_id', 'state', (e) => e.fn.countAll<number>().as('n')])
    .where('workspace_id', '=', workspaceId)
    .where('run_id', 'in', [...runIds])
    .groupBy(['run_id', 'state'])
    .execute()
  for (const { run_id, state, n } of rows) counts.set(run_id, { ...counts.get(run_id), [state]: n })
  return counts
}

export const loadLeftOut = (
  tx: Tx,
  workspaceId: string,
  runId: string,
  limit: number,
): Promise<{ number: number; because: string }[]> =>
  tx
    .selectFrom('bulk_item as i')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'i.workspace_id').onRef('t.id', '=', 'i.ticket_id'),
    )
    .select(['t.number', (e) => e.fn.coalesce('i.because', sql<string>`''`).as('because')])
    .where('i.workspace_id', '=', workspaceId)
    .where('i.run_id', '=', runId)
    .where('i.state', 'in', ['skipped', 'kept'])
    .orderBy('i.ticket_id')
    .limit(limit)
    .execute()
