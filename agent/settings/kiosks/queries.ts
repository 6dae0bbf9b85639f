// The kiosks of the desk, and the forms that they may offer.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const kiosksQuery = queryOptions({
  queryKey: ['kiosks'],
  queryFn: ({ signal }) => api.kiosks.list({}, { signal }),
  select: ({ items }) => items,
})
