// Every question the workspace asks the server, each with its place in the cache.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Grouping } from '../../rules/views/words.ts'
import { api } from './api.ts'
import type { Filter } from './filter.ts'
import { groupSteps, isChained, narrowed } from './groups.ts'

const long = 10 * 60_000

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.identity.me({}, { signal }),
  staleTime: long,
})
export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => api.workspace.get({}, { signal }),
  staleTime: long,
})
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => api.people.teams({}, { signal }),
  staleTime: long,
})
export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: ({ signal }) => api.fields.list({}, { signal }),
  staleTime: long,
})
export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: ({ signal }) => api.tickets.counts({}, { signal }),
})

export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'first'],
  queryFn: ({ signal }) => api.people.organisations({ query: { limit: 100 } }, { signal }),
  staleTime: long,
})

export const teamPeopleQuery = queryOptions({
  queryKey: ['people', 'team'],
  queryFn: ({ signal }) => api.people.list({ query: { team: 'yes', limit: 100 } }, { signal }),
  staleTime: long,
})

export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', 'search', q],
    queryFn: ({ signal }) => api.people.list({ query: { q, limit: 8 } }, { signal }),
    placeholderData: keepPreviousData,
  })

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => api.views.list({}, { signal }),
})
export const viewCountsQuery = queryOptions({
  queryKey: ['view-counts'],
  queryFn: ({ signal }) => api.views.counts({}, { signal }),
})

/** How many notices I have not read; the live socket keeps it right. */
export const unreadQuery = queryOptions({
  queryKey: ['unread'],
  queryFn: async ({ signal }) =>
    (await api.notices.list({ query: { limit: 1, unread: 'yes' } }, { signal })).unread,
})

/** Where the next page begins: in which group, and after which row of it. */
interface From {
  step: number
  cursor: string
}

export const listQuery = (filter: Filter, group: Grouping | null = null) =>
  infiniteQueryOptions({
    queryKey: ['tickets', filter, isChained(group) ? group : null],
    queryFn: async ({ client, signal, pageParam }) => {
      const steps = groupSteps(group, filter, client.getQueryData(teamsQuery.queryKey)?.items)
      for (let from = pageParam; ; ) {
        const { step, cursor } = from
        const asked = { ...narrowed(filter, steps?.[step]), limit: 50, ...(cursor && { cursor }) }
        const page = await api.tickets.list({ query: asked }, { signal })
        const isLast = step + 1 >= (steps?.length ?? 1)
        const next = page.next ? { step, cursor: page.next } : isLast ? null : { step: step + 1, cursor: '' }
        // A group without tickets is no page of its own, nor one whose reading took too long.
        if (page.items.length > 0 || !next) return { ...page, from: next }
        from = next
      }
    },
    initialPageParam: { step: 0, cursor: '' } as From,
    getNextPageParam: (last): From | null => last.from,
  })

export const ticketQuery = (number: number) =>
  queryOptions({
    queryKey: ['ticket', number],
    queryFn: ({ signal }) => api.tickets.get({ params: { number } }, { signal }),
  })

export const historyQuery = (number: number) =>
  infiniteQueryOptions({
    queryKey: ['history', number],
    queryFn: ({ signal, pageParam }) =>
      api.tickets.history(
        { params: { number }, query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const recipientsQuery = (number: number) =>
  queryOptions({
    queryKey: ['recipients', number],
    queryFn: ({ signal }) => api.tickets.recipients({ params: { number } }, { signal }),
  })

/** What is known of addresses that somebody adds; each is asked once. */
export const addedQuery = (number: number, addresses: readonly string[]) =>
  queryOptions({
    queryKey: ['recipients', number, 'added', addresses.join(' ')],
    queryFn: async ({ client }) =>
      (await Promise.all(addresses.map((a) => client.ensureQueryData(recipientQuery(number, a))))).flatMap(
        (answer) => answer.items,
      ),
    enabled: addresses.length > 0,
    placeholderData: keepPreviousData,
  })

const recipientQuery = (number: number, address: string) =>
  queryOptions({
    queryKey: ['recipients', number, address],
    queryFn: ({ signal }) => api.tickets.recipients({ params: { number }, query: { address } }, { signal }),
  })

export const draftsQuery = (number: number) =>
  queryOptions({
    queryKey: ['drafts', number],
    queryFn: ({ signal }) => api.tickets.drafts({ params: { number } }, { signal }),
    staleTime: 0,
  })

export const ticketsOfQuery = (requesterId: string) =>
  queryOptions({
    queryKey: ['tickets-of', requesterId],
    queryFn: ({ signal }) => api.tickets.list({ query: { requester: requesterId, limit: 6 } }, { signal }),
  })
