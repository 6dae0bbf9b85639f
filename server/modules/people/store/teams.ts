// The SQL of teams and their members.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type TeamRow = Selectable<Tables['team']>

export const loadTeams = (tx: Tx): Promise<TeamRow[]> =>
  tx.selectFrom('team').selectAll().orderBy(sql`lower(name)`).execute()

export const loadTeamsByIds = (tx: Tx, ids: readonly string[]): Promise<TeamRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('team')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()

export const lockTeam = async (tx: Tx, id: string): Promise<TeamRow | null> =>
  (await tx.selectFrom('team').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

export const loadTeamByName = async (tx: Tx, name: string): Promise<TeamRow | null> =>
  (await tx
    .selectFrom('team')
    .selectAll()
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()) ?? null

/** Null when a team of this name exists. */
export const insertTeam = async (tx: Tx, row: Insertable<Tables['team']>): Promise<TeamRow | null> =>
  (await tx
    .insertInto('team')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst()) ?? null

export const updateTeam = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['team']>,
): Promise<TeamRow> =>
  tx
    .updateTable('team')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Every membership of a person who may work: `team id → person ids`. */
export const loadMembers = async (tx: Tx, teamIds: readonly string[]): Promise<Map<string, string[]>> => {
  const members = new Map<string, string[]>(teamIds.map((id) => [id, []]))
  if (teamIds.length === 0) return members
  const rows = await tx
    .selectFrom('team_member')
    .innerJoin('person', (j) =>
      j
        .onRef('person.workspace_id', '=', 'team_member.workspace_id')
        .onRef('person.id', '=', 'team_member.person_id'),
    )
    .select(['team_member.team_id', 'team_member.person_id'])
    .where('team_member.team_id', 'in', [...teamIds])
    .where('person.state', '<>', 'disabled')
    .orderBy(sql`lower(person.name)`)
    .execute()
  for (const row of rows) members.get(row.team_id)?.push(row.person_id)
  return members
}

/** The teams of each of these persons, by name. */
export const loadTeamsOf = async (
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> => {
  const teams = new Map<string, { id: string; name: string }[]>(personIds.map((id) => [id, []]))
  if (personIds.length === 0) return teams
  const rows = await tx
    .selectFrom('team_member')
    .innerJoin('team', (j) =>
      j
        .onRef('team.workspace_id', '=', 'team_member.workspace_id')
        .onRef('team.id', '=', 'team_member.team_id'),
    )
    .select(['team_member.person_id', 'team.id', 'team.name'])
    .where('team_member.person_id', 'in', [...personIds])
    .orderBy(sql`lower(team.name)`)
    .execute()
  for (const row of rows) teams.get(row.person_id)?.push({ id: row.id, name: row.name })
  return teams
}

export const insertMembers = async (
  tx: Tx,
  workspaceId: string,
  pairs: readonly { teamId: string; personId: string }[],
): Promise<void> => {
  if (pairs.length === 0) return
  await tx
    .insertInto('team_member')
    .values(pairs.map((p) => ({ workspace_id: workspaceId, team_id: p.teamId, person_id: p.personId })))
    .onConflict((c) => c.columns(['workspace_id', 'team_id', 'person_id']).doNothing())
    .execute()
}

export const deleteMembers = async (
  tx: Tx,
  workspaceId: string,
  teamId: string,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return
  await tx
    .deleteFrom('team_member')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('person_id', 'in', [...personIds])
    .execute()
}

/** Takes a person out of every team; returns the teams left. */
export const deleteMemberships = async (tx: Tx, workspaceId: string, personId: string): Promise<string[]> =>
  (
    await tx
      .deleteFrom('team_member')
      .where('workspace_id', '=', workspaceId)
      .where('person_id', '=', personId)
      .returning('team_id')
      .execute()
  ).map((row) => row.team_id)
