// Does what the places that a run has reached want: asks, adds tasks, asks for approval.
import { system } from '../../../rules/actor.ts'
import { addWorkingHours } from '../../../rules/calendar/working.ts'
import { conditionHolds } from '../../../rules/law/holds.ts'
import type { Effect } from '../../../rules/workflow/advance.ts'
import type { Run } from '../../../rules/workflow/run.ts'
import { anyOf } from '../../platform/any-of.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { Refused } from '../../platform/refused.ts'
import { askByTemplateIn } from '../approvals/index.ts'
import { askInformationIn } from '../intake/index.ts'
import { addTasksIn, lockTicket, type Kept as Ticket } from '../tickets/index.ts'
import { answersOf, idIn } from './ids.ts'
import type { Around } from './standing.ts'
import type { RunRow } from './store.ts'

const actor = system('workflow')

/** The run as it then stands: what cannot be done waits for somebody's help, and says why. */
export const carryOut = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  row: RunRow,
  run: Run,
  effects: readonly Effect[],
  around: Around,
): Promise<Run> => {
  let after = run
  for (const effect of effects) {
    // Each changes the ticket: the next one begins from there.
    const ticket = await lockTicket(tx, workspaceId, { id: row.ticket_id })
    if (!ticket) return after
    try {
      await carryOutOne(desk, tx, workspaceId, row, ticket, effect, around)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      after = helpless(after, effect.placeId, error.message)
    }
  }
  return after
}

const carryOutOne = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  row: RunRow,
  ticket: Ticket,
  effect: Effect,
  around: Around,
): Promise<void> => {
  switch (effect.do) {
    case 'ask': {
      if (effect.state.asks === 'team') return
      const fields = effect.state.questions
        .filter(
          (q) => q.askedWhen === null || conditionHolds(q.askedWhen, around.facts, around.law, around.now),
        )
        .map((q) => q.key)
      const id = idIn(row.id)(answersOf(effect.placeId))
      await askInformationIn(desk, tx, workspaceId, ticket, id, { actor, fields, words: '' })
      return
    }
    case 'tasks': {
      const known = await loadKnown(tx, workspaceId, effect)
      const tasks = effect.tasks.map(({ id, place }) => {
        const task = effect.state.tasks[place]
        return {
          id,
          title: task?.title ?? '',
          teamId: task?.teamId && known.teams.has(task.teamId) ? task.teamId : null,
          assigneeId: task?.assigneeId && known.people.has(task.assigneeId) ? task.assigneeId : null,
          dueAt: task?.dueHours
            ? iso(addWorkingHours(desk.clock.now(), task.dueHours, around.law.hours))
            : null,
        }
      })
      const by = row.started_by ?? ticket.state.assigneeId ?? ticket.state.requesterId
      await addTasksIn(tx, { desk, workspaceId, actor }, ticket, tasks, { by })
      return
    }
    case 'approval':
      await askByTemplateIn(desk, tx, workspaceId, ticket, {
        id: effect.approvalId,
        templateId: effect.templateId,
        actor,
        because: `The workflow “${row.name}” asks for it.`,
      })
      return
    case 'act':
    // Done by the job, after the commit.
  }
}

/** Who and what of a definition is still there. */
const loadKnown = async (tx: Tx, workspaceId: string, effect: Extract<Effect, { do: 'tasks' }>) => {
  const ids = (key: 'assigneeId' | 'teamId') => effect.state.tasks.flatMap((t) => t[key] ?? [])
  const people = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids('assigneeId'), 'uuid'))
    .where('role', '<>', 'requester')
    .where('state', '=', 'active')
    .execute()
  const teams = await tx
    .selectFrom('team')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids('teamId'), 'uuid'))
    .execute()
  return { people: new Set(people.map((p) => p.id)), teams: new Set(teams.map((t) => t.id)) }
}

const helpless = (run: Run, placeId: string, because: string): Run => ({
  ...run,
  places: run.places.map((p) => (p.id === placeId ? { ...p, waits: { for: 'help', because } } : p)),
})
