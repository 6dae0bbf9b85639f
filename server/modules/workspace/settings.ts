// Settings of a workspace as other modules ask for them, with what holds when nobody set them.
import type { WorkingHours } from '../../../contract/workspace.ts'
import type { Tx } from '../../platform/database.ts'
import { touchLaw } from '../../platform/law-version.ts'

export interface WorkspaceSettings {
  language: 'en' | 'de'
  /** Whether a new request is answered by mail with its number. */
  acknowledge: boolean
  /** An answer to a ticket finished longer ago opens a ticket of its own; null: it always wakes it. */
  reopenDays: number | null
  workingHours: WorkingHours
}

const usual = [{ from: '09:00', to: '17:00' }]
const fallback: WorkspaceSettings = {
  language: 'en',
  acknowledge: true,
  reopenDays: 30,
  workingHours: { zone: 'UTC', days: [usual, usual, usual, usual, usual, [], []], holidays: [] },
}

export const loadSettings = async (tx: Tx, workspaceId: string): Promise<WorkspaceSettings> => {
  const row = await tx
    .selectFrom('workspace_setting')
    .select('data')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return { ...fallback, ...(row?.data as Partial<WorkspaceSettings> | undefined) }
}

export const saveSettings = async (
  tx: Tx,
  workspaceId: string,
  settings: WorkspaceSettings,
): Promise<void> => {
  const data = JSON.stringify(settings)
  await tx
    .insertInto('workspace_setting')
    .values({ workspace_id: workspaceId, data })
    .onConflict((c) => c.column('workspace_id').doUpdateSet({ data }))
    .execute()
  await touchLaw(tx, workspaceId)
}
