// The custom field routes of the contract.
import { contract } from '../../../contract/index.ts'
import { implement } from '../../platform/http/implement.ts'
import { addField, changeField, removeField } from './actions.ts'
import { showField } from './show.ts'
import { loadFieldRows } from './store.ts'

const { fields } = contract

export const fieldRoutes = [
  implement(fields.list, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({
      items: (await loadFieldRows(tx, workspaceId)).map(showField),
    })),
  ),
  implement(fields.create, ({ desk, workspaceId, actor, body }) => addField(desk, workspaceId, actor, body)),
  implement(fields.change, ({ desk, workspaceId, actor, params, body }) =>
    changeField(desk, workspaceId, actor, params.id, body),
  ),
  implement(fields.remove, ({ desk, workspaceId, actor, params }) =>
    removeField(desk, workspaceId, actor, params.id),
  ),
]
