// Patches every cached list when a ticket changes: in place, never moving what somebody looks at.
import type { InfiniteData } from '@tanstack/react-query'
import type { TicketRow } from '../../contract/tickets.ts'
import { forgetAround, isUndisturbed, noteCame, noteGone, noteLeft } from './arrivals.ts'
import { client } from './client.ts'
import type { Filter } from './filter.ts'
import { knownMe } from './me.ts'
import { countsQuery, listQuery } from './queries.ts'
import { belongs, type ListRow, type Reader, renewed } from './row.ts'

type Pages = InfiniteData<{ items: ListRow[]; next: string | null }, string>

export const reader = (): Reader => {
  const me = knownMe()
  return { id: me?.person.id ?? '', teamIds: new Set(me?.person.teams.map((t) => t.id)) }
}

/** `byMe`: rows that leave a list by my own hand vanish at once, rows that come appear on top; those of others do where nobody is at work in the list. */
export const placeRow = (row: TicketRow, byMe: boolean) => {
  const who = reader()
  for (const query of client.getQueryCache().findAll({ queryKey: ['tickets'] })) {
    const filter = query.queryKey[1] as Filter
    const pages = query.state.data as Pages | undefined
    if (!pages) continue
    const fits = belongs(row, filter, who)
    if (holds(pages, row.number)) {
      client.setQueryData<Pages>(
        query.queryKey,
        (old) => old && mapRows(old, (r) => (r.number === row.number ? renewed(r, row) : r)),
      )
      if (!fits && !byMe) noteLeft(filter, row.number)
    } else if (fits && !query.isActive())
      void client.invalidateQueries({ queryKey: query.queryKey, exact: true, refetchType: 'none' })
    else if (fits && (byMe || isEmpty(pages) || isUndisturbed()))
      client.setQueryData<Pages>(query.queryKey, (old) => old && onTop(old, row))
    else if (fits) noteCame(filter, row.number)
    else noteGone(filter, row.number)
  }
  recount()
}

/** Puts a row back exactly as it was, whatever its version: an optimistic change was refused. */
export const restoreRow = (row: ListRow) => {
  for (const query of client.getQueryCache().findAll({ queryKey: ['tickets'] }))
    client.setQueryData<Pages>(
      query.queryKey,
      (old) =>
        old &&
        mapRows(old, (r) => (r.number === row.number ? { ...row, placedAt: r.placedAt ?? r.updatedAt } : r)),
    )
  recount()
}

/** Asks a list anew from its top. */
export const refreshList = async (filter: Filter) => {
  const { queryKey } = listQuery(filter)
  client.setQueryData<Pages>(
    queryKey,
    (old) => old && { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) },
  )
  await client.invalidateQueries({ queryKey, exact: true })
  forgetAround(filter)
}

export const findRow = (number: number): ListRow | undefined => {
  for (const query of client.getQueryCache().findAll({ queryKey: ['tickets'] }))
    for (const page of (query.state.data as Pages | undefined)?.pages ?? [])
      for (const row of page.items) if (row.number === number) return row
  return undefined
}

let timer: ReturnType<typeof setTimeout> | undefined
const recount = () => {
  clearTimeout(timer)
  timer = setTimeout(() => void client.invalidateQueries({ queryKey: countsQuery.queryKey }), 400)
}

const holds = (pages: Pages, number: number) =>
  pages.pages.some((p) => p.items.some((r) => r.number === number))
const isEmpty = (pages: Pages) => pages.pages.every((p) => p.items.length === 0)
const mapRows = (pages: Pages, map: (row: ListRow) => ListRow): Pages => ({
  ...pages,
  pages: pages.pages.map((p) => ({ ...p, items: p.items.map(map) })),
})
const onTop = (pages: Pages, row: TicketRow): Pages => ({
  ...pages,
  pages: pages.pages.map((p, i) => (i === 0 ? { ...p, items: [row, ...p.items] } : p)),
})
