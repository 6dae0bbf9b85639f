// What I am asked to approve, and the approvals of a ticket.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'

export const approvalsKey = ['approvals'] as const
export type Which = 'waiting' | 'decided'

export const mineQuery = (state: Which) =>
  infiniteQueryOptions({
    queryKey: [...approvalsKey, 'mine', state],
    queryFn: ({ signal, pageParam }) =>
      api.approvals.mine(
        { query: { state, limit: 30, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** For the count in the rail. */
export const waitingQuery = queryOptions({
  queryKey: [...approvalsKey, 'count'],
  queryFn: async ({ signal }) =>
    (await api.approvals.mine({ query: { state: 'waiting', limit: 1 } }, { signal })).waiting,
  staleTime: 60_000,
})

/** Asked again when the ticket has changed. */
export const ofTicketQuery = (number: number, version: number) =>
  queryOptions({
    queryKey: [...approvalsKey, 'ticket', number, version],
    queryFn: ({ signal }) => api.approvals.ofTicket({ params: { number } }, { signal }),
    placeholderData: (before) => before,
  })
