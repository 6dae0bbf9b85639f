// Claims due jobs and runs their handlers. A claim is a short lease, renewed while the handler works: if this process
// dies, whoever lives takes the job over within `leaseSeconds`.
import { sql } from 'kysely'
import { iso } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { newId } from '../ids.ts'
import { perWorkspace, type Rounds } from '../rounds.ts'
import type { Job, JobHandler } from './handler.ts'

const leaseSeconds = 15
const renewMillis = 5000

/** One lane a queue: up to `concurrency` jobs at once, refilled as they end. */
export const jobWorker = (desk: Desk, handlers: readonly JobHandler[]): Rounds => {
  const lanes = handlers.map((handler) =>
    perWorkspace(
      (workspaceId) => drain(desk, handler, workspaceId),
      (error, workspaceId) =>
        desk.log.error(
          { err: error, workspaceId, queue: handler.queue },
          'claiming jobs failed; it is tried again',
        ),
    ),
  )
  const queues = handlers.map((handler) => handler.queue)
  const look = perWorkspace(
    async (workspaceId) => {
      for (const queue of await dueQueues(desk, workspaceId, queues))
        lanes[queues.indexOf(queue)]?.wake(workspaceId)
    },
    (error, workspaceId) =>
      desk.log.error({ err: error, workspaceId }, 'looking for jobs failed; it is tried again'),
  )
  return {
    wake: look.wake,
    stop: async () => {
      await look.stop()
      await Promise.all(lanes.map((lane) => lane.stop()))
    },
  }
}

/** One look for all lanes: most wakes find nothing to do. */
const dueQueues = (desk: Desk, workspaceId: string, queues: readonly string[]): Promise<string[]> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const now = iso(desk.clock.now())
    const { rows } = await sql<{ queue: string }>`
      select q.queue from unnest(${queues}::text[]) as q (queue)
      where exists (
        select from job j
        where j.workspace_id = ${workspaceId} and j.queue = q.queue and j.run_at <= ${now}
          and (j.leased_until is null or j.leased_until < ${now})
      )`.execute(tx)
    return rows.map((r) => r.queue)
  })

const drain = async (desk: Desk, handler: JobHandler, workspaceId: string): Promise<void> => {
  for (;;) {
    const jobs = await claim(desk, handler, workspaceId)
    await Promise.all(jobs.map((job) => runOne(desk, handler, job)))
    if (jobs.length < handler.concurrency) return
  }
}

interface Claimed extends Job {
  lease: string
}

const claim = (desk: Desk, handler: JobHandler, workspaceId: string): Promise<Claimed[]> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const now = desk.clock.now()
    const due = await tx
      .selectFrom('job')
      .select(['key', 'data', 'attempts'])
      .where('workspace_id', '=', workspaceId)
      .where('queue', '=', handler.queue)
      .where('run_at', '<=', iso(now))
      .where((e) => e.or([e('leased_until', 'is', null), e('leased_until', '<', iso(now))]))
      .orderBy('run_at')
      .limit(handler.concurrency)
      .forUpdate()
      .skipLocked()
      .execute()
    if (due.length === 0) return []
    const lease = newId()
    await tx
      .updateTable('job')
      .set({ lease, leased_until: leaseEnd(desk) })
      .where('workspace_id', '=', workspaceId)
      .where('queue', '=', handler.queue)
      .where(
        'key',
        'in',
        due.map((j) => j.key),
      )
      .execute()
    return due.map((j) => ({ workspaceId, queue: handler.queue, ...j, lease }))
  })

const leaseEnd = (desk: Desk): string => iso(desk.clock.now().add({ seconds: leaseSeconds }))

/** Renews until stopped, or until the handler has had its time: then it hangs, and another may try. */
const keepLease = (desk: Desk, handler: JobHandler, job: Claimed): (() => void) => {
  const end = performance.now() + handler.leaseSeconds * 1000
  const timer = setInterval(() => {
    if (performance.now() > end) return clearInterval(timer)
    desk.db
      .inWorkspace(job.workspaceId, (tx) =>
        held(tx.updateTable('job').set({ leased_until: leaseEnd(desk) }), job).execute(),
      )
      .catch((error: unknown) =>
        desk.log.warn({ err: error, queue: job.queue }, 'a lease was not renewed; the next try may'),
      )
  }, renewMillis)
  timer.unref()
  return () => clearInterval(timer)
}

const runOne = async (desk: Desk, handler: JobHandler, job: Claimed): Promise<void> => {
  let removed = false
  const letGo = keepLease(desk, handler, job)
  try {
    await handler.run(desk, job, async (tx) => {
      await held(tx.deleteFrom('job'), job).execute()
      removed = true
    })
    if (!removed)
      await desk.db.inWorkspace(job.workspaceId, (tx) => held(tx.deleteFrom('job'), job).execute())
    desk.metrics.jobs.inc({ queue: job.queue, outcome: 'done' })
  } catch (error) {
    desk.metrics.jobs.inc({ queue: job.queue, outcome: 'failed' })
    desk.log.warn({ err: error, queue: job.queue, key: job.key, attempts: job.attempts + 1 }, 'job failed')
    await postpone(desk, handler, job, error)
  } finally {
    letGo()
  }
}

/** Narrows to the job under our own lease: one that was scheduled anew meanwhile has none and stays. */
const held = <
  Q extends { where(column: 'workspace_id' | 'queue' | 'key' | 'lease', op: '=', value: string): Q },
>(
  query: Q,
  job: Claimed,
): Q =>
  query
    .where('workspace_id', '=', job.workspaceId)
    .where('queue', '=', job.queue)
    .where('key', '=', job.key)
    .where('lease', '=', job.lease)

/** Next try after the handler's delay, or never, with the error kept, for a person to look at. */
const postpone = async (desk: Desk, handler: JobHandler, job: Claimed, error: unknown): Promise<void> => {
  const seconds = handler.retryInSeconds(job.attempts + 1)
  const runAt =
    seconds === null ? sql<string>`'infinity'` : iso(desk.clock.now().add({ seconds: Math.ceil(seconds) }))
  const message = String(error instanceof Error ? error.message : error).slice(0, 2000)
  await desk.db.inWorkspace(job.workspaceId, (tx) =>
    held(
      tx
        .updateTable('job')
        .set({ run_at: runAt, lease: null, leased_until: null, attempts: job.attempts + 1, error: message }),
      job,
    ).execute(),
  )
}
