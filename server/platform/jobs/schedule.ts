// Puts a job's row beside the state that wants it. The same key again moves the job: a keyed timer.
import { sql } from 'kysely'
import { iso } from '../clock.ts'
import type { Tx } from '../database.ts'

export interface JobOrder {
  workspaceId: string
  queue: string
  key: string
  runAt: Temporal.Instant
  data?: Record<string, unknown>
}

export const scheduleJob = (tx: Tx, order: JobOrder): Promise<void> => scheduleJobs(tx, [order])

/** The same key again keeps the earlier time: a wake-up that much news cannot put off. */
export const bringForward = async (tx: Tx, orders: readonly JobOrder[]): Promise<void> => {
  if (orders.length === 0) return
  await tx
    .insertInto('job')
    .values(orders.map(rowOf))
    .onConflict((c) =>
      c.columns(['workspace_id', 'queue', 'key']).doUpdateSet({
        run_at: sql`least(job.run_at, excluded.run_at)`,
        attempts: 0,
        // Whoever runs it now has not seen what it is wanted for.
        lease: null,
        leased_until: null,
        error: null,
      }),
    )
    .execute()
}

/** Several with different keys in one statement. */
export const scheduleJobs = async (tx: Tx, orders: readonly JobOrder[]): Promise<void> => {
  if (orders.length === 0) return
  await tx
    .insertInto('job')
    .values(orders.map(rowOf))
    .onConflict((c) =>
      c.columns(['workspace_id', 'queue', 'key']).doUpdateSet((e) => ({
        run_at: e.ref('excluded.run_at'),
        data: e.ref('excluded.data'),
        attempts: 0,
        lease: null,
        leased_until: null,
        error: null,
      })),
    )
    .execute()
}

const rowOf = (order: JobOrder) => ({
  workspace_id: order.workspaceId,
  queue: order.queue,
  key: order.key,
  run_at: iso(order.runAt),
  data: JSON.stringify(order.data ?? {}),
  attempts: 0,
  lease: null,
  leased_until: null,
  error: null,
})
