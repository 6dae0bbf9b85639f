// Each hour what has expired goes away: sessions, links, counted attempts.
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { idle } from './lifetimes.ts'
import { deleteStaleAttempts } from './store/attempts.ts'
import { deleteStaleLinks } from './store/links.ts'
import { deleteStaleSessions } from './store/sessions.ts'

const queue = 'sweep-identity'

export const scheduleSweep = (tx: Tx, workspaceId: string, now: Temporal.Instant): Promise<void> =>
  scheduleJob(tx, { workspaceId, queue, key: 'hourly', runAt: now.add({ hours: 1 }) })

export const sweep: JobHandler = {
  queue,
  concurrency: 1,
  leaseSeconds: 60,
  retryInSeconds: () => 300,
  run: (desk, job, done) =>
    desk.db.inWorkspace(job.workspaceId, async (tx) => {
      const now = desk.clock.now()
      await deleteStaleSessions(tx, job.workspaceId, iso(now), iso(now.subtract(idle)))
      await deleteStaleLinks(tx, job.workspaceId, iso(now.subtract({ hours: 24 })))
      await deleteStaleAttempts(tx, job.workspaceId, iso(now.subtract({ hours: 2 })))
      await done(tx)
      await scheduleSweep(tx, job.workspaceId, now)
    }),
}
