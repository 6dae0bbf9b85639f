// Items of the law, their versions, and their text.
import { queryOptions } from '@tanstack/react-query'
import type { Kind } from '../../rules/law/law.ts'
import { api } from '../data/api.ts'

export const lawKey = ['law'] as const

export const lawListQuery = (kind: Kind) =>
  queryOptions({
    queryKey: [...lawKey, 'list', kind],
    queryFn: ({ signal }) => api.law.list({ query: { kind } }, { signal }),
  })
export const allLawQuery = queryOptions({
  queryKey: [...lawKey, 'list'],
  queryFn: ({ signal }) => api.law.list({}, { signal }),
})
export const lawItemQuery = (id: string) =>
  queryOptions({
    queryKey: [...lawKey, 'one', id],
    queryFn: ({ signal }) => api.law.get({ params: { id } }, { signal }),
  })
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...lawKey, 'versions', id],
    queryFn: ({ signal }) => api.law.versions({ params: { id } }, { signal }),
  })
export const skillsQuery = queryOptions({
  queryKey: ['skills'],
  queryFn: ({ signal }) => api.staff.skills({}, { signal }),
  staleTime: 60_000,
})
export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: ({ signal }) => api.staff.sites({}, { signal }),
  staleTime: 60_000,
})
