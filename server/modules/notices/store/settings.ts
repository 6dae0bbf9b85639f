// What somebody chose to hear, and when not.
import type { NoticeSettings } from '../../../../contract/notices.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPerson, updatePerson } from '../../people/index.ts'
import { loadSettings } from '../../workspace/index.ts'

/** The zone is the person's own, else the workspace's. */
export const loadNoticeSettings = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<NoticeSettings> => {
  const row = await tx
    .selectFrom('notice_setting')
    .select('data')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const zone =
    (await loadPerson(tx, personId))?.zone ?? (await loadSettings(tx, workspaceId)).workingHours.zone
  const kept = row?.data as Partial<NoticeSettings> | undefined
  return {
    matrix: kept?.matrix ?? {},
    digest: kept?.digest ?? 'off',
    digestAt: kept?.digestAt ?? '08:00',
    quiet: kept?.quiet ?? { isOn: false, from: '20:00', to: '07:00', weekends: true },
    zone,
  }
}

export const saveNoticeSettings = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  { zone, ...kept }: NoticeSettings,
): Promise<void> => {
  const data = JSON.stringify(kept)
  await tx
    .insertInto('notice_setting')
    .values({ workspace_id: workspaceId, person_id: personId, data })
    .onConflict((c) => c.columns(['workspace_id', 'person_id']).doUpdateSet({ data }))
    .execute()
  await updatePerson(tx, workspaceId, personId, { zone })
}
