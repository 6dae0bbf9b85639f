// What the pages of customers ask the server.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'

export const customersKey = ['customers']
export const organisationsKey = ['organisations']

export const customerPagesQuery = (q: string, organisation?: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'customers', q, organisation ?? ''],
    queryFn: ({ signal, pageParam }) =>
      api.people.list(
        {
          query: {
            team: 'no',
            ...(q && { q }),
            ...(organisation && { organisation }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

export const organisationPagesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...organisationsKey, 'pages', q],
    queryFn: ({ signal, pageParam }) =>
      api.people.organisations(
        { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

/** Asked again while tickets of a merge are on their way. */
const soon = (merges: readonly { state: string }[] | undefined): number | false =>
  merges?.some((m) => m.state === 'running' || m.state === 'undoing') ? 1500 : false

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: [...customersKey, id],
    queryFn: ({ signal }) => api.customers.get({ params: { id } }, { signal }),
    refetchInterval: ({ state }) => soon(state.data?.merges),
  })

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: [...organisationsKey, 'one', id],
    queryFn: ({ signal }) => api.customers.organisation({ params: { id } }, { signal }),
    refetchInterval: ({ state }) => soon(state.data?.merges),
  })

export const duplicatesQuery = infiniteQueryOptions({
  queryKey: [...customersKey, 'duplicates'],
  queryFn: ({ signal, pageParam }) =>
    api.customers.duplicates({ query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
  staleTime: 0,
})

export const importsKey = ['people-imports']
export const importsQuery = infiniteQueryOptions({
  queryKey: importsKey,
  queryFn: ({ signal, pageParam }) =>
    api.customers.imports({ query: { limit: 20, ...(pageParam && { cursor: pageParam }) } }, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some((i) => i.state === 'running')) ? 1000 : false,
})

export const ticketsQuery = (of: { requester: string } | { organisation: string }) =>
  infiniteQueryOptions({
    queryKey: ['tickets-of', of],
    queryFn: ({ signal, pageParam }) =>
      api.tickets.list(
        { query: { list: 'all', status: 'any', limit: 20, ...of, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
