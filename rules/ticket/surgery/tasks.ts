// Tasks of a ticket: small steps with somebody of their own and a due time.
//
// Policy. Anybody of the team who is active can have a task, and so can a team: several work side by side on one request. A checklist adds its items as tasks in their order; what
// becomes of the checklist later does not touch them. Open tasks keep no ticket from being solved: they are shown.
// Waiting times, followers and statistics do not change.
// Example: Ana adds "Order a scanner" for Ben, due on Friday → task_added.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketWorld } from '../command.ts'
import type { TicketEvent } from '../events.ts'
import type { AddTasks, ChangeTask, RemoveTask } from './command.ts'

export const planTasks = (
  command: AddTasks | ChangeTask | RemoveTask,
  world: TicketWorld,
): TicketEvent[] | Refusal => {
  switch (command.do) {
    case 'add_tasks':
      return (
        nobody(
          command.tasks.map((t) => t.assigneeId),
          world,
        ) ??
        noTeam(
          command.tasks.map((t) => t.teamId),
          world,
        ) ??
        command.tasks.map(({ taskId, assigneeId, teamId, dueAt }) => ({
          type: 'ticket.task_added',
          data: { taskId, assigneeId, ...(teamId ? { teamId } : {}), dueAt, checklist: command.isChecklist },
        }))
      )
    case 'change_task': {
      const { taskId, from, to, isRenamed } = command
      const isSame =
        from.assigneeId === to.assigneeId &&
        (from.teamId ?? null) === (to.teamId ?? null) &&
        from.dueAt === to.dueAt &&
        from.isDone === to.isDone
      if (isSame && !isRenamed) return []
      const fault =
        (from.assigneeId === to.assigneeId ? null : nobody([to.assigneeId], world)) ??
        ((from.teamId ?? null) === (to.teamId ?? null) ? null : noTeam([to.teamId], world))
      return fault ?? [{ type: 'ticket.task_changed', data: { taskId, from, to, isRenamed } }]
    }
    case 'remove_task':
      return [{ type: 'ticket.task_removed', data: { taskId: command.taskId, wasDone: command.wasDone } }]
  }
}

const nobody = (ids: readonly (string | null)[], { assignable }: TicketWorld): Refusal | null =>
  ids.every((id) => id === null || assignable.has(id))
    ? null
    : refuse('invalid', 'Nobody with this id can have a task.', {
        faults: [
          { field: 'body.assigneeId', message: 'names no active member of the team of this workspace' },
        ],
      })

const noTeam = (ids: readonly (string | null | undefined)[], { teams }: TicketWorld): Refusal | null =>
  ids.every((id) => id == null || teams.has(id))
    ? null
    : refuse('invalid', 'No team with this id can have a task.', {
        faults: [{ field: 'body.teamId', message: 'names no team of this workspace' }],
      })
