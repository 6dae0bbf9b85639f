// The desk's own pages.
import { queryOptions } from '@tanstack/react-query'
import type { PortalPage } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'

export const pagesKey = ['portal-pages'] as const

export const pageListQuery = queryOptions({
  queryKey: pagesKey,
  queryFn: ({ signal }) => api.brands.listPages({}, { signal }),
})

export const pageVersionsQuery = ({ id, version }: Pick<PortalPage, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['portal-pages', id, 'versions', version],
    queryFn: ({ signal }) => api.brands.pageVersions({ params: { id } }, { signal }),
  })

/** What was written never changes. */
export const pageVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['portal-pages', id, 'version', version],
    queryFn: ({ signal }) => api.brands.pageVersion({ params: { id, version } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
