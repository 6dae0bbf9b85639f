// The routes of clocks, promises and holidays.
import { contract } from '../../../contract/index.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import { implement } from '../../platform/http/implement.ts'
import { showClocks } from './clocks.ts'
import { listHolidays, listRegions } from './holidays.ts'
import { promiseUpdate } from './promise.ts'
import { loadReplay } from './store.ts'

const { sla } = contract

export const slaRoutes = [
  implement(sla.clocks, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => showClocks(tx, workspaceId, params.number, desk.clock.now())),
  ),
  implement(sla.promise, ({ desk, workspaceId, actor, params, body }) =>
    promiseUpdate(desk, workspaceId, actor, params.number, body),
  ),
  implement(sla.replay, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const row = await loadReplay(tx, workspaceId)
      return {
        state: row === null || row.state === 'done' ? ('idle' as const) : row.state,
        total: row?.total ?? 0,
        done: row?.done ?? 0,
        changed: row?.changed ?? 0,
        startedAt: row?.started_at ?? null,
        finishedAt: row?.finished_at ?? null,
      }
    }),
  ),
  implement(sla.regions, async ({ query }) => ({ items: await listRegions(query) })),
  implement(sla.holidays, async ({ query }) => {
    const { from, to, language, ...place } = query
    const items = await listHolidays(place, { from, to, language })
    return isRefusal(items) ? items : { items }
  }),
]
