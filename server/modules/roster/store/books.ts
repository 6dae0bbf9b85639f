// What rosters are computed from: people with their zones, patterns, who follows them, entries.
import type { Assignment, Entry, Pattern, PersonBook } from '../../../../rules/roster/book.ts'
import type { RosterLaw } from '../../../../rules/roster/roster.ts'
import { anyOf } from '../../../platform/any-of.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadSettings } from '../../workspace/index.ts'

export interface Which {
  personIds?: readonly string[] | undefined
  teamId?: string | undefined
}

const millis = (at: string): number => Temporal.Instant.from(at).epochMilliseconds

/** Active people of the team, by name. */
export const loadColleagues = async (tx: Tx, workspaceId: string, { personIds, teamId }: Which) => {
  // Asked first: beside row level security a condition over both tables is judged row by row.
  const members = teamId === undefined ? null : await loadMemberIds(tx, workspaceId, teamId)
  const wanted =
    members && personIds ? members.filter((id) => personIds.includes(id)) : (members ?? personIds)
  return tx
    .selectFrom('person as p')
    .leftJoin('staff as s', (j) =>
      j.onRef('s.workspace_id', '=', 'p.workspace_id').onRef('s.person_id', '=', 'p.id'),
    )
    .leftJoin('site as w', (j) =>
      j.onRef('w.workspace_id', '=', 's.workspace_id').onRef('w.id', '=', 's.site_id'),
    )
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.role',
      'p.zone',
      'w.zone as site_zone',
      's.tier',
      's.site_id',
      's.languages',
      's.capacity',
      's.weights',
      's.deputy_id',
      's.out_from',
      's.out_to',
      's.out_words',
      's.out_hands_over',
      's.version',
    ])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.role', '<>', 'requester')
    .where('p.state', '=', 'active')
    .$if(wanted !== undefined, (q) => q.where('p.id', '=', anyOf(wanted ?? [], 'uuid')))
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .execute()
}

const loadMemberIds = async (tx: Tx, workspaceId: string, teamId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('team_member')
      .select('person_id')
      .where('workspace_id', '=', workspaceId)
      .where('team_id', '=', teamId)
      .execute()
  ).map((row) => row.person_id)

export type Colleague = Awaited<ReturnType<typeof loadColleagues>>[number]

export const loadRosterLaw = async (tx: Tx, workspaceId: string): Promise<RosterLaw> => {
  const [rows, { workingHours }] = await Promise.all([
    tx
      .selectFrom('shift_pattern')
      .select(['id', 'zone', 'weeks', 'works_holidays'])
      .where('workspace_id', '=', workspaceId)
      .execute(),
    loadSettings(tx, workspaceId),
  ])
  const patterns = rows.map(
    ({ id, zone, weeks, works_holidays }): Pattern => ({ id, zone, weeks, worksHolidays: works_holidays }),
  )
  return { patterns: new Map(patterns.map((p) => [p.id, p])), hours: workingHours }
}

/** Their books with the entries that reach into the time. */
export const loadBooks = async (
  tx: Tx,
  workspaceId: string,
  people: readonly Colleague[],
  deskZone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<PersonBook[]> => {
  const ids = people.map((p) => p.id)
  const [assignments, entries] = await Promise.all([
    loadAssignmentsOf(tx, workspaceId, ids),
    loadEntriesOf(tx, workspaceId, ids, from, to),
  ])
  return people.map((p) => ({
    personId: p.id,
    zone: zoneOf(p, deskZone),
    assignments: assignments.get(p.id) ?? [],
    entries: entries.get(p.id) ?? [],
  }))
}

export const zoneOf = (p: Pick<Colleague, 'zone' | 'site_zone'>, deskZone: string): string =>
  p.zone ?? p.site_zone ?? deskZone

const loadAssignmentsOf = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Assignment[]>> => {
  const rows = await tx
    .selectFrom('shift_assignment')
    .select(['person_id', 'pattern_id', 'starts_on', 'ends_on', 'week'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(ids, 'uuid'))
    .orderBy('starts_on')
    .execute()
  return grouped(rows, (r) => ({
    patternId: r.pattern_id,
    startsOn: r.starts_on,
    endsOn: r.ends_on,
    week: r.week,
  }))
}

const loadEntriesOf = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<string, Entry[]>> => {
  const rows = await tx
    .selectFrom('shift_entry')
    .select(['id', 'person_id', 'kind', 'starts_at', 'ends_at'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(ids, 'uuid'))
    .where('ends_at', '>', iso(from))
    .where('starts_at', '<', iso(to))
    .orderBy('id')
    .execute()
  return grouped(rows, (r) => ({
    id: r.id,
    kind: r.kind,
    from: millis(r.starts_at),
    to: millis(r.ends_at),
  }))
}

const grouped = <R extends { person_id: string }, T>(
  rows: readonly R[],
  read: (row: R) => T,
): Map<string, T[]> => {
  const out = new Map<string, T[]>()
  for (const row of rows) {
    const list = out.get(row.person_id)
    if (list) list.push(read(row))
    else out.set(row.person_id, [read(row)])
  }
  return out
}
