// My API tokens.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => api.identity.tokens({}, { signal }),
  staleTime: 0,
})
