// The ledger of received mail: pages of it, one mail, and how many wait for somebody.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import type { Fate } from '../parts/words.ts'

export const ledgerKey = ['received']

export interface LedgerFilter {
  fate?: Fate
  mailbox?: string
  q?: string
  since?: string
  until?: string
}

export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: [...ledgerKey, 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      api.email.received({ query: { ...filter, ...(pageParam && { cursor: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: 30_000,
  })

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: [...ledgerKey, 'mail', id],
    queryFn: ({ signal }) => api.email.readMail({ params: { id } }, { signal }),
    staleTime: 10_000,
  })

export const mailCountsQuery = queryOptions({
  queryKey: [...ledgerKey, 'counts'],
  queryFn: ({ signal }) => api.email.counts({}, { signal }),
  refetchInterval: 30_000,
})
