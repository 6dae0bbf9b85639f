// What a search finds, page by page.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../data/api.ts'

export const hitsQuery = (q: string, sort: 'best' | 'newest') =>
  infiniteQueryOptions({
    queryKey: ['search', q, sort],
    queryFn: ({ signal, pageParam }) =>
      api.search.tickets(
        { query: { q, sort, limit: 30, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
