// The job that goes on with an import, a few seconds at a time: so a stop never waits for it, and others get their turn.
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { runStretch } from './run.ts'
import { keptSource } from './source.ts'
import { loadImport } from './store.ts'

export const importQueue = 'mail-import'

/** Of an upload: the files as the desk keeps them. */
export interface KeptFiles {
  files: { name: string; hash: string; size: number }[]
}

const stretchMillis = 4000

export const importMail: JobHandler = {
  queue: importQueue,
  concurrency: 1,
  leaseSeconds: 300,
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 600),
  run: async (desk, job, done) => {
    const { workspaceId, key: id } = job
    const row = await desk.db.inWorkspace(workspaceId, (tx) => loadImport(tx, workspaceId, id))
    if (row?.state !== 'running' || !('files' in row.source)) return
    const { files } = row.source as unknown as KeptFiles
    const until = performance.now() + stretchMillis
    const became = await runStretch(desk, row, {
      sources: files.map((file, place) => keptSource(desk, workspaceId, file, place)),
      isEnough: () => performance.now() > until,
    })
    if (became !== 'going on') return
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      await scheduleJob(tx, { workspaceId, queue: importQueue, key: id, runAt: desk.clock.now() })
    })
  },
}
