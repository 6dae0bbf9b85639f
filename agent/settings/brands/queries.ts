// Brands and their themes.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const brandsKey = ['brands'] as const

export const brandListQuery = queryOptions({
  queryKey: brandsKey,
  queryFn: ({ signal }) => api.brands.list({}, { signal }),
})

export const themeKey = (id: string) => ['brands', id, 'theme'] as const

export const themeQuery = (id: string) =>
  queryOptions({
    queryKey: themeKey(id),
    queryFn: ({ signal }) => api.brands.getTheme({ params: { id } }, { signal }),
    // Somebody may be writing in it.
    refetchOnWindowFocus: false,
  })

export const themeVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['brands', id, 'versions'],
    queryFn: ({ signal }) => api.brands.themeVersions({ params: { id } }, { signal }),
  })
