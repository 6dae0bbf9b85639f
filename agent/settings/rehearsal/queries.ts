// Rehearsals: how far they are, what they show, ticket by ticket.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Rehearsal, RehearsalChange } from '../../../contract/rehearsal.ts'
import { api } from '../../data/api.ts'

export const rehearsalKey = ['rehearsals'] as const

export const isGoing = ({ state }: Pick<Rehearsal, 'state'>): boolean =>
  state === 'waiting' || state === 'running'

export const rehearsalsQuery = infiniteQueryOptions({
  queryKey: [...rehearsalKey, 'list'],
  queryFn: ({ signal, pageParam }) =>
    api.rehearsal.list({ query: { limit: 25, ...(pageParam && { cursor: pageParam }) } }, { signal }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

/** Asked again while it goes on: half a second is soon enough for a bar, and seldom enough for the desk. */
export const rehearsalQuery = (id: string) =>
  queryOptions({
    queryKey: [...rehearsalKey, 'one', id],
    queryFn: ({ signal }) => api.rehearsal.get({ params: { id } }, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isGoing(data) ? 700 : false),
  })

export const rowsQuery = (id: string, what: RehearsalChange['what'] | null) =>
  infiniteQueryOptions({
    queryKey: [...rehearsalKey, 'rows', id, what],
    queryFn: ({ signal, pageParam }) =>
      api.rehearsal.rows(
        {
          params: { id },
          query: { limit: 50, ...(what && { what }), ...(pageParam && { cursor: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
