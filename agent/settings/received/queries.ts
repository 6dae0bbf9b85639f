// The ledger of received mail, newest first.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import type { Fate } from '../parts/words.ts'

export const receivedKey = ['received']

export const receivedQuery = (fate: Fate | 'any') =>
  infiniteQueryOptions({
    queryKey: [...receivedKey, fate],
    queryFn: ({ signal, pageParam }) =>
      api.email.received(
        { query: { ...(fate !== 'any' && { fate }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: 30_000,
  })
