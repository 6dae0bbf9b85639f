// Keys and certificates of people who sign their mails.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const keysQuery = queryOptions({
  queryKey: ['mail-keys'],
  queryFn: ({ signal }) => api.email.mailKeys({}, { signal }),
  staleTime: 0,
})
