// Gives invented events their positions and hashes, as the relay would.
import type { Desk } from '../../platform/desk.ts'
import { chainHash, firstHash } from '../../platform/events/chain.ts'
import type { Rows } from './rows.ts'

/** Continues the workspace's chain; call it with each portion of rows in the order of their writing. */
export const chainFrom = async (desk: Desk, workspaceId: string): Promise<(rows: Rows) => void> => {
  const last = await desk.db.inWorkspace(workspaceId, (tx) =>
    tx
      .selectFrom('event_position')
      .select(['position', 'hash'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  let position = last?.position ?? 0
  let hash: Uint8Array = last?.hash ?? firstHash
  return (rows) => {
    rows.event.sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const event of rows.event) {
      position += 1
      const next = chainHash(hash, position, event)
      rows.event_position.push({
        workspace_id: workspaceId,
        position,
        event_id: event.id,
        hash: `\\x${next.toString('hex')}`,
      })
      hash = next
    }
  }
}
