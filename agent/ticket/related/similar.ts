// Tickets that share their telling words with one.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const similarQuery = (number: number) =>
  queryOptions({
    queryKey: ['similar', number],
    queryFn: ({ signal }) => api.search.similar({ params: { number } }, { signal }),
    staleTime: 5 * 60_000,
    retry: false,
  })
