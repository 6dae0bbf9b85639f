// Indexes everything anew, newest tickets first, while search goes on with what it has.
import { sql } from 'kysely'
import type { Desk } from '../../../platform/desk.ts'
import { openSearch } from '../../words/index.ts'
import { indexWhole } from './react.ts'

const atOnce = 100

/** `say` hears how many tickets and documents are done. Counts of words begin anew. */
export const rebuildSearch = async (
  desk: Desk,
  workspaceId: string,
  say: (tickets: number, documents: number) => void = () => undefined,
): Promise<{ tickets: number; documents: number }> => {
  await desk.db.inWorkspace(workspaceId, async (tx) => {
    await openSearch(tx, workspaceId)
    await tx.deleteFrom('search_word').where('workspace_id', '=', workspaceId).execute()
  })
  let [tickets, documents] = [0, 0]
  let before = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  for (;;) {
    const { rows } = await desk.db.inWorkspace(workspaceId, (tx) =>
      sql<{ id: string }>`
        select id from ticket where workspace_id = ${workspaceId} and id < ${before}::uuid
        order by id desc limit ${atOnce}`.execute(tx),
    )
    const last = rows.at(-1)
    if (!last) return { tickets, documents }
    documents += await indexWhole(
      desk,
      workspaceId,
      rows.map((r) => r.id),
      { countAll: true },
    )
    tickets += rows.length
    before = last.id
    say(tickets, documents)
  }
}
