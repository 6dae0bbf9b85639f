// What routing looks at, loaded for several tickets at once: the work they are, and people as they stand.
import { sql } from 'kysely'
import { defaultsOf } from '../../../rules/intake/defaults.ts'
import type { Law } from '../../../rules/law/law.ts'
import type { Staff } from '../../../rules/roster/types.ts'
import { pointsOf, routingOf } from '../../../rules/routing/points.ts'
import type { Routing } from '../../../rules/routing/strategy.ts'
import type { Candidate, Work } from '../../../rules/routing/work.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { currentLaw } from '../law/index.ts'
import { loadStaff } from '../roster/index.ts'
import { type LoadNow, loadLoads } from '../workload/index.ts'
import type { CardRow } from './card.ts'

export interface Wanting {
  row: CardRow
  work: Work
  routing: Routing
}

/** What does not depend on the tickets. */
export interface Desk {
  now: number
  law: Law
  staff: readonly Staff[]
  loads: ReadonlyMap<string, LoadNow>
  skillNames: ReadonlyMap<string, string>
}

export interface DispatchWorld extends Desk {
  wanting: readonly Wanting[]
  /** Everybody of its team, with what ties them to this work. */
  candidatesOf: (work: Work) => Candidate[]
}

/** `teamId`: only its members. */
export const loadDesk = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  teamId?: string,
): Promise<Desk> => {
  const { law } = await currentLaw(tx, workspaceId)
  const staff = await loadStaff(tx, workspaceId, now, teamId ? { teamId } : {})
  const loads = await loadLoads(tx, workspaceId, now, teamId ? staff.map((s) => s.personId) : null)
  const skillNames = await loadSkillNames(tx, workspaceId)
  return { now: now.epochMilliseconds, law, staff, loads, skillNames }
}

/** `teamId`: only its members come in question, and tickets are looked at as if it had them. */
export const loadDispatchWorld = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  rows: readonly CardRow[],
  { teamId, desk }: { teamId?: string | undefined; desk?: Desk } = {},
): Promise<DispatchWorld> => {
  const known = desk ?? (await loadDesk(tx, workspaceId, now, teamId))
  const { law, staff, loads, skillNames } = known
  const passes = await loadPasses(tx, workspaceId, rows)
  const ties = await loadTies(tx, workspaceId, rows)
  const wanting = rows.map((row) => {
    const team = teamId ?? row.team_id
    const routing = routingOf(law.routing, team)
    return { row, routing, work: workOf(row, team, { law, routing, skillNames, passes }) }
  })
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return {
    ...known,
    wanting,
    candidatesOf: (work) => {
      const row = rowOf.get(work.ticketId)
      const wanted = work.teamId === null ? staff : staff.filter((s) => s.teamIds.includes(work.teamId ?? ''))
      return wanted.map((s) => {
        const load = loads.get(s.personId)
        return {
          staff: s,
          load: { points: load?.points ?? 0, open: load?.open ?? 0 },
          given: load?.given ?? { points: 0, at: null },
          ties: {
            requester: ties.solved.get(`${row?.requester_id} ${s.personId}`) ?? 0,
            organisation: ties.solved.get(`${row?.organisation_id} ${s.personId}`) ?? 0,
            hadIt: ties.had.has(`${work.ticketId} ${s.personId}`),
          },
        }
      })
    },
  }
}

interface Known {
  law: Law
  routing: Routing
  skillNames: ReadonlyMap<string, string>
  passes: ReadonlyMap<string, readonly string[]>
}

const workOf = (row: CardRow, teamId: string | null, { law, routing, skillNames, passes }: Known): Work => {
  const service = row.service_id === null ? null : defaultsOf(law, row.service_id)
  return {
    ticketId: row.id,
    teamId,
    points: pointsOf(row, routing),
    channel: row.channel,
    isPressing: row.priority === 'urgent' || row.priority === 'high',
    tier: row.tier,
    skills: (service?.skills ?? []).flatMap(({ skillId, level }) => {
      const name = skillNames.get(skillId)
      return name === undefined ? [] : [{ skillId, level, name }]
    }),
    siteId: row.site_id,
    isOnSite: service?.isOnSite ?? false,
    requesterId: row.requester_id,
    language: row.requester_language || null,
    dueAt: row.due_at === null ? null : Temporal.Instant.from(row.due_at).epochMilliseconds,
    passedBy: passes.get(row.id) ?? [],
  }
}

const loadSkillNames = async (tx: Tx, workspaceId: string): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('skill')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

const loadPasses = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly CardRow[],
): Promise<Map<string, string[]>> => {
  if (rows.length === 0) return new Map()
  const passes = await tx
    .selectFrom('ticket_pass')
    .select(['ticket_id', 'person_id'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', anyOf(ids(rows), 'uuid'))
    .execute()
  return new Map(
    [...Map.groupBy(passes, (p) => p.ticket_id)].map(([id, some]) => [id, some.map((p) => p.person_id)]),
  )
}

const ids = (rows: readonly CardRow[]): string[] => rows.map((r) => r.id)

/** How many of the last tickets of each requester and organisation somebody solved; and who had these tickets before. */
const loadTies = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly CardRow[],
): Promise<{ solved: Map<string, number>; had: Set<string> }> => {
  if (rows.length === 0) return { solved: new Map(), had: new Set() }
  const requesters = [...new Set(rows.map((r) => r.requester_id))]
  const organisations = [...new Set(rows.flatMap((r) => r.organisation_id ?? []))]
  const [solved, gifts] = await Promise.all([
    sql<{ of: string; person_id: string; count: number }>`
      select x.of, x.person_id, count(*) as count from (
        select q.id as of, l.assignee_id as person_id from unnest(${requesters}::uuid[]) as q (id)
        cross join lateral (
          select t.assignee_id from ticket t
          where t.workspace_id = ${workspaceId} and t.requester_id = q.id and t.assignee_id is not null
            and t.solved_at is not null order by t.updated_at desc, t.number desc limit 20) l
        union all
        select q.id, l.assignee_id from unnest(${organisations}::uuid[]) as q (id)
        cross join lateral (
          select t.assignee_id from ticket t
          where t.workspace_id = ${workspaceId} and t.organisation_id = q.id and t.assignee_id is not null
            and t.solved_at is not null order by t.updated_at desc, t.number desc limit 50) l
      ) x group by x.of, x.person_id`.execute(tx),
    tx
      .selectFrom('ticket_gift')
      .select(['ticket_id', 'person_id'])
      .distinct()
      .where('workspace_id', '=', workspaceId)
      .where('ticket_id', '=', anyOf(ids(rows), 'uuid'))
      .execute(),
  ])
  return {
    solved: new Map(solved.rows.map((s) => [`${s.of} ${s.person_id}`, s.count])),
    had: new Set(gifts.map((g) => `${g.ticket_id} ${g.person_id}`)),
  }
}
