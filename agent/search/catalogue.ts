// The names and fields of this desk, as far as the browser knows them: what the condition language reads and writes.
import type { TicketRow } from '../../contract/tickets.ts'
import type { Catalogue } from '../../rules/conditions/catalogue.ts'
import type { Kind } from '../../rules/law/law.ts'
import { client } from '../data/client.ts'
import {
  fieldsQuery,
  organisationsQuery,
  teamPeopleQuery,
  teamsQuery,
  workspaceQuery,
} from '../data/queries.ts'
import { makeStore } from '../data/store.ts'
import { lawListQuery, sitesQuery } from '../law/queries.ts'

type Person = NonNullable<Catalogue['people']>[number]

/** People found while somebody typed their names; requesters are too many to know them all. */
const foundStore = makeStore<ReadonlyMap<string, Person>>(new Map())

export const noteFound = (people: readonly { id: string; name: string; email: string; role: string }[]) => {
  const next = new Map(foundStore.get())
  for (const { id, name, email, role } of people)
    next.set(id, { id, name, email, isTeam: role !== 'requester' })
  foundStore.set(next)
}

/** Everything a condition may name is asked for once. */
export const loadCatalogue = () =>
  Promise.allSettled(
    [
      fieldsQuery,
      teamsQuery,
      teamPeopleQuery,
      organisationsQuery,
      workspaceQuery,
      lawListQuery('service'),
      lawListQuery('sla_policy'),
      sitesQuery,
    ].map((query) => client.ensureQueryData(query as typeof teamsQuery)),
  )

export const catalogueNow = (): Catalogue => {
  const people = new Map<string, Person>()
  for (const { id, name, email } of client.getQueryData(teamPeopleQuery.queryKey)?.items ?? [])
    people.set(id, { id, name, email, isTeam: true })
  for (const row of knownRows()) {
    const { id, name, email } = row.requester
    if (!people.has(id)) people.set(id, { id, name, email, isTeam: false })
  }
  for (const [id, person] of foundStore.get()) people.set(id, person)
  return {
    fields: client.getQueryData(fieldsQuery.queryKey)?.items.filter((f) => !f.isArchived) ?? [],
    people: [...people.values()],
    teams: client.getQueryData(teamsQuery.queryKey)?.items ?? [],
    organisations: client.getQueryData(organisationsQuery.queryKey)?.items ?? [],
    services: lawNames('service'),
    sites: client.getQueryData(sitesQuery.queryKey)?.items ?? [],
    policies: lawNames('sla_policy'),
    tags: [...new Set(knownRows().flatMap((row) => row.tags))].sort(),
  }
}

const lawNames = (kind: Kind) =>
  (client.getQueryData(lawListQuery(kind).queryKey)?.items ?? []).map(({ id, name }) => ({ id, name }))

const knownRows = (): TicketRow[] =>
  client
    .getQueriesData<{ pages?: { items: TicketRow[] }[] }>({ queryKey: ['tickets'] })
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap((page) => page.items)
