// Asks for what the first page needs before the page is there: one round trip instead of three.
import { client } from '../data/client.ts'
import { isListName, isStatusChoice } from '../data/filter.ts'
import { countsQuery, listQuery, meQuery, ticketQuery } from '../data/queries.ts'

const path = location.pathname.replace(/^\/desk\/?/, '')

if (!/^(sign-in|link)\b/.test(path)) {
  const search = new URLSearchParams(location.search)
  const number = /^tickets\/(\d+)$/.exec(path)?.[1]
  const list = number ? search.get('list') : path
  const status = search.get('status')
  const team = search.get('team')
  void client.prefetchQuery(meQuery)
  void client.prefetchQuery(countsQuery)
  if (number) void client.prefetchQuery(ticketQuery(Number(number)))
  if (number || path === '' || isListName(path))
    void client.prefetchInfiniteQuery(
      listQuery({
        list: isListName(list) ? list : 'mine',
        status: isStatusChoice(status) ? status : 'unsolved',
        ...(team ? { team } : {}),
      }),
    )
}
