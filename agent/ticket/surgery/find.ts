// Other tickets as a dialog offers them.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { ticketQuery, ticketsOfQuery } from '../../data/queries.ts'
import { similarQuery } from '../related/similar.ts'

export interface FoundTicket {
  number: number
  subject: string
  status: string
  requester: string
}

export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['find-tickets', q],
    queryFn: async ({ signal }): Promise<FoundTicket[]> =>
      (await api.search.palette({ query: { q } }, { signal })).tickets,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })

/** Similar ones first, then the same requester's. */
export const likelyQuery = (number: number) =>
  queryOptions({
    queryKey: ['likely', number],
    queryFn: async (): Promise<FoundTicket[]> => {
      const ticket = await client.ensureQueryData(ticketQuery(number))
      const [similar, same] = await Promise.all([
        client.ensureQueryData(similarQuery(number)).catch(() => ({ items: [] })),
        client.ensureQueryData(ticketsOfQuery(ticket.requester.id)),
      ])
      const known = [...similar.items, ...same.items.map((t) => ({ ...t, requester: t.requester.name }))]
      const numbers = new Set([number])
      return known.filter((t) => !numbers.has(t.number) && numbers.add(t.number)).slice(0, 8)
    },
  })

/** What is known of a ticket that was named by its number. */
export const namedQuery = (number: number) =>
  queryOptions({
    ...ticketQuery(number),
    select: (t): FoundTicket => ({
      number: t.number,
      subject: t.subject,
      status: t.status,
      requester: t.requester.name,
    }),
  })
