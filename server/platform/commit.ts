// One transaction inside a workspace, and after its commit the hint that there is news.
import type { Tx } from './database.ts'
import type { Desk } from './desk.ts'

/** Throw `Refused` in `work` to undo everything. */
export const commitIn = async <T>(
  desk: Desk,
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const result = await desk.db.inWorkspace(workspaceId, work)
  desk.hints.poke(workspaceId)
  return result
}
