// What a law's forms choose from: teams, people, skills, sites, and other items of the law.
import { useQuery } from '@tanstack/react-query'
import type { Kind } from '../../../rules/law/law.ts'
import { teamPeopleQuery, teamsQuery } from '../../data/queries.ts'
import type { Option } from '../../ui/index.ts'
import { lawListQuery, sitesQuery, skillsQuery } from '../queries.ts'

export const useTeams = (): readonly Option[] =>
  (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, name }))

export const usePeople = (): readonly Option[] =>
  (useQuery(teamPeopleQuery).data?.items ?? [])
    .filter((person) => person.state === 'active')
    .map(({ id, name }) => ({ id, name }))

export const useLaw = (kind: Kind): readonly Option[] =>
  (useQuery(lawListQuery(kind)).data?.items ?? []).map((item) => ({
    id: item.id,
    name: item.draft?.name ?? item.name,
  }))

/** None where somebody may not see them. */
export const useSkills = (): readonly Option[] =>
  (useQuery(skillsQuery).data?.items ?? []).map(({ id, name }) => ({ id, name }))

export const useSites = (): readonly Option[] =>
  (useQuery(sitesQuery).data?.items ?? []).map(({ id, name }) => ({ id, name }))
