// The cache of what the server told, kept right by the live socket instead of by asking again.
import { QueryClient } from '@tanstack/react-query'
import { isProblem } from './problem.ts'

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Asked also without a network: the service worker answers with what was kept.
      networkMode: 'always',
      staleTime: 60_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => !isProblem(error) && count < 3,
      retryDelay: (count) => Math.min(500 * 2 ** count, 8_000),
    },
  },
})
