// Checklists as the settings ask for them.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const checklistsQuery = queryOptions({
  queryKey: ['checklists'],
  queryFn: ({ signal }) => api.surgery.checklists({}, { signal }),
})
