// My choices of notices, and the browsers that get them.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const noticeSettingsQuery = queryOptions({
  queryKey: ['notice-settings'],
  queryFn: ({ signal }) => api.notices.settings({}, { signal }),
  staleTime: 0,
})
export const pushQuery = queryOptions({
  queryKey: ['push'],
  queryFn: ({ signal }) => api.notices.pushKey({}, { signal }),
  staleTime: 0,
})
