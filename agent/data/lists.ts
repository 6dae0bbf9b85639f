// Patches every cached list when a ticket changes: in place, never moving what somebody looks at.
import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import type { TicketRow } from '../../contract/tickets.ts'
import { forgetAround, isUndisturbed, noteCame, noteGone, noteLeft } from './arrivals.ts'
import { client } from './client.ts'
import { type Filter, usualSort } from './filter.ts'
import { judgeFor } from './judges.ts'
import { knownMe } from './me.ts'
import { countsQuery, viewCountsQuery } from './queries.ts'
import { belongs, type ListRow, type Reader, renewed } from './row.ts'
import { askWhere } from './where.ts'

interface Page {
  items: ListRow[]
  next: string | null
  sort?: string
}
export type Pages = InfiniteData<Page, unknown>

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
    const isThere = holds(pages, row.number)
    const fits = belongs(row, filter, who, judgeFor(filter))
    if (isThere)
      client.setQueryData<Pages>(
        query.queryKey,
        (old) => old && mapRows(old, (r) => (r.number === row.number ? renewed(r, row) : r)),
      )
    if (!query.isActive()) {
      // Told apart when it is looked at again.
      if (fits === undefined || (fits && !isThere))
        void client.invalidateQueries({ queryKey: query.queryKey, exact: true, refetchType: 'none' })
      continue
    }
    const settle = (isIn: boolean) => place(query.queryKey, pages, row, isIn, byMe)
    if (fits === undefined) askWhere(filter, row.number, settle)
    else settle(fits)
  }
  recount()
}

/** What becomes of a list in view, once it is known whether the ticket belongs to it. */
const place = (queryKey: QueryKey, pages: Pages, row: TicketRow, fits: boolean, byMe: boolean) => {
  const filter = queryKey[1] as Filter
  if (holds(pages, row.number)) {
    // What a list hides by itself needs no mark.
    const isHidden = byMe && belongs(row, filter, reader(), judgeFor(filter)) === false
    if (!fits && !isHidden) noteLeft(filter, row.number)
  } else if (!fits) noteGone(filter, row.number)
  else if (comesOnTop(filter, pages) && (byMe || isEmpty(pages) || isUndisturbed()))
    client.setQueryData<Pages>(queryKey, (old) => old && onTop(old, row))
  else noteCame(filter, row.number)
}

/** In another order a row has its place somewhere below. */
const comesOnTop = (filter: Filter, pages: Pages) =>
  (pages.pages[0]?.sort ?? filter.sort ?? usualSort) === usualSort

/** Puts a row back exactly as it was, whatever its version: an optimistic change was refused. */
export const restoreRow = (row: ListRow) => {
  for (const query of client.getQueryCache().findAll({ queryKey: ['tickets'] }))
    client.setQueryData<Pages>(
      query.queryKey,
      (old) =>
        old && mapRows(old, (r) => (r.number === row.number ? { ...row, placed: r.placed ?? row } : r)),
    )
  recount()
}

/** Asks a list anew from its top. */
export const refreshList = async (filter: Filter) => {
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: ['tickets', filter] }))
    client.setQueryData<Pages>(
      queryKey,
      (old) => old && { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) },
    )
  await client.invalidateQueries({ queryKey: ['tickets', filter] })
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
  timer = setTimeout(() => {
    void client.invalidateQueries({ queryKey: countsQuery.queryKey })
    void client.invalidateQueries({ queryKey: viewCountsQuery.queryKey })
  }, 400)
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
