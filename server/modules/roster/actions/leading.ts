// Who leads and manages each team.
import type { TeamLeading } from '../../../../contract/roster.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { type By, tell } from '../by.ts'
import { loadOnCall } from '../load.ts'
import { needThere } from '../need.ts'
import { loadLeadings, updateLeading } from '../store/leading.ts'

export const showLeadings = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
): Promise<TeamLeading[]> => {
  const [teams, called] = await Promise.all([
    loadLeadings(tx, workspaceId),
    loadOnCall(tx, workspaceId, null, now),
  ])
  const people = await loadPeopleByIds(tx, [
    ...called,
    ...teams.flatMap((t) => [t.leadId, t.managerId].filter((id) => id !== null)),
  ])
  const refOf = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
  return teams.map((t) => ({
    id: t.id,
    name: t.name,
    lead: refOf(t.leadId),
    manager: refOf(t.managerId),
    tier: t.tier,
    onCall: called.filter((id) => t.memberIds.includes(id)).flatMap((id) => people.get(id) ?? []),
  }))
}

export const changeLeading = (
  by: By,
  teamId: string,
  input: {
    leadId?: string | null | undefined
    managerId?: string | null | undefined
    tier?: number | undefined
  },
): Promise<TeamLeading> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const before = (await loadLeadings(tx, by.workspaceId)).find((t) => t.id === teamId)
    if (!before) throw new Refused(refuse('not_found', 'There is no such team.'))
    await needThere(tx, by.workspaceId, [
      { field: 'body.leadId', what: 'person', id: input.leadId },
      { field: 'body.managerId', what: 'person', id: input.managerId },
    ])
    await updateLeading(tx, by.workspaceId, teamId, {
      ...(input.leadId === undefined ? {} : { lead_id: input.leadId }),
      ...(input.managerId === undefined ? {} : { manager_id: input.managerId }),
      ...(input.tier === undefined ? {} : { tier: input.tier }),
    })
    await tell(tx, by, {
      subjectType: 'team',
      subjectId: teamId,
      type: 'team.leading_changed',
      data: { from: { leadId: before.leadId, managerId: before.managerId, tier: before.tier }, to: input },
    })
    const after = (await showLeadings(tx, by.workspaceId, by.desk.clock.now())).find((t) => t.id === teamId)
    if (!after) throw new Error('a team that was just changed is there')
    return after
  })
