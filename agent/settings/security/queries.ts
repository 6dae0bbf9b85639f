// What the security page asks: my sessions and passkeys.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { meQuery } from '../../data/queries.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => api.identity.sessions({}, { signal }),
  staleTime: 0,
})
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => api.identity.passkeys({}, { signal }),
})

/** What changes with every change of how I sign in. */
export const securityKeys = [meQuery.queryKey, sessionsQuery.queryKey, passkeysQuery.queryKey]
