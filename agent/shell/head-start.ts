// Asks for what the first page needs before the page is there: one round trip instead of three.
import { defaultParseSearch } from '@tanstack/react-router'
import { client } from '../data/client.ts'
import { filterOf, isListName, readSearch } from '../data/filter.ts'
import { countsQuery, listQuery, meQuery, ticketQuery } from '../data/queries.ts'

const path = location.pathname.replace(/^\/desk\/?/, '')

if (!/^(sign-in|link)\b/.test(path)) {
  const search = defaultParseSearch(location.search) as Record<string, unknown>
  const number = /^tickets\/(\d+)$/.exec(path)?.[1]
  const list = number ? search.list : path
  void client.prefetchQuery(meQuery)
  void client.prefetchQuery(countsQuery)
  if (number) void client.prefetchQuery(ticketQuery(Number(number)))
  if (number || path === '' || isListName(path))
    void client.prefetchInfiniteQuery(listQuery(filterOf(list, readSearch(search))))
}
