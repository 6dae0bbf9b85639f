// Macros and the checklists they may bring.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const macrosKey = ['macros'] as const

export const macroListQuery = queryOptions({
  queryKey: macrosKey,
  queryFn: ({ signal }) => api.macros.list({}, { signal }),
})
export const checklistsQuery = queryOptions({
  queryKey: ['checklists'],
  queryFn: ({ signal }) => api.surgery.checklists({}, { signal }),
})
