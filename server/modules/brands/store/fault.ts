// That a published theme failed, kept beside it.
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'

export const noteThemeFault = (
  desk: Desk,
  workspaceId: string,
  brandId: string,
  fault: string,
  now: Temporal.Instant,
): Promise<void> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    await tx
      .updateTable('brand')
      .set({ theme_fault: fault, theme_fault_at: iso(now) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', brandId)
      .execute()
  })
