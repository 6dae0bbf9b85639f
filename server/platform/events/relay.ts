// The relay: gives committed events their position and extends the hash chain, one process at a time a workspace.
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import type { Desk } from '../desk.ts'
import { type ChainedEvent, chainHash, firstHash } from './chain.ts'

const batch = 500

/** Places all pending events of the workspace. Returns how many; 0 also when another process is at it. */
export const relayWorkspace = async (desk: Desk, workspaceId: string): Promise<number> => {
  let placed = 0
  for (;;) {
    const n = await relayBatch(desk.db, workspaceId)
    placed += n
    if (n > 0) desk.metrics.relayed.inc(n)
    if (n < batch) return placed
  }
}

const relayBatch = (db: Database, workspaceId: string): Promise<number> =>
  db.inWorkspace(workspaceId, async (tx) => {
    const pending = await loadPending(tx, workspaceId)
    if (pending.length === 0 || !(await lockRelay(tx, workspaceId))) return 0
    // Another relay may have placed them between the look and the lock.
    const events = await loadPending(tx, workspaceId)
    if (events.length === 0) return 0
    const last = await tx
      .selectFrom('event_position')
      .select(['position', 'hash'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst()
    let position = last?.position ?? 0
    let hash: Buffer = last?.hash ?? firstHash
    const rows = events.map((event) => {
      position += 1
      hash = chainHash(hash, position, event)
      return { workspace_id: workspaceId, position, event_id: event.id, hash }
    })
    await tx.insertInto('event_position').values(rows).execute()
    await tx
      .deleteFrom('event_pending')
      .where('workspace_id', '=', workspaceId)
      .where(
        'event_id',
        'in',
        rows.map((r) => r.event_id),
      )
      .execute()
    return rows.length
  })

const loadPending = (tx: Tx, workspaceId: string): Promise<ChainedEvent[]> =>
  tx
    .selectFrom('event_pending as p')
    .innerJoin('event as e', (j) =>
      j.onRef('e.workspace_id', '=', 'p.workspace_id').onRef('e.id', '=', 'p.event_id'),
    )
    .select([
      'e.id',
      'e.subject_type',
      'e.subject_id',
      'e.type',
      'e.actor_kind',
      'e.actor_id',
      'e.actor_name',
      'e.data',
      'e.because',
      'e.at',
    ])
    .where('p.workspace_id', '=', workspaceId)
    .orderBy('p.event_id')
    .limit(batch)
    .execute()

const lockRelay = async (tx: Tx, workspaceId: string): Promise<boolean> => {
  const { rows } = await sql<{
    got: boolean
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`relay:${workspaceId}`}, 0)) as got`.execute(tx)
  return rows[0]?.got === true
}
