// What the roster pages ask the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'
import { type Day, isoOf } from './dates.ts'

export const rosterKey = ['roster'] as const
export const requestsKey = ['roster-requests'] as const
const long = 5 * 60_000

interface Asked {
  days: readonly Day[]
  team?: string | undefined
  person?: string | undefined
}

const oneDay = 24 * 3_600_000

/** A day more at both ends, so that shifts over midnight are whole. */
export const rosterQuery = ({ days, team, person }: Asked) => {
  const from = isoOf((days[0]?.from ?? 0) - oneDay)
  const to = isoOf((days.at(-1)?.to ?? 0) + oneDay)
  return queryOptions({
    queryKey: [...rosterKey, from, to, team ?? '', person ?? ''],
    queryFn: ({ signal }) =>
      api.roster.get(
        { query: { from, to, ...(team && { teamId: team }), ...(person && { personId: person }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  })
}

export const requestsQuery = queryOptions({
  queryKey: requestsKey,
  queryFn: ({ signal }) => api.roster.requests({ query: { limit: 100 } }, { signal }),
})
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: [...requestsKey, id],
    queryFn: ({ signal }) => api.roster.request({ params: { id } }, { signal }),
  })
export const patternsQuery = queryOptions({
  queryKey: ['roster-patterns'],
  queryFn: ({ signal }) => api.roster.patterns({}, { signal }),
  staleTime: long,
})
export const needsQuery = queryOptions({
  queryKey: ['roster-needs'],
  queryFn: ({ signal }) => api.roster.needs({}, { signal }),
  staleTime: long,
})
export const feedsQuery = queryOptions({
  queryKey: ['roster-feeds'],
  queryFn: ({ signal }) => api.roster.feeds({}, { signal }),
})
