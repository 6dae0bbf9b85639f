// Imports of mail, newest first; asked again each second while one runs.
import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const importsKey = ['mail-imports']

export const importsQuery = infiniteQueryOptions({
  queryKey: importsKey,
  queryFn: ({ signal, pageParam }) =>
    api.email.imports({ query: { limit: 20, ...(pageParam && { cursor: pageParam }) } }, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
  staleTime: 0,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some((one) => one.state === 'running')) ? 1000 : 30_000,
})
