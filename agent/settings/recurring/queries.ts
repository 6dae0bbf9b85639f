// Recurring tickets as the settings ask for them.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const recurringQuery = queryOptions({
  queryKey: ['recurring-tickets'],
  queryFn: ({ signal }) => api.surgery.recurring({}, { signal }),
})
