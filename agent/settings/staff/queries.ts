// The people of the team as the desk plans with them.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const staffKey = ['staff'] as const

export const staffQuery = (teamId?: string) =>
  queryOptions({
    queryKey: [...staffKey, 'list', teamId ?? ''],
    queryFn: ({ signal }) => api.staff.list({ query: teamId ? { teamId } : {} }, { signal }),
  })
export const oneOfStaffQuery = (id: string) =>
  queryOptions({
    queryKey: [...staffKey, id],
    queryFn: ({ signal }) => api.staff.one({ params: { id } }, { signal }),
  })
export const myStaffQuery = queryOptions({
  queryKey: [...staffKey, 'me'],
  queryFn: ({ signal }) => api.staff.me({}, { signal }),
  refetchInterval: 5 * 60_000,
})
export const leadingQuery = queryOptions({
  queryKey: [...staffKey, 'leading'],
  queryFn: ({ signal }) => api.staff.leading({}, { signal }),
})
