// The macro routes of the contract.
import { contract } from '../../../contract/index.ts'
import { implement } from '../../platform/http/implement.ts'
import { teamIdsOf } from '../people/index.ts'
import { addMacro, changeMacro, removeMacro, useMacro } from './actions.ts'
import { previewMacro } from './preview.ts'
import { showMacros } from './show.ts'
import { loadMacros } from './store.ts'

const { macros } = contract

export const macroRoutes = [
  implement(macros.list, ({ desk, workspaceId, actor }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const teamIds = await teamIdsOf(tx, actor.id)
      return { items: await showMacros(tx, actor, await loadMacros(tx, workspaceId, actor.id, teamIds)) }
    }),
  ),
  implement(macros.create, ({ desk, workspaceId, actor, body }) => addMacro(desk, workspaceId, actor, body)),
  implement(macros.change, ({ desk, workspaceId, actor, params, body, ifMatch }) =>
    changeMacro(desk, workspaceId, actor, params.id, body, ifMatch),
  ),
  implement(macros.remove, ({ desk, workspaceId, actor, params }) =>
    removeMacro(desk, workspaceId, actor, params.id),
  ),
  implement(macros.preview, (call) => previewMacro(call, call.params)),
  implement(macros.used, ({ desk, workspaceId, actor, params }) =>
    useMacro(desk, workspaceId, actor, params.id),
  ),
]
