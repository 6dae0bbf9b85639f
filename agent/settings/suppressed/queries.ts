// Addresses nothing is sent to, newest first.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const suppressedKey = ['suppressed']

export const suppressedQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...suppressedKey, q],
    queryFn: ({ signal, pageParam }) =>
      api.email.suppressed(
        { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
