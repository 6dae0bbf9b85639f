// Mailboxes and the state of sending; looked at again each half minute while the page is open.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: ({ signal }) => api.email.mailboxes({}, { signal }),
  staleTime: 0,
  refetchInterval: 30_000,
})
