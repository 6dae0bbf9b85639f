// Adds tasks to a ticket: rows beside it, counted by it.
import type { Ticket } from '../../../../contract/tickets.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Kept } from '../store/state.ts'
import { type Asked, type Operation, onTicket, operateIn } from './operate.ts'

interface NewTask {
  id: string
  title: string
  assigneeId: string | null
  teamId?: string | null
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

/** The caller holds the ticket's lock. All of one team, or of none. Throws Refused. */
export const addTasksIn = async (
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
      tasks: tasks.map(({ id, assigneeId, teamId = null, dueAt }) => ({
        taskId: id,
        assigneeId,
        teamId,
        dueAt,
      })),
      isChecklist: checklist !== null,
    },
    { personIds: tasks.map((t) => t.assigneeId), teamId: tasks.find((t) => t.teamId)?.teamId },
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
        team_id: task.teamId ?? null,
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

/** In their order. */
export const loadTasks = (tx: Tx, workspaceId: string, ticketId: string) =>
  tx
    .selectFrom('ticket_task')
    .select(['id', 'title', 'assignee_id', 'team_id', 'due_at', 'done_at', 'position'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .orderBy('id')
    .execute()
