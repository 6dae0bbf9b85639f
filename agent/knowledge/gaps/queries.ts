// Where an article is missing or does not help.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export type Gap = Awaited<ReturnType<typeof api.answers.gaps>>['items'][number]
export type Shown = 'waiting' | 'done' | 'dismissed'

export const gapsKey = ['gaps']

export const gapsQuery = (state: Shown, kind: Gap['kind']) =>
  queryOptions({
    queryKey: [...gapsKey, state, kind],
    queryFn: ({ signal }) => api.answers.gaps({ query: { state, kind } }, { signal }),
  })

export const gapQuery = (id: string) =>
  queryOptions({
    queryKey: [...gapsKey, 'one', id],
    queryFn: ({ signal }) => api.answers.gap({ params: { id } }, { signal }),
  })
