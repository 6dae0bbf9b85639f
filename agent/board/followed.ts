// What is asked about suggestions that were not followed.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'

const of = (team: string | undefined) => (team ? { team } : {})

export const followedQuery = (team: string | undefined, days: number) =>
  queryOptions({
    queryKey: ['overrides', 'figures', team ?? null, days],
    queryFn: ({ signal }) => api.dispatch.overrideFigures({ query: { ...of(team), days } }, { signal }),
  })

export const overridesQuery = (team: string | undefined) =>
  queryOptions({
    queryKey: ['overrides', 'newest', team ?? null],
    queryFn: ({ signal }) => api.dispatch.overrides({ query: { ...of(team), limit: 8 } }, { signal }),
  })
