// Follows the event log while the desk lives: whatever happened to articles, what differs from what is published is indexed
// anew. No cursor is kept, as what differs can be told at any time: a desk that starts looks once.
import type { Desk } from '../../../platform/desk.ts'
import type { LiveReaction, Stop } from '../../../platform/module.ts'
import { perWorkspace, type Rounds } from '../../../platform/rounds.ts'
import { refreshAnswers } from './refresh.ts'

/** Live reactions begin at the present, once the first round of the engine is over. */
const settledMillis = 3000

const rounds = new WeakMap<Desk, Rounds>()

export const followArticles: LiveReaction = {
  name: 'answers',
  see: async (desk, workspaceId, events) => {
    if (events.some((e) => e.subjectType === 'article')) rounds.get(desk)?.wake(workspaceId)
  },
}

export const startIndexing = async (desk: Desk): Promise<Stop> => {
  const own = perWorkspace(
    async (workspaceId) => {
      await refreshAnswers(desk, workspaceId)
    },
    (error, workspaceId) => desk.log.error({ err: error, workspaceId }, 'articles could not be indexed'),
  )
  rounds.set(desk, own)
  const all = await desk.db.directory.selectFrom('workspace').select('id').execute()
  const wakeAll = (): void => {
    for (const { id } of all) own.wake(id)
  }
  wakeAll()
  // What was published while this process was not yet listening.
  const again = setTimeout(wakeAll, settledMillis)
  return () => {
    clearTimeout(again)
    rounds.delete(desk)
    return own.stop()
  }
}
