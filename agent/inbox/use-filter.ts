// Which list the address asks for: the list itself, or the one beside an open ticket; and how it is shown.
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { View } from '../../contract/views.ts'
import type { Grouping } from '../../rules/views/words.ts'
import { type Filter, filterOf, type ListSearch, usualSort } from '../data/filter.ts'
import { viewsQuery } from '../data/queries.ts'

export const useFilter = (): Filter => {
  const params: { list?: string } = useParams({ strict: false })
  const found: ListSearch & { list?: string } = useSearch({ strict: false })
  const list = params.list ?? found.list
  const { status, team, view, q, sort } = found
  return useMemo(() => filterOf(list, { status, team, view, q, sort }), [list, status, team, view, q, sort])
}

export const useOpenNumber = (): number | null => {
  const params: { number?: number } = useParams({ strict: false })
  return typeof params.number === 'number' && Number.isSafeInteger(params.number) ? params.number : null
}

export interface Shown {
  /** Empty: cards. */
  columns: readonly string[]
  group: Grouping | null
  sort: string
}

/** As the address says, else as the view has it, else newest first by day. */
export const useShown = (filter: Filter): Shown => {
  const { cols, group }: ListSearch = useSearch({ strict: false })
  const view = useView(filter.view)
  const sort = filter.sort ?? (view ? `${view.sort.by}:${view.sort.direction}` : usualSort)
  return useMemo(
    () => ({
      columns: cols === 'none' ? [] : (cols?.split(',') ?? view?.columns ?? []),
      group: group === 'none' ? null : (group ?? (view ? view.grouping : dayOf(sort))),
      sort,
    }),
    [cols, group, view, sort],
  )
}

const dayOf = (sort: string): Grouping | null => (/^(updated|created):/.test(sort) ? 'day' : null)

export const useView = (id: string | undefined): View | undefined =>
  useQuery({ ...viewsQuery, enabled: id !== undefined }).data?.items.find((v) => v.id === id)
