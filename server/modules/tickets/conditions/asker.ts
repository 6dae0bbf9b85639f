// Who asks: their teams, the hours of the desk, and the time.
import type { Asker } from '../../../../rules/conditions/index.ts'
import type { Tx } from '../../../platform/database.ts'
import { teamIdsOf } from '../../people/index.ts'
import { loadSettings } from '../../workspace/index.ts'

export const loadAsker = async (
  tx: Tx,
  workspaceId: string,
  personId: string | null,
  now: Temporal.Instant,
): Promise<Asker> => {
  const [settings, myTeamIds] = await Promise.all([
    loadSettings(tx, workspaceId),
    personId === null ? [] : teamIdsOf(tx, personId),
  ])
  return { me: personId, myTeamIds, now, calendar: settings.workingHours }
}
