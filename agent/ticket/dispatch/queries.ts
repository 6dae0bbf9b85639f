// Every question about dispatching, each with its place in the cache.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'

export interface BoardAsk {
  from: string
  to: string
  team?: string | undefined
  sort: 'due' | 'priority' | 'oldest'
}

export const boardKey = ['board'] as const
export const triageKey = ['triage'] as const
export const handoversKey = ['handovers'] as const
export const shiftKey = ['shift'] as const

export const boardQuery = ({ from, to, team, sort }: BoardAsk) =>
  queryOptions({
    queryKey: [...boardKey, from, to, team ?? null, sort],
    queryFn: ({ signal }) =>
      api.dispatch.board({ query: { from, to, sort, ...(team && { team }) } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })

export const previewAllQuery = (team: string | undefined) =>
  queryOptions({
    queryKey: ['board-suggested', team ?? null],
    queryFn: ({ signal }) => api.dispatch.previewAll({ query: team ? { team } : {} }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

export const suggestionsQuery = (number: number) =>
  queryOptions({
    queryKey: ['suggestions', number],
    queryFn: ({ signal }) =>
      api.dispatch.suggestions({ params: { number }, query: { limit: 50 } }, { signal }),
    staleTime: 15_000,
    retry: false,
  })

export const triageQuery = (team: string | undefined) =>
  queryOptions({
    queryKey: [...triageKey, team ?? null],
    queryFn: ({ signal }) =>
      api.dispatch.triageList({ query: { limit: 100, ...(team && { team }) } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  })

export const duplicatesQuery = (number: number) =>
  queryOptions({
    queryKey: ['duplicates', number],
    queryFn: ({ signal }) => api.dispatch.similar({ params: { number }, query: { limit: 5 } }, { signal }),
    staleTime: 60_000,
    retry: false,
  })

/** Those that wait for me or my teams. */
export const handoversQuery = queryOptions({
  queryKey: [...handoversKey, 'mine'],
  queryFn: ({ signal }) => api.dispatch.handovers({}, { signal }),
})
export const handoversOfQuery = (number: number) =>
  queryOptions({
    queryKey: [...handoversKey, number],
    queryFn: ({ signal }) => api.dispatch.ofTicket({ params: { number } }, { signal }),
  })

export const shiftQuery = (person: string | undefined) =>
  queryOptions({
    queryKey: [...shiftKey, person ?? 'me'],
    queryFn: ({ signal }) => api.dispatch.shift({ query: person ? { person } : {} }, { signal }),
  })

export const visitsQuery = (number: number) =>
  queryOptions({
    queryKey: ['visits', number],
    queryFn: ({ signal }) => api.dispatch.visitsOfTicket({ params: { number } }, { signal }),
  })

/** What dispatching shows follows from tickets: asked again where somebody looks at it. */
export const renewDispatch = () => {
  for (const queryKey of [
    boardKey,
    triageKey,
    handoversKey,
    shiftKey,
    ['suggestions'],
    ['visits'],
    ['duplicates'],
  ])
    void client.invalidateQueries({ queryKey })
}
