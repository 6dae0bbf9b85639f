// Tasks of a ticket: rows beside it, counted by it.
import type { Ticket } from '../../../../contract/tickets.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Kept } from '../store/state.ts'
import { type Asked, type Operation, onTicket, operateIn } from './operate.ts'

export interface NewTask {
  id: string
  title: string
  assigneeId: string | null
  dueAt: string | null
}

export const addTask = (call: Asked, number: number, task: NewTask): Promise<Ticket> =>
  onTicket(call, number, (tx, ticket) => addTasksIn(tx, call, ticket, [task], { by: call.actor.id }))

/** All of a checklist, in its order. */
export const addChecklist = (
  call: Asked,
  number: number,
  checklistId: string,
  idOf: (place: number) => string,
): Promise<Ticket> =>
  onTicket(call, number, (tx, ticket) =>
    addChecklistIn(tx, call, ticket, checklistId, { by: call.actor.id, idOf }),
  )

export const addChecklistIn = async (
  tx: Tx,
  call: Operation,
  ticket: Kept,
  checklistId: string,
  { by, idOf = () => newId() }: { by: string; idOf?: (place: number) => string },
): Promise<void> => {
  const list = await tx
    .selectFrom('checklist')
    .select(['name', 'items'])
    .where('workspace_id', '=', call.workspaceId)
    .where('id', '=', checklistId)
    .executeTakeFirst()
  if (!list)
    throw new Refused(
      refuse('invalid', 'There is no such checklist.', {
        faults: [{ field: 'body.checklistId', message: 'names no checklist of this workspace' }],
      }),
    )
  const tasks = list.items.map((title, place) => ({ id: idOf(place), title, assigneeId: null, dueAt: null }))
  await addTasksIn(tx, call, ticket, tasks, { by, checklist: list.name })
}

const addTasksIn = async (
  tx: Tx,
  call: Operation,
  ticket: Kept,
  tasks: readonly NewTask[],
  { by, checklist = null }: { by: string; checklist?: string | null },
): Promise<void> => {
  const { workspaceId, desk } = call
  const own = (await loadTasks(tx, workspaceId, ticket.state.id)).map((t) => t.id)
  // Asked for a second time with the same key: they are there.
  if (tasks.some((t) => own.includes(t.id))) return
  await operateIn(
    tx,
    call,
    ticket,
    {
      do: 'add_tasks',
      tasks: tasks.map(({ id, assigneeId, dueAt }) => ({ taskId: id, assigneeId, dueAt })),
      isChecklist: checklist !== null,
    },
    { personIds: tasks.map((t) => t.assigneeId) },
  )
  await tx
    .insertInto('ticket_task')
    .values(
      tasks.map((task, i) => ({
        workspace_id: workspaceId,
        id: task.id,
        ticket_id: ticket.state.id,
        title: task.title,
        assignee_id: task.assigneeId,
        due_at: task.dueAt,
        checklist,
        position: own.length + i,
        done_at: null,
        done_by: null,
        created_by: by,
        created_at: iso(desk.clock.now()),
      })),
    )
    .execute()
}

export interface TaskChange {
  title?: string | undefined
  assigneeId?: string | null | undefined
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
    const from = { assigneeId: task.assignee_id, dueAt: task.due_at, isDone: task.done_at !== null }
    const to = {
      assigneeId: change.assigneeId === undefined ? from.assigneeId : change.assigneeId,
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
      { personIds: [to.assigneeId] },
    )
    await tx
      .updateTable('ticket_task')
      .set({
        title,
        assignee_id: to.assigneeId,
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

/** In their order. */
const loadTasks = (tx: Tx, workspaceId: string, ticketId: string) =>
  tx
    .selectFrom('ticket_task')
    .select(['id', 'title', 'assignee_id', 'due_at', 'done_at', 'position'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .orderBy('id')
    .execute()
