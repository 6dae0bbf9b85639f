// The routes of lists and views.
import { contract } from '../../../contract/index.ts'
import { implement } from '../../platform/http/implement.ts'
import { teamIdsOf } from '../people/index.ts'
import { addView, changeView, removeView } from './actions.ts'
import { countLists, countViews } from './counts.ts'
import { listTickets } from './list.ts'
import { showViews } from './show.ts'
import { loadViews } from './store.ts'

const { tickets, views } = contract

export const viewRoutes = [
  implement(tickets.list, (call) =>
    call.desk.db.inWorkspace(call.workspaceId, (tx) => listTickets(tx, call)),
  ),
  implement(tickets.counts, ({ desk, workspaceId, actor, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) => countLists(tx, workspaceId, actor.id, now)),
  ),
  implement(views.list, ({ desk, workspaceId, actor }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const rows = await loadViews(tx, workspaceId, actor.id, await teamIdsOf(tx, actor.id))
      return { items: await showViews(tx, workspaceId, actor, rows) }
    }),
  ),
  implement(views.create, (call) => addView(call, call.body)),
  implement(views.change, (call) => changeView(call, call.params.id, call.body, call.ifMatch)),
  implement(views.remove, (call) => removeView(call, call.params.id)),
  implement(views.counts, ({ desk, workspaceId, actor, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) => countViews(tx, workspaceId, actor, now)),
  ),
]
