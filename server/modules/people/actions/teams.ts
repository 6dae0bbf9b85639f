// Teams: add, describe, set the members, how they chase and when an answer opens a ticket again.
import { isDeepStrictEqual } from 'node:util'
import type { Updateable } from 'kysely'
import type { Chase, Team } from '../../../../contract/people.ts'
import type { Actor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Tables } from '../../../platform/tables.ts'
import { cleanName } from '../names.ts'
import { showTeam, showTeams } from '../show.ts'
import { loadPersons } from '../store/persons.ts'
import * as store from '../store/teams.ts'

export const listTeams = (desk: Desk, workspaceId: string): Promise<{ items: Team[] }> =>
  desk.db.inWorkspace(workspaceId, async (tx) => ({ items: await showTeams(tx, await store.loadTeams(tx)) }))

export const addTeam = (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  input: { name: string; memberIds: readonly string[] },
): Promise<Team> =>
  commitIn(desk, workspaceId, async (tx) => {
    await needColleagues(tx, input.memberIds)
    const now = desk.clock.now()
    const name = cleanName(input.name) || input.name
    const row = await store.insertTeam(tx, {
      workspace_id: workspaceId,
      id: newId(),
      name,
      created_at: iso(now),
    })
    if (!row) throw new Refused(nameTaken(name))
    await store.insertMembers(tx, workspaceId, pairs(row.id, input.memberIds))
    await writeEvents(tx, workspaceId, now, [
      {
        subjectType: 'team',
        subjectId: row.id,
        type: 'team.created',
        actor,
        data: { memberIds: input.memberIds },
      },
    ])
    return showTeam(tx, row)
  })

export interface TeamChange {
  name?: string | undefined
  description?: string | undefined
  memberIds?: readonly string[] | undefined
  chase?: Chase | null | undefined
  reopenDays?: number | null | undefined
}

export const changeTeam = (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  id: string,
  input: TeamChange,
): Promise<Team> =>
  commitIn(desk, workspaceId, async (tx) => {
    const before = await store.lockTeam(tx, id)
    if (!before) throw new Refused(refuse('not_found', 'There is no such team.'))
    const members = (await store.loadMembers(tx, [id])).get(id) ?? []
    const wanted = input.memberIds ?? members
    const added = wanted.filter((person) => !members.includes(person))
    const removed = members.filter((person) => !wanted.includes(person))
    await needColleagues(tx, added)
    await store.insertMembers(tx, workspaceId, pairs(id, added))
    await store.deleteMembers(tx, workspaceId, id, removed)
    const change = await factsOf(tx, before, input)
    const fields = Object.keys(change)
    if (fields.length === 0 && added.length + removed.length === 0) return showTeam(tx, before)
    const after = fields.length > 0 ? await store.updateTeam(tx, workspaceId, id, change) : before
    const data = { renamed: before.name !== after.name, added, removed, fields }
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      { subjectType: 'team', subjectId: id, type: 'team.changed', actor, data },
    ])
    return showTeam(tx, after)
  })

/** Only what would differ. */
const factsOf = async (
  tx: Tx,
  before: store.TeamRow,
  input: TeamChange,
): Promise<Updateable<Tables['team']>> => {
  const name = cleanName(input.name ?? '') || before.name
  const { description = before.description, chase = before.chase, reopenDays = before.reopen_days } = input
  if (name !== before.name) {
    const other = await store.loadTeamByName(tx, name)
    if (other && other.id !== before.id) throw new Refused(nameTaken(name))
  }
  const isSameChase = isDeepStrictEqual(chase, before.chase)
  return {
    ...(name === before.name ? {} : { name }),
    ...(description === before.description ? {} : { description }),
    ...(isSameChase ? {} : { chase: chase === null ? null : JSON.stringify(chase) }),
    ...(reopenDays === before.reopen_days ? {} : { reopen_days: reopenDays }),
  }
}

const pairs = (teamId: string, personIds: readonly string[]): { teamId: string; personId: string }[] =>
  [...new Set(personIds)].map((personId) => ({ teamId, personId }))

const nameTaken = (name: string) => refuse('already_exists', `There is a team called ${name} already.`)

/** Adds a person to teams of this workspace; an unknown team refuses the whole change. */
export const joinTeams = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  teamIds: readonly string[],
): Promise<void> => {
  const known = new Set((await store.loadTeamsByIds(tx, [...new Set(teamIds)])).map((team) => team.id))
  const faults = teamIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ field: `body.teamIds.${at}`, message: 'is not a team of this workspace' }],
  )
  if (faults.length > 0)
    throw new Refused(refuse('invalid', 'Some of these teams do not exist here.', { faults }))
  await store.insertMembers(
    tx,
    workspaceId,
    [...known].map((teamId) => ({ teamId, personId })),
  )
}

/** Only people of the desk who are not switched off belong in a team. */
export const needColleagues = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const rows = await loadPersons(tx, [...new Set(ids)])
  const good = new Set(
    rows.filter((row) => row.role !== 'requester' && row.state !== 'disabled').map((row) => row.id),
  )
  const faults = ids.flatMap((id, at) =>
    good.has(id) ? [] : [{ field: `body.memberIds.${at}`, message: 'is nobody who can work in a team here' }],
  )
  if (faults.length > 0)
    throw new Refused(refuse('invalid', 'Some members are nobody who can work in a team here.', { faults }))
}
