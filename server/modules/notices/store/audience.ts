// Who may hear of anything: active people of the team, with their teams and choices.
import type { NoticeMatrix } from '../../../../rules/notices/words.ts'
import type { Tx } from '../../../platform/database.ts'

export interface Hearer {
  id: string
  teamIds: readonly string[]
  matrix: NoticeMatrix
}

export const loadAudience = async (tx: Tx, workspaceId: string): Promise<Hearer[]> => {
  const [people, members, settings] = await Promise.all([
    tx
      .selectFrom('person')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('role', '<>', 'requester')
      .where('state', '=', 'active')
      .execute(),
    tx
      .selectFrom('team_member')
      .select(['person_id', 'team_id'])
      .where('workspace_id', '=', workspaceId)
      .execute(),
    tx
      .selectFrom('notice_setting')
      .select(['person_id', 'data'])
      .where('workspace_id', '=', workspaceId)
      .execute(),
  ])
  const teams = new Map<string, string[]>()
  for (const m of members) teams.set(m.person_id, [...(teams.get(m.person_id) ?? []), m.team_id])
  const matrices = new Map(settings.map((s) => [s.person_id, s.data.matrix as NoticeMatrix | undefined]))
  return people.map(({ id }) => ({ id, teamIds: teams.get(id) ?? [], matrix: matrices.get(id) ?? {} }))
}

export interface AboutTicket {
  id: string
  assigneeId: string | null
  teamId: string | null
  followers: readonly string[]
}

/** Spam and tickets that went into another tell nobody anything. */
export const loadAbout = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, AboutTicket>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('ticket')
    .select(['id', 'assignee_id as assigneeId', 'team_id as teamId', 'followers'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('is_spam', '=', false)
    .where('merged_into', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
