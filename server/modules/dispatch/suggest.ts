// Who may take one ticket.
import { refuse } from '../../../rules/refusal.ts'
import { type Ranked, rank } from '../../../rules/routing/rank.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { cardRows } from './card.ts'
import { presentRanked } from './present.ts'
import { type DispatchWorld, loadDispatchWorld, type Wanting } from './world.ts'

export interface Suggested {
  world: DispatchWorld
  wanting: Wanting
  ranked: readonly Ranked[]
}

/** The ticket's row may be locked by the caller. Throws Refused where there is none. */
export const suggestFor = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  by: { number: number } | { id: string },
  teamId?: string,
  field = 'query.team',
): Promise<Suggested> => {
  const rows = cardRows(tx, workspaceId)
  const row = await ('number' in by
    ? rows.where('t.number', '=', by.number)
    : rows.where('t.id', '=', by.id)
  ).executeTakeFirst()
  if (!row) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  if (teamId !== undefined) await needTeam(tx, workspaceId, teamId, field)
  const team = teamId ?? row.team_id ?? undefined
  const world = await loadDispatchWorld(tx, workspaceId, now, [row], { teamId: team })
  const [wanting] = world.wanting
  if (!wanting) throw new Error('a ticket that was loaded is not looked at')
  const ranked = rank(wanting.work, world.candidatesOf(wanting.work), wanting.routing, world.now)
  return { world, wanting, ranked }
}

export const needTeam = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  field = 'query.team',
): Promise<void> => {
  if (!(await nameOfTeam(tx, workspaceId, id)))
    throw new Refused(
      refuse('invalid', 'There is no such team.', {
        faults: [{ field, message: 'names no team of this workspace' }],
      }),
    )
}

/** The first who may take it. */
export const bestOf = (ranked: readonly Ranked[]): Ranked | null =>
  ranked.find((r) => r.blockedBy.length === 0) ?? null

export const showSuggestions = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  number: number,
  { team, limit, blocked }: { team?: string | undefined; limit: number; blocked: 'yes' | 'no' },
) => {
  const { world, wanting, ranked } = await suggestFor(tx, workspaceId, now, { number }, team)
  const wanted = blocked === 'yes' ? ranked : ranked.filter((r) => r.blockedBy.length === 0)
  const shown = wanted.slice(0, limit)
  const people = await loadPeopleByIds(
    tx,
    shown.map((r) => r.personId),
  )
  const teamName = wanting.work.teamId ? await nameOfTeam(tx, workspaceId, wanting.work.teamId) : null
  return {
    strategy: wanting.routing.strategy,
    team: teamName,
    points: wanting.work.points,
    people: shown.flatMap((r) => presentRanked(world, people, r) ?? []),
    more: wanted.length - shown.length,
  }
}

const nameOfTeam = async (tx: Tx, workspaceId: string, id: string) =>
  (await tx
    .selectFrom('team')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null
