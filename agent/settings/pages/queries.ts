// The desk's own pages.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const pagesKey = ['portal-pages'] as const

export const pageListQuery = queryOptions({
  queryKey: pagesKey,
  queryFn: ({ signal }) => api.brands.listPages({}, { signal }),
})
