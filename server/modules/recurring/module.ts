// Recurring tickets: opened by the desk itself at set times.
import { contract } from '../../../contract/index.ts'
import { implement } from '../../platform/http/implement.ts'
import type { Module } from '../../platform/module.ts'
import { loadSettings } from '../workspace/index.ts'
import { changeRecurring, createRecurring, removeRecurring } from './actions.ts'
import { openRecurring } from './open.ts'
import { loadAll, present } from './store.ts'

const { surgery } = contract

const routes = [
  implement(surgery.recurring, ({ desk, workspaceId, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const { workingHours } = await loadSettings(tx, workspaceId)
      return { items: await present(tx, await loadAll(tx, workspaceId), workingHours, now) }
    }),
  ),
  implement(surgery.createRecurring, (call) => createRecurring(call, call.idFor('recurring'), call.body)),
  implement(surgery.changeRecurring, (call) => changeRecurring(call, call.params.id, call.body)),
  implement(surgery.removeRecurring, (call) => removeRecurring(call, call.params.id)),
]

export const recurring: Module = {
  name: 'recurring',
  needs: ['tickets', 'workspace'],
  routes,
  jobs: [openRecurring],
}
