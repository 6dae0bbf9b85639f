// The routes of rehearsals.
import { contract } from '../../../contract/index.ts'
import type { Rehearsal } from '../../../contract/rehearsal.ts'
import { isId, isInstant } from '../../../rules/conditions/words.ts'
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import { implement } from '../../platform/http/implement.ts'
import { readCursor, writeCursor } from '../tickets/index.ts'
import { cancelRehearsal, needRun, startRehearsal } from './actions.ts'
import { showRows, showRun } from './show.ts'
import { loadFound, loadRuns } from './store.ts'

const { rehearsal } = contract

const noCursor = refuse('invalid', 'The cursor is not one of this list.', {
  faults: [{ field: 'query.cursor', message: 'is not a cursor of this list; leave it out to begin anew' }],
})

const readMark = (cursor: string): { at: string; id: string } | Refusal => {
  const [at, id] = readCursor(cursor, ['string', 'string'] as const)
  return isInstant(at) && isId(id) ? { at, id } : noCursor
}

export const rehearsalRoutes = [
  implement(rehearsal.start, (call) => startRehearsal(call, call.idFor('rehearsal'), call.body)),
  implement(rehearsal.list, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const mark = query.cursor ? readMark(query.cursor) : null
      if (isRefusal(mark)) return mark
      const rows = await loadRuns(tx, workspaceId, mark, query.limit + 1)
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      const items: Rehearsal[] = []
      for (const row of shown) items.push(await showRun(tx, row))
      return {
        items,
        next: rows.length > query.limit && last ? writeCursor([last.created_at, last.id]) : null,
      }
    }),
  ),
  implement(rehearsal.get, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => showRun(tx, await needRun(tx, workspaceId, params.id))),
  ),
  implement(rehearsal.rows, ({ desk, workspaceId, params, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const run = await needRun(tx, workspaceId, params.id)
      const [after] = query.cursor ? readCursor(query.cursor, ['number'] as const) : [0]
      const place = { workspaceId, id: run.id }
      const rows = await loadFound(tx, place, { what: query.what, after, limit: query.limit + 1 })
      const shown = rows.slice(0, query.limit)
      return {
        items: await showRows(tx, run, shown),
        next: rows.length > query.limit ? writeCursor([shown.at(-1)?.number ?? 0]) : null,
      }
    }),
  ),
  implement(rehearsal.cancel, (call) => cancelRehearsal(call, call.params.id)),
]
