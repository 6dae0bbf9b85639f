// The routes of changes of many tickets.
import { contract } from '../../../contract/index.ts'
import { isId, isInstant } from '../../../rules/conditions/words.ts'
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import { implement } from '../../platform/http/implement.ts'
import { readCursor, writeCursor } from '../tickets/index.ts'
import { cancelBulk, loadOwn, previewBulk, startBulk, undoBulk } from './actions.ts'
import { showRun, showRuns } from './show.ts'
import { loadLeftOut, loadRuns } from './store.ts'

const { bulk } = contract
const mostReasons = 50

const readMark = (cursor: string): { at: string; id: string } | Refusal => {
  const [at, id] = readCursor(cursor, ['string', 'string'] as const)
  if (isInstant(at) && isId(id)) return { at, id }
  return refuse('invalid', 'The cursor is not one of this list.', {
    faults: [{ field: 'query.cursor', message: 'is not a cursor of this list; leave it out to begin anew' }],
  })
}

export const bulkRoutes = [
  implement(bulk.preview, (call) =>
    call.desk.db.inWorkspace(call.workspaceId, (tx) => previewBulk(tx, call, call.body)),
  ),
  implement(bulk.start, (call) => startBulk(call.desk, call, call.idFor('bulk'), call.body)),
  implement(bulk.list, ({ desk, workspaceId, actor, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const mark = query.cursor ? readMark(query.cursor) : null
      if (isRefusal(mark)) return mark
      const rows = await loadRuns(tx, workspaceId, actor.id, mark, query.limit + 1)
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: await showRuns(tx, workspaceId, shown),
        next: rows.length > query.limit && last ? writeCursor([last.created_at, last.id]) : null,
      }
    }),
  ),
  implement(bulk.get, (call) =>
    call.desk.db.inWorkspace(call.workspaceId, async (tx) => {
      const run = await loadOwn(tx, call, call.params.id)
      if (isRefusal(run)) return run
      const skippedItems = await loadLeftOut(tx, call.workspaceId, run.id, mostReasons)
      return { ...(await showRun(tx, run)), skippedItems }
    }),
  ),
  implement(bulk.cancel, (call) => cancelBulk(call.desk, call, call.params.id)),
  implement(bulk.undo, (call) => undoBulk(call.desk, call, call.params.id)),
]
