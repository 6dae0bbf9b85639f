// Who and what an id stands for, as far as this browser knows it.
import type { PersonRef } from '../../contract/people.ts'
import { client } from './client.ts'
import { knownMe } from './me.ts'
import { teamPeopleQuery, teamsQuery } from './queries.ts'

export const personBy = (id: string): PersonRef | undefined => {
  const me = knownMe()?.person
  if (me?.id === id) return me
  const people: readonly PersonRef[] = client.getQueryData(teamPeopleQuery.queryKey)?.items ?? []
  return people.find((p) => p.id === id) ?? memberBy(id)
}

const memberBy = (id: string): PersonRef | undefined => {
  for (const team of client.getQueryData(teamsQuery.queryKey)?.items ?? []) {
    const member = team.members.find((m) => m.id === id)
    if (member) return member
  }
  return undefined
}

export const teamBy = (id: string): { id: string; name: string } | undefined => {
  const team = client.getQueryData(teamsQuery.queryKey)?.items.find((t) => t.id === id)
  return team && { id: team.id, name: team.name }
}
