// The job that goes on with a run, a few seconds at a time: a kill loses at most the batch it was in, which is done
// again as if it had not begun.

import { isTeamRole } from '../../../rules/access/roles.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { loadPerson } from '../people/index.ts'
import { batch, doBatch } from './do.ts'
import type { Who } from './plan.ts'
import { countItems, lockRun, type RunRow, updateRun } from './store.ts'
import { undoBatch } from './undo.ts'

export const bulkQueue = 'bulk'
const stretchMillis = 3000
const mostAttempts = 5

export const runBulk: JobHandler = {
  queue: bulkQueue,
  concurrency: 2,
  leaseSeconds: 300,
  retryInSeconds: (attempts) => Math.min(2 ** attempts, 60),
  run: async (desk, { workspaceId, key: id, attempts }, done) => {
    const end = performance.now() + stretchMillis
    try {
      while (performance.now() < end) if (!(await step(desk, workspaceId, id))) return
    } catch (error) {
      if (attempts < mostAttempts) throw error
      desk.log.error({ err: error, run: id }, 'a change of many tickets failed')
      await fail(desk, workspaceId, id, 'Something went wrong; what is changed stays changed.')
      return
    }
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      await scheduleJob(tx, { workspaceId, queue: bulkQueue, key: id, runAt: desk.clock.now() })
    })
  },
}

/** One batch under the lock of the run; whether there is more to do. */
const step = async (desk: Desk, workspaceId: string, id: string): Promise<boolean> => {
  const isMore = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const run = await lockRun(tx, workspaceId, id)
    if (!run || !['waiting', 'running', 'undoing'].includes(run.state)) return false
    const actor = await actorOf(tx, run.person_id)
    if (!actor) {
      await end(tx, desk, run, { state: 'failed', error: 'Whoever started it works here no longer.' })
      return false
    }
    const who: Who = { workspaceId, actor, now: desk.clock.now() }
    if (run.state === 'waiting') await updateRun(tx, workspaceId, id, { state: 'running' })
    const isUndo = run.state === 'undoing'
    const looked = isUndo ? await undoBatch(tx, who, run) : await doBatch(tx, desk, who, run)
    if (looked === batch) return true
    await end(tx, desk, run, { state: isUndo ? 'undone' : 'done', actor })
    return false
  })
  desk.hints.poke(workspaceId)
  return isMore
}

const actorOf = async (tx: Tx, personId: string): Promise<PersonActor | null> => {
  const person = await loadPerson(tx, personId)
  if (person?.state !== 'active' || !isTeamRole(person.role)) return null
  const { id, role, name, email } = person
  return { kind: 'person', id, role, name, email }
}

const end = async (
  tx: Tx,
  desk: Desk,
  run: RunRow,
  {
    state,
    error = null,
    actor,
  }: { state: 'done' | 'undone' | 'failed'; error?: string | null; actor?: PersonActor },
): Promise<void> => {
  const { workspace_id: workspaceId, id, person_id: personId, total } = run
  await updateRun(tx, workspaceId, id, { state, error, finished_at: iso(desk.clock.now()) })
  const counts = (await countItems(tx, workspaceId, [id])).get(id)
  await writeEvents(tx, workspaceId, desk.clock.now(), [
    {
      subjectType: 'bulk',
      subjectId: id,
      type: `bulk.${state}`,
      actor: actor ?? { kind: 'system', name: 'bulk' },
      data: { personId, total, ...counts },
    },
  ])
}

const fail = (desk: Desk, workspaceId: string, id: string, error: string): Promise<void> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const run = await lockRun(tx, workspaceId, id)
    if (run) await end(tx, desk, run, { state: 'failed', error })
  })
