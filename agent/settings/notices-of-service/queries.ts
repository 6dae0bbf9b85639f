// Service notices.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const serviceNoticesKey = ['service-notices'] as const

export const serviceNoticesQuery = queryOptions({
  queryKey: serviceNoticesKey,
  queryFn: ({ signal }) => api.brands.listNotices({}, { signal }),
})
