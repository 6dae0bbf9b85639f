// The job that packs somebody's data: what the portal shows them and what is kept of them, as JSON, with their files.

import { iso } from '../../../platform/clock.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { loadExportById, updateExport } from '../store/exports.ts'
import { packData } from './pack.ts'

export const exportQueue = 'portal-export'
const mostTries = 3

export const exportData: JobHandler = {
  queue: exportQueue,
  concurrency: 1,
  leaseSeconds: 600,
  retryInSeconds: (attempts) => (attempts < mostTries ? 10 * 2 ** attempts : null),
  run: async (desk, { workspaceId, key: id, attempts }, done) => {
    const row = await desk.db.inWorkspace(workspaceId, (tx) => loadExportById(tx, workspaceId, id))
    if (row?.state !== 'waiting') return
    try {
      const stored = await packData(desk, workspaceId, row)
      await desk.db.inWorkspace(workspaceId, async (tx) => {
        await done(tx)
        await updateExport(tx, workspaceId, id, {
          state: 'done',
          hash: stored.hash,
          size: stored.size,
          ready_at: iso(desk.clock.now()),
        })
      })
    } catch (error) {
      if (attempts + 1 >= mostTries)
        await desk.db.inWorkspace(workspaceId, (tx) =>
          updateExport(tx, workspaceId, id, { state: 'failed', ready_at: iso(desk.clock.now()) }),
        )
      throw error
    }
  },
}
