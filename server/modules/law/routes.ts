// The routes of the law.
import { contract } from '../../../contract/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { addItem, dropDraft, order, publish, removeItem, restore, saveDraft, switchItem } from './actions.ts'
import { showItems, showVersions } from './show.ts'
import { type ItemRow, loadItem, loadItems, loadVersions, readVersion } from './store.ts'
import { readText, writeText } from './text.ts'

const { law } = contract

const need = async (tx: Tx, workspaceId: string, id: string): Promise<ItemRow> => {
  const row = await loadItem(tx, workspaceId, id)
  if (!row) throw new Refused(refuse('not_found', 'There is no such item of the law.'))
  return row
}

export const lawRoutes = [
  implement(law.list, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({
      items: await showItems(tx, workspaceId, await loadItems(tx, workspaceId, query.kind)),
      version: (await readVersion(tx, workspaceId)).version,
    })),
  ),
  implement(law.get, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const [item] = await showItems(tx, workspaceId, [await need(tx, workspaceId, params.id)])
      return item ?? refuse('not_found', 'There is no such item of the law.')
    }),
  ),
  implement(law.create, (call) => addItem(call, call.idFor('law'), call.body)),
  implement(law.saveDraft, (call) => saveDraft(call, call.params.id, call.body)),
  implement(law.dropDraft, (call) => dropDraft(call, call.params.id)),
  implement(law.publish, (call) => publish(call, call.params.id, call.body.note)),
  implement(law.switch, (call) => switchItem(call, call.params.id, call.body)),
  implement(law.remove, (call) => removeItem(call, call.params.id)),
  implement(law.order, (call) => order(call, call.body.kind, call.body.ids)),
  implement(law.versions, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const { id } = await need(tx, workspaceId, params.id)
      return { items: await showVersions(tx, await loadVersions(tx, workspaceId, id)) }
    }),
  ),
  implement(law.restore, (call) => restore(call, call.params.id, call.body.version)),
  implement(law.text, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const row = await need(tx, workspaceId, params.id)
      return {
        text: writeText({
          kind: row.kind,
          name: row.draft_name ?? row.name,
          body: row.draft ?? row.body ?? {},
        }),
      }
    }),
  ),
  implement(law.read, ({ desk, workspaceId, body }) =>
    desk.db.inWorkspace(workspaceId, (tx) => readText(tx, workspaceId, body.text)),
  ),
  implement(law.print, async ({ body: { kind, name, body } }) => ({
    text: writeText({ kind, name, body: body as unknown as Record<string, unknown> }),
  })),
]
