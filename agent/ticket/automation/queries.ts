// What rules suggest for a ticket, and what they did.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

/** The version is part of the key: whenever the ticket changes, rules may have thought of something. */
export const suggestionsQuery = (number: number, version: number) =>
  queryOptions({
    queryKey: ['rule-suggestions', number, version],
    queryFn: ({ signal }) => api.automation.suggestions({ params: { number } }, { signal }),
    staleTime: 5 * 60_000,
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[1] === number ? before : undefined),
  })

export const explainQuery = (number: number, version: number) =>
  infiniteQueryOptions({
    queryKey: ['explain', number, version],
    queryFn: ({ signal, pageParam }) =>
      api.automation.explain(
        { params: { number }, query: { limit: 20, ...(pageParam && { before: pageParam }) } },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
