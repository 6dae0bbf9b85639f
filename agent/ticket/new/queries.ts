// Tickets still open that share words with a subject.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { tellingOf } from './likely.ts'

export const duplicatesQuery = (subject: string) => {
  const words = tellingOf(subject)
  return queryOptions({
    queryKey: ['duplicates', words],
    queryFn: async ({ signal }) => {
      const q = `is:unsolved (${words.map((word) => `"${word}"`).join(' OR ')})`
      return (await api.search.tickets({ query: { q, limit: 20 } }, { signal })).items
    },
    enabled: words.length > 1,
    staleTime: 60_000,
    retry: false,
  })
}
