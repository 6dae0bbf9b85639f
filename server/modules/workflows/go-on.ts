// Rings a run when something it may wait for has happened, and lets it go on.
import { system } from '../../../rules/actor.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { bringForward } from '../../platform/jobs/schedule.ts'
import type { Reaction } from '../../platform/module.ts'
import { doActions } from '../automation/index.ts'
import { advanceIn, advanceQueue } from './advance.ts'
import { cancelRunIn } from './cancel.ts'
import { loadRun, loadRunning, type RunRow, updateRun } from './store.ts'

export const ringWorkflows: Reaction = {
  name: 'workflows',
  types: [
    'ticket.task_changed',
    'ticket.task_removed',
    'ticket.approval_changed',
    'ticket.information_given',
    'ticket.status_changed',
  ],
  react: async (desk, workspaceId, events) => {
    const closed = new Set(
      events
        .filter((e) => e.type === 'ticket.status_changed' && e.data.to === 'closed')
        .map((e) => e.subjectId),
    )
    const about = events.filter((e) => e.type !== 'ticket.status_changed' || closed.has(e.subjectId))
    if (about.length === 0) return
    await commitIn(desk, workspaceId, async (tx) => {
      const runs = await loadRunning(tx, workspaceId, [...new Set(about.map((e) => e.subjectId))])
      const runAt = desk.clock.now()
      await bringForward(
        tx,
        runs
          .filter((r) => !closed.has(r.ticket_id))
          .map((r) => ({ workspaceId, queue: advanceQueue, key: r.id, runAt })),
      )
      for (const { id } of runs.filter((r) => closed.has(r.ticket_id)))
        await cancelRunIn(desk, tx, workspaceId, id, system('workflow'), 'The ticket was closed.')
    })
  },
}

export const advanceWorkflow: JobHandler = {
  queue: advanceQueue,
  concurrency: 4,
  leaseSeconds: 120,
  retryInSeconds: (attempts) => Math.min(3600, 2 * 2 ** attempts),
  run: async (desk, { workspaceId, key }, done) => {
    const row = await desk.db.inWorkspace(workspaceId, (tx) => loadRun(tx, workspaceId, key))
    const acted = row?.state === 'running' ? await act(desk, workspaceId, row) : []
    await commitIn(desk, workspaceId, async (tx) => {
      await done(tx)
      const now = await loadRun(tx, workspaceId, key)
      if (!now) return
      if (acted.length > 0)
        await updateRun(tx, workspaceId, key, { acted: [...new Set([...now.acted, ...acted])] })
      await advanceIn(desk, tx, workspaceId, key)
    })
  },
}

/** Each place's actions once, however often it is tried; returns the places that are done. */
const act = async (desk: Desk, workspaceId: string, row: RunRow): Promise<string[]> => {
  const places = row.run.places.filter((p) => p.waits.for === 'actions' && !row.acted.includes(p.id))
  for (const place of places) {
    const state = row.definition.states.find((s) => s.id === place.state)
    if (state?.kind !== 'act') continue
    await doActions(desk, workspaceId, {
      key: `${row.id} ${place.id}`,
      ticketId: row.ticket_id,
      actions: state.actions,
      name: row.name,
      because: `The workflow “${row.name}” came to “${state.name}”.`,
    })
  }
  return places.map((p) => p.id)
}
