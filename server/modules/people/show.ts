// Rows of people as the contract shows them: the one exit to the outside.
import type { Organisation, Person, Team } from '../../../contract/people.ts'
import type { Tx } from '../../platform/database.ts'
import { type PersonRow, refOf } from './person-row.ts'
import { loadPeopleByIds } from './refs.ts'
import { loadOrganisations, type OrganisationRow } from './store/organisations.ts'
import { loadMembers, loadTeamsOf, type TeamRow } from './store/teams.ts'

export const showPersons = async (tx: Tx, rows: readonly PersonRow[]): Promise<Person[]> => {
  const organisationIds = rows.flatMap((row) => (row.organisation_id ? [row.organisation_id] : []))
  const organisations = new Map(
    (await loadOrganisations(tx, [...new Set(organisationIds)])).map((o) => [o.id, o]),
  )
  const teams = await loadTeamsOf(
    tx,
    rows.filter((row) => row.role !== 'requester').map((row) => row.id),
  )
  return rows.map((row) => {
    const organisation = row.organisation_id ? organisations.get(row.organisation_id) : undefined
    return {
      ...refOf(row),
      organisation: organisation ? { id: organisation.id, name: organisation.name } : null,
      state: row.state,
      language: row.language,
      teams: teams.get(row.id) ?? [],
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }
  })
}

export const showPerson = async (tx: Tx, row: PersonRow): Promise<Person> => {
  const [person] = await showPersons(tx, [row])
  if (!person) throw new Error('one row in, one person out')
  return person
}

export const showTeams = async (tx: Tx, rows: readonly TeamRow[]): Promise<Team[]> => {
  const members = await loadMembers(
    tx,
    rows.map((row) => row.id),
  )
  const people = await loadPeopleByIds(tx, [...members.values()].flat())
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    members: (members.get(row.id) ?? []).flatMap((id) => people.get(id) ?? []),
    chase: row.chase as Team['chase'],
    reopenDays: row.reopen_days,
  }))
}

export const showTeam = async (tx: Tx, row: TeamRow): Promise<Team> => {
  const [team] = await showTeams(tx, [row])
  if (!team) throw new Error('one row in, one team out')
  return team
}

export const showOrganisation = (row: OrganisationRow): Organisation => ({
  id: row.id,
  name: row.name,
  domains: row.domains,
})
