// Recomputes the hash chain and names the first position that is not as it was written.
import type { Database } from '../database.ts'
import { chainHash, firstHash } from './chain.ts'

export interface Verification {
  intact: boolean
  checked: number
  bad: { position: number; reason: string } | null
}

const batch = 2000

/**
 * Finds edited, removed, reordered and inserted events. Cutting off the newest rows together with their
 * positions shows only against a figure kept elsewhere: compare `checked` with an earlier result.
 */
export const verifyChain = async (db: Database, workspaceId: string): Promise<Verification> => {
  let position = 0
  let hash: Buffer = firstHash
  for (;;) {
    const rows = await db.inWorkspace(workspaceId, (tx) =>
      tx
        .selectFrom('event_position as p')
        .leftJoin('event as e', (j) =>
          j.onRef('e.workspace_id', '=', 'p.workspace_id').onRef('e.id', '=', 'p.event_id'),
        )
        .select([
          'p.position',
          'p.hash',
          'p.event_id',
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
        .where('p.position', '>', position)
        .orderBy('p.position')
        .limit(batch)
        .execute(),
    )
    for (const row of rows) {
      const { id, subject_type, subject_id, type, actor_kind, actor_name, at } = row
      if (row.position !== position + 1) return bad(position, `position ${position + 1} is missing`)
      if (
        id === null ||
        subject_type === null ||
        subject_id === null ||
        type === null ||
        actor_kind === null ||
        actor_name === null ||
        at === null
      )
        return bad(position, `its event ${row.event_id} is missing`)
      hash = chainHash(hash, row.position, {
        ...row,
        id,
        subject_type,
        subject_id,
        type,
        actor_kind,
        actor_name,
        at,
      })
      if (!hash.equals(row.hash)) return bad(position, `event ${id} (${type}) differs from what was written`)
      position = row.position
    }
    if (rows.length < batch) return { intact: true, checked: position, bad: null }
  }
}

const bad = (checked: number, reason: string): Verification => ({
  intact: false,
  checked,
  bad: { position: checked + 1, reason },
})
