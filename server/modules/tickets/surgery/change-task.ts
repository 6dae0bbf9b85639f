// Changes a task of a ticket, moves it in the list, or removes it.
import type { Ticket } from '../../../../contract/tickets.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { type Asked, onTicket, operateIn } from './operate.ts'
import { loadTasks } from './tasks.ts'

interface TaskChange {
  title?: string | undefined
  assigneeId?: string | null | undefined
  teamId?: string | null | undefined
  dueAt?: string | null | undefined
  isDone?: boolean | undefined
  position?: number | undefined
}

export const changeTask = (call: Asked, number: number, id: string, change: TaskChange): Promise<Ticket> =>
  onTicket(call, number, async (tx, ticket) => {
    const { workspaceId, actor, desk } = call
    const tasks = await loadTasks(tx, workspaceId, ticket.state.id)
    const task = tasks.find((t) => t.id === id)
    if (!task) throw new Refused(noTask)
    const from = {
      assigneeId: task.assignee_id,
      teamId: task.team_id,
      dueAt: task.due_at,
      isDone: task.done_at !== null,
    }
    const to = {
      assigneeId: change.assigneeId === undefined ? from.assigneeId : change.assigneeId,
      teamId: change.teamId === undefined ? from.teamId : change.teamId,
      dueAt:
        change.dueAt === undefined ? from.dueAt : change.dueAt && iso(Temporal.Instant.from(change.dueAt)),
      isDone: change.isDone ?? from.isDone,
    }
    const place = tasks.indexOf(task)
    const wanted = Math.min(change.position ?? place, tasks.length - 1)
    const title = change.title ?? task.title
    await operateIn(
      tx,
      call,
      ticket,
      { do: 'change_task', taskId: id, from, to, isRenamed: title !== task.title || wanted !== place },
      { personIds: [to.assigneeId], teamId: to.teamId },
    )
    await tx
      .updateTable('ticket_task')
      .set({
        title,
        assignee_id: to.assigneeId,
        team_id: to.teamId,
        due_at: to.dueAt,
        ...(to.isDone === from.isDone
          ? {}
          : to.isDone
            ? { done_at: iso(desk.clock.now()), done_by: actor.id }
            : { done_at: null, done_by: null }),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    if (wanted !== place) await reorder(tx, workspaceId, moved(tasks, place, wanted))
  })

const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, i) => i !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

const reorder = async (tx: Tx, workspaceId: string, tasks: readonly { id: string }[]): Promise<void> => {
  for (const [position, { id }] of tasks.entries())
    await tx
      .updateTable('ticket_task')
      .set({ position })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where('position', '<>', position)
      .execute()
}

export const removeTask = (call: Asked, number: number, id: string): Promise<Ticket> =>
  onTicket(call, number, async (tx, ticket) => {
    const task = (await loadTasks(tx, call.workspaceId, ticket.state.id)).find((t) => t.id === id)
    if (!task) throw new Refused(noTask)
    await operateIn(tx, call, ticket, { do: 'remove_task', taskId: id, wasDone: task.done_at !== null })
    await tx
      .deleteFrom('ticket_task')
      .where('workspace_id', '=', call.workspaceId)
      .where('id', '=', id)
      .execute()
  })

const noTask = refuse('not_found', 'There is no such task on this ticket.')
