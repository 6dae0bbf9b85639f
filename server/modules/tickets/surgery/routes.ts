// The routes of surgery on one ticket or between two.
import { contract } from '../../../../contract/index.ts'
import { implement } from '../../../platform/http/implement.ts'
import { changeTask, removeTask } from './change-task.ts'
import { link, unlink } from './links.ts'
import { merge, unmerge } from './merge.ts'
import { loadMyTasks } from './my-tasks.ts'
import { setParent } from './parent.ts'
import { changeRequester } from './requester.ts'
import { snooze } from './snooze.ts'
import { markSpam } from './spam.ts'
import { addChecklist, addTask } from './tasks.ts'

const { surgery } = contract

export const operationRoutes = [
  implement(surgery.merge, (call) => merge(call, call.params.number, call.body.numbers)),
  implement(surgery.unmerge, (call) => unmerge(call, call.params.number)),
  implement(surgery.requester, (call) => changeRequester(call, call.params.number, call.body)),
  implement(surgery.link, (call) => link(call, call.params.number, { id: call.idFor('link'), ...call.body })),
  implement(surgery.unlink, (call) => unlink(call, call.params.number, call.params.id)),
  implement(surgery.parent, (call) => setParent(call, call.params.number, call.body.number)),
  implement(surgery.snooze, (call) => snooze(call, call.params.number, call.body)),
  implement(surgery.spam, (call) => markSpam(call, call.params.number, call.body)),
  implement(surgery.addTask, (call) => {
    const { body, params } = call
    const { title = '', checklistId, assigneeId, teamId, dueAt } = body
    return checklistId
      ? addChecklist(call, params.number, checklistId, (place) => call.idFor(`task ${place}`))
      : addTask(call, params.number, { id: call.idFor('task 0'), title, assigneeId, teamId, dueAt })
  }),
  implement(surgery.changeTask, (call) => changeTask(call, call.params.number, call.params.id, call.body)),
  implement(surgery.removeTask, (call) => removeTask(call, call.params.number, call.params.id)),
  implement(surgery.myTasks, ({ desk, workspaceId, actor, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => loadMyTasks(tx, workspaceId, actor.id, query)),
  ),
]
