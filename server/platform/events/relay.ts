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
    // The second statement sees what the relay before us committed, for we have its lock by then.
    const [events, last] = await Promise.all([takePending(tx, workspaceId), loadLast(tx, workspaceId)])
    if (events.length === 0) return 0
    let position = last?.position ?? 0
    let hash: Buffer = last?.hash ?? firstHash
    const rows = events.map((event) => {
      position += 1
      hash = chainHash(hash, position, event)
      return { position, event_id: event.id, hash }
    })
    await sql`
      insert into event_position (workspace_id, position, event_id, hash)
      select ${workspaceId}, * from unnest(
        ${rows.map((r) => r.position)}::bigint[], ${rows.map((r) => r.event_id)}::uuid[], ${rows.map((r) => r.hash)}::bytea[]
      )`.execute(tx)
    return rows.length
  })

/** Takes the oldest pending events out of the queue; none while another process relays this workspace. */
const takePending = async (tx: Tx, workspaceId: string): Promise<ChainedEvent[]> => {
  const { rows } = await sql<ChainedEvent>`
    with relay as materialized (
      select pg_try_advisory_xact_lock(hashtextextended(${`relay:${workspaceId}`}, 0)) as is_ours
    ), oldest as materialized (
      select event_id from event_pending
      where workspace_id = ${workspaceId} and (select is_ours from relay)
      order by event_id limit ${batch}
    ), taken as (
      delete from event_pending p using oldest o
      where p.workspace_id = ${workspaceId} and p.event_id = o.event_id
      returning p.event_id
    )
    select e.id, e.subject_type, e.subject_id, e.type, e.actor_kind, e.actor_id, e.actor_name, e.data, e.because, e.at
    from taken t join event e on e.workspace_id = ${workspaceId} and e.id = t.event_id
    order by e.id`.execute(tx)
  return rows
}

const loadLast = (tx: Tx, workspaceId: string): Promise<{ position: number; hash: Buffer } | undefined> =>
  tx
    .selectFrom('event_position')
    .select(['position', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
