// What the desk itself finds for the palette: tickets by the words of their subject, customers by name or address.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Status } from '../../rules/ticket/words.ts'
import { api } from '../data/api.ts'
import { goToPath, goToTicket } from '../shell/go.ts'
import type { Found } from './use-found.ts'

const paletteQuery = (q: string) =>
  queryOptions({
    queryKey: ['palette', q],
    queryFn: ({ signal }) => api.search.palette({ query: { q } }, { signal }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  })

export const useDeskFound = (asked: string): { tickets: Found[]; articles: Found[]; customers: Found[] } => {
  const q = useSettled(asked)
  const { data } = useQuery(paletteQuery(q))
  if (!data || asked.length < 2) return { tickets: [], articles: [], customers: [] }
  return {
    tickets: data.tickets.map((ticket) => ({
      id: `ticket ${ticket.number}`,
      words: ticket.subject,
      note: `${ticket.number} · ${ticket.requester}`,
      kind: 'ticket',
      status: ticket.status as Status,
      keys: [],
      run: () => void goToTicket(ticket.number),
    })),
    articles: data.articles.map((article) => ({
      id: `article ${article.number}`,
      words: article.title,
      note: `${article.number}`,
      kind: 'article',
      keys: [],
      run: () => goToPath(`/desk/knowledge/${article.number}`),
    })),
    customers: [
      ...data.people
        .filter((person) => person.role === 'requester')
        .map((person) => customer(`/customers/${person.id}`, person.name, person.email)),
      ...data.organisations.map((one) => customer(`/organisations/${one.id}`, one.name)),
    ],
  }
}

const customer = (path: string, words: string, note?: string): Found => ({
  id: path,
  words,
  ...(note && { note }),
  kind: 'customer',
  keys: [],
  run: () => goToPath(`/desk${path}`),
})

/** After a short pause of typing. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
