// The clocks of one ticket with all that made their times; asked when somebody wants to know why.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const clocksQuery = (number: number, version: number) =>
  queryOptions({
    queryKey: ['clocks', number, version],
    queryFn: ({ signal }) => api.sla.clocks({ params: { number } }, { signal }),
    staleTime: 30_000,
  })
