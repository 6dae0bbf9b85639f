// My choices of what I hear of, by which ways and when not.
import type { NoticeSettings } from '../../../contract/notices.ts'
import { chosenOnly, wholeMatrix } from '../../../rules/notices/matrix.ts'
import type { NoticeMatrix } from '../../../rules/notices/words.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import type { Call } from '../../platform/http/implement.ts'
import { planDigest } from './send/digest.ts'
import { loadNoticeSettings, saveNoticeSettings } from './store/settings.ts'

/** Every cell as it holds, chosen or not. */
export const showSettings = ({ desk, workspaceId, actor }: Call): Promise<NoticeSettings> =>
  desk.db.inWorkspace(workspaceId, (tx) => present(tx, workspaceId, actor.id))

export const setSettings = (
  { desk, workspaceId, actor, now }: Call,
  given: NoticeSettings,
): Promise<NoticeSettings | Refusal> => {
  if (!isZone(given.zone))
    return Promise.resolve(
      refuse('invalid', 'There is no such time zone.', {
        faults: [{ field: 'body.zone', message: 'must be a time zone such as Europe/Oslo' }],
      }),
    )
  return desk.db.inWorkspace(workspaceId, async (tx) => {
    const matrix = chosenOnly(given.matrix as NoticeMatrix) as NoticeSettings['matrix']
    await saveNoticeSettings(tx, workspaceId, actor.id, { ...given, matrix })
    await planDigest(tx, workspaceId, actor.id, given, now)
    return present(tx, workspaceId, actor.id)
  })
}

const present = async (tx: Tx, workspaceId: string, personId: string): Promise<NoticeSettings> => {
  const settings = await loadNoticeSettings(tx, workspaceId, personId)
  return { ...settings, matrix: wholeMatrix(settings.matrix as NoticeMatrix) as NoticeSettings['matrix'] }
}

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
