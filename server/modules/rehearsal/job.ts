// The job that goes on with a rehearsal, a few seconds at a time; a kill loses at most the batch it was in.
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { batch, playBatch, type Stage } from './batch.ts'
import { lockRun, updateRun } from './store.ts'
import { type KeptTrial, loadLaws } from './trial.ts'

export const rehearsalQueue = 'rehearsal'
const stretchMillis = 5000
const mostAttempts = 3

export const runRehearsal: JobHandler = {
  queue: rehearsalQueue,
  concurrency: 1,
  leaseSeconds: 300,
  retryInSeconds: (attempts) => Math.min(2 ** attempts, 60),
  run: async (desk, { workspaceId, key: id, attempts }, done) => {
    const end = performance.now() + stretchMillis
    const kept: { stage: Stage | null } = { stage: null }
    try {
      while (performance.now() < end) if (!(await step(desk, workspaceId, id, kept))) return
    } catch (error) {
      if (attempts < mostAttempts) throw error
      desk.log.error({ err: error, rehearsal: id }, 'a rehearsal failed')
      const change = {
        state: 'failed' as const,
        error: 'Something went wrong; what it showed until then stays.',
        finished_at: iso(desk.clock.now()),
      }
      await desk.db.inWorkspace(workspaceId, (tx) => updateRun(tx, workspaceId, id, change))
      return
    }
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      await scheduleJob(tx, { workspaceId, queue: rehearsalQueue, key: id, runAt: desk.clock.now() })
    })
  },
}

/** One batch; whether there is more. Laws and rosters are read once a stretch: their calendars remember their months. */
const step = async (
  desk: Desk,
  workspaceId: string,
  id: string,
  kept: { stage: Stage | null },
): Promise<boolean> => {
  const isMore = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const run = await lockRun(tx, workspaceId, id)
    if (!run || (run.state !== 'waiting' && run.state !== 'running')) return false
    kept.stage ??= {
      laws: await loadLaws(tx, workspaceId, run.trials as unknown as KeptTrial[]),
      rosters: undefined,
    }
    const looked = await playBatch(desk, tx, run, kept.stage)
    const isLast = looked < batch
    await updateRun(tx, workspaceId, id, {
      state: isLast ? 'done' : 'running',
      ...(isLast ? { finished_at: iso(desk.clock.now()) } : {}),
    })
    return !isLast
  })
  desk.hints.poke(workspaceId)
  return isMore
}
