// Blocked senders a page at a time.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const blockedKey = ['blocked-senders']

export const blockedQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...blockedKey, q],
    queryFn: ({ signal, pageParam }) =>
      api.surgery.blocked(
        { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
