// Ticket numbers: from a counter row in a tiny transaction of its own, so that creations do not queue on one lock.
// Askers who come while a transaction runs share the next one. Gaps are fine; no number is ever given twice.
import { sql } from 'kysely'
import type { Desk } from '../../platform/desk.ts'

interface Waiting {
  resolve(number: number): void
  reject(error: unknown): void
}

const queues = new WeakMap<Desk, Map<string, Waiting[]>>()

export const nextNumber = (desk: Desk, workspaceId: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const byWorkspace = queues.get(desk) ?? new Map<string, Waiting[]>()
    queues.set(desk, byWorkspace)
    const waiting = byWorkspace.get(workspaceId)
    if (waiting) waiting.push({ resolve, reject })
    else {
      byWorkspace.set(workspaceId, [{ resolve, reject }])
      void serve(desk, workspaceId, byWorkspace)
    }
  })

const serve = async (desk: Desk, workspaceId: string, byWorkspace: Map<string, Waiting[]>): Promise<void> => {
  for (
    let batch = byWorkspace.get(workspaceId) ?? [];
    batch.length > 0;
    batch = byWorkspace.get(workspaceId) ?? []
  ) {
    byWorkspace.set(workspaceId, [])
    try {
      const last = await take(desk, workspaceId, batch.length)
      for (const [i, one] of batch.entries()) one.resolve(last - batch.length + 1 + i)
    } catch (error) {
      for (const one of batch) one.reject(error)
    }
  }
  byWorkspace.delete(workspaceId)
}

const take = (desk: Desk, workspaceId: string, count: number): Promise<number> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    // Need not reach the disk by itself: the log is written in order, so a ticket that did took its number along.
    await sql`set local synchronous_commit = off`.execute(tx)
    const row = await tx
      .insertInto('ticket_counter')
      .values({ workspace_id: workspaceId, last: count })
      .onConflict((c) =>
        c.column('workspace_id').doUpdateSet({ last: sql<number>`ticket_counter.last + ${count}` }),
      )
      .returning('last')
      .executeTakeFirstOrThrow()
    return row.last
  })
