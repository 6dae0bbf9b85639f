// Organisations a page at a time.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const organisationsKey = ['organisations']

export const organisationPagesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...organisationsKey, q],
    queryFn: ({ signal, pageParam }) =>
      api.people.organisations(
        { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
