// The skills of the desk.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const skillsQuery = queryOptions({
  queryKey: ['skills'],
  queryFn: ({ signal }) => api.staff.skills({}, { signal }),
  staleTime: 10 * 60_000,
})
