// Runs as the API shows them.
import type { WorkflowRun } from '../../../contract/workflows.ts'
import type { Place } from '../../../rules/workflow/run.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds } from '../people/index.ts'
import type { RunRow } from './store.ts'

export const showRuns = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly RunRow[],
): Promise<WorkflowRun[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => r.started_by ?? []),
  )
  const ids = rows.flatMap((r) =>
    r.run.places.flatMap(({ waits }) => (waits.for === 'tasks' ? waits.taskIds : [])),
  )
  const tasks = new Map(
    ids.length === 0
      ? []
      : (
          await tx
            .selectFrom('ticket_task')
            .select(['id', 'title', 'done_at'])
            .where('workspace_id', '=', workspaceId)
            .where('id', '=', anyOf(ids, 'uuid'))
            .execute()
        ).map((t) => [t.id, t]),
  )
  return rows.map((row) => {
    const nameOf = (id: string): string => row.definition.states.find((s) => s.id === id)?.name ?? id
    const been = new Set(row.run.past.map((p) => p.state))
    const here = new Set(row.run.places.map((p) => p.state))
    return {
      id: row.id,
      workflowId: row.workflow_id,
      version: row.version,
      name: row.name,
      state: row.state,
      places:
        row.state === 'running' ? row.run.places.map((place) => placeView(row, place, nameOf, tasks)) : [],
      states: row.definition.states.map((s) => ({
        id: s.id,
        name: s.name,
        kind: s.kind,
        status: here.has(s.id) ? ('here' as const) : been.has(s.id) ? ('done' as const) : ('ahead' as const),
      })),
      past: row.run.past.map((p) => ({ ...p, name: nameOf(p.state) })),
      startedBy: (row.started_by && people.get(row.started_by)) || null,
      because: row.because,
      startedAt: row.started_at,
      endedAt: row.ended_at,
    }
  })
}

type Tasks = ReadonlyMap<string, { id: string; title: string; done_at: string | null }>

const placeView = (row: RunRow, place: Place, nameOf: (id: string) => string, tasks: Tasks) => {
  const state = row.definition.states.find((s) => s.id === place.state)
  const { waits } = place
  const within = row.run.places.find((p) => p.id === place.within)
  return {
    id: place.id,
    state: place.state,
    name: nameOf(place.state),
    since: place.since,
    within: within?.state ?? null,
    waits: waits.for,
    asks:
      waits.for === 'answers' && state?.kind === 'form'
        ? { of: state.asks, questions: [...state.questions] }
        : null,
    tasks:
      waits.for === 'tasks'
        ? waits.taskIds.map((id, i) => {
            const task = tasks.get(id)
            const planned = state?.kind === 'work' ? state.tasks[i]?.title : undefined
            return {
              id,
              title: task?.title ?? planned ?? '',
              isDone: task?.done_at != null,
              isGone: task === undefined,
            }
          })
        : [],
    approvalId: waits.for === 'approval' ? waits.approvalId : null,
    until: waits.for === 'time' ? waits.until : null,
    because: waits.for === 'help' ? waits.because : null,
  }
}
