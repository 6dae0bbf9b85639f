// Who an audience is on this ticket now.
import type { Audience } from '../../../../rules/automation/rule.ts'
import { loadLeading, loadOnCall } from '../../roster/index.ts'
import type { Acting } from '../acting.ts'
import { loadActive } from './gone.ts'

/** People of the team, each once; the requester is told apart. */
export const loadTeamAudience = async (
  { desk, tx, workspaceId, ticket: { state } }: Acting,
  audience: readonly Audience[],
): Promise<string[]> => {
  const ids: (string | null)[] = []
  for (const to of audience) {
    if (typeof to === 'object') {
      ids.push(...('personId' in to ? [to.personId] : await membersOf(to.teamId)))
      continue
    }
    if (to === 'assignee') ids.push(state.assigneeId)
    if (to === 'followers') ids.push(...state.followers)
    if (to === 'team') ids.push(...(await membersOf(state.teamId)))
    if (to === 'on_call') ids.push(...(await loadOnCall(tx, workspaceId, state.teamId, desk.clock.now())))
    if (to === 'lead' || to === 'manager') {
      const team = state.teamId ? await loadLeading(tx, workspaceId, state.teamId) : null
      ids.push((to === 'lead' ? team?.leadId : team?.managerId) ?? null)
    }
  }
  return loadActive(
    tx,
    workspaceId,
    ids.flatMap((id) => id ?? []),
  )

  async function membersOf(teamId: string | null): Promise<string[]> {
    if (teamId === null) return []
    const rows = await tx
      .selectFrom('team_member')
      .select('person_id')
      .where('workspace_id', '=', workspaceId)
      .where('team_id', '=', teamId)
      .orderBy('person_id')
      .execute()
    return rows.map((r) => r.person_id)
  }
}
