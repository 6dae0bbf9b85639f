// Brings the index of articles to what is published now, a few editions a transaction.
import { sql } from 'kysely'
import type { Desk } from '../../../platform/desk.ts'
import { loadSources } from './sources.ts'
import { loadStale } from './stale.ts'
import { removeDocuments, writeDocuments } from './write.ts'

const atOnce = 200

/** How many editions were written or taken out. */
export const refreshAnswers = async (
  desk: Desk,
  workspaceId: string,
  say: (done: number) => void = () => undefined,
): Promise<number> => {
  let done = 0
  for (;;) {
    const some = await desk.db.inWorkspace(workspaceId, async (tx) => {
      // One writer a workspace: counts would be waited for anyway.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`answers ${workspaceId}`}, 0))`.execute(tx)
      const stale = await loadStale(tx, workspaceId, atOnce)
      const gone = stale.filter((s) => s.version === null)
      if (gone.length > 0) await removeDocuments(tx, workspaceId, gone)
      const changed = stale.filter((s) => s.version !== null)
      await writeDocuments(tx, workspaceId, await loadSources(tx, workspaceId, changed), desk.clock.now())
      return stale.length
    })
    done += some
    if (some > 0) say(done)
    if (some < atOnce) return done
  }
}

/** Everything anew, as after a change of what words are. */
export const rebuildAnswers = async (
  desk: Desk,
  workspaceId: string,
  say?: (done: number) => void,
): Promise<number> => {
  await desk.db.inWorkspace(workspaceId, async (tx) => {
    await sql`update answer_document set version = -1 where workspace_id = ${workspaceId}`.execute(tx)
  })
  return refreshAnswers(desk, workspaceId, say)
}
