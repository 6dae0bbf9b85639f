// Macros this person may use, and what one of them would do on a ticket.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'

export const macrosQuery = queryOptions({
  queryKey: ['macros'],
  queryFn: ({ signal }) => api.macros.list({}, { signal }),
  staleTime: 60_000,
})

export const macroPreviewQuery = (number: number, id: string) =>
  queryOptions({
    queryKey: ['macro-preview', number, id],
    queryFn: ({ signal }) => api.macros.preview({ params: { number, id } }, { signal }),
    staleTime: 10_000,
  })

/** Counted, so that the ones used most stand first. */
export const noteUse = (id: string) =>
  void api.macros
    .used({ params: { id } })
    .then(() => client.invalidateQueries({ queryKey: macrosQuery.queryKey }))
    .catch(() => undefined)
