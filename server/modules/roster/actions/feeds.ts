// Calendar links: made, listed, made useless.
import type { Feed } from '../../../../contract/roster.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { hashToken, newToken } from '../../../platform/seal.ts'
import { loadPeopleByIds, loadTeamsByIds } from '../../people/index.ts'
import { type By, tell } from '../by.ts'
import { needThere } from '../need.ts'

const mostLinks = 20

export const listFeeds = (by: By): Promise<{ items: Feed[] }> =>
  by.desk.db.inWorkspace(by.workspaceId, async (tx) => ({ items: await loadFeeds(tx, by) }))

export const addFeed = (
  by: By,
  id: string,
  { teamId }: { teamId: string | null },
): Promise<Feed & { url: string }> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await needThere(tx, by.workspaceId, [{ field: 'body.teamId', what: 'team', id: teamId }])
    if ((await loadFeeds(tx, by)).length >= mostLinks)
      throw new Refused(
        refuse('not_possible', `You have ${mostLinks} calendar links already; remove one first.`),
      )
    const token = newToken('hrc', by.workspaceId)
    await tx
      .insertInto('calendar_feed')
      .values({
        workspace_id: by.workspaceId,
        id,
        owner_id: by.actor.id,
        team_id: teamId,
        token_hash: hashToken(token),
        created_at: iso(by.desk.clock.now()),
      })
      .execute()
    await tell(tx, by, { subjectType: 'roster', subjectId: id, type: 'calendar_feed.made', data: { teamId } })
    const feed = (await loadFeeds(tx, by)).find((f) => f.id === id)
    if (!feed) throw new Error('a link that was just made is there')
    return { ...feed, url: `${by.desk.config.url}/calendar/${token}.ics` }
  })

export const removeFeed = (by: By, id: string): Promise<null | Refusal> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const gone = await tx
      .deleteFrom('calendar_feed')
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .where('owner_id', '=', by.actor.id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return refuse('not_found', 'You have no such calendar link.')
    await tell(tx, by, { subjectType: 'roster', subjectId: id, type: 'calendar_feed.removed', data: {} })
    return null
  })

const loadFeeds = async (tx: Tx, { workspaceId, actor }: By): Promise<Feed[]> => {
  const rows = await tx
    .selectFrom('calendar_feed')
    .select(['id', 'team_id', 'created_at', 'last_used_at'])
    .where('workspace_id', '=', workspaceId)
    .where('owner_id', '=', actor.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const teams = await loadTeamsByIds(
    tx,
    rows.flatMap((r) => r.team_id ?? []),
  )
  const me = (await loadPeopleByIds(tx, [actor.id])).get(actor.id) ?? null
  return rows.map((r) => {
    const team = teams.find((t) => t.id === r.team_id)
    return {
      id: r.id,
      person: r.team_id === null ? me : null,
      team: team ? { id: team.id, name: team.name } : null,
      createdAt: r.created_at,
      lastUsedAt: r.last_used_at,
    }
  })
}
