// A page of tickets of a list or view.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { Sort } from '../../../contract/views.ts'
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import type { Call } from '../../platform/http/implement.ts'
import { loadPage, loadRowsInOrder, type Mark, readCursor, writeCursor } from '../tickets/index.ts'
import { loadBase } from './base.ts'
import { loadWords } from './words.ts'

type Query = z.infer<NonNullable<typeof contract.tickets.list.query>>
type Reply = z.infer<typeof contract.tickets.list.reply>

const newestFirst: Sort = { by: 'updated', direction: 'down' }

/** Shorter than asked for, even empty, while `next` is there: then its condition holds for few, and reading goes on there. */
export const listTickets = async (
  tx: Tx,
  { workspaceId, actor, now, query }: Pick<Call<unknown, Query>, 'workspaceId' | 'actor' | 'now' | 'query'>,
): Promise<Reply | Refusal> => {
  const base = await loadBase(tx, workspaceId, actor, now, query)
  if (isRefusal(base)) return base
  const sort = query.sort ? readSort(query.sort) : (base.sort ?? newestFirst)
  const name = `${sort.by}:${sort.direction}`
  const after = query.cursor ? readMark(query.cursor, name) : null
  if (isRefusal(after)) return after
  const words = await loadWords(tx, workspaceId, base.question)
  const listing = { workspaceId, question: base.question, sort, ...words }
  const page = await loadPage(tx, listing, after, query.limit)
  return {
    items: await loadRowsInOrder(tx, workspaceId, page.ids, actor.id),
    sort: name,
    next: page.next && writeCursor([name, page.next.part, String(page.next.at), page.next.number]),
  }
}

const readSort = (text: string): Sort => {
  const [by, direction] = text.split(':') as [Sort['by'], Sort['direction']]
  return { by, direction }
}

const readMark = (cursor: string, sort: string): Mark | Refusal => {
  const [name, part, at, number] = readCursor(cursor, ['string', 'number', 'string', 'number'] as const)
  const isTime = !Number.isNaN(Date.parse(at))
  const isOurs = name === sort && Number.isSafeInteger(part) && Number.isSafeInteger(number)
  if (isOurs && (sort.startsWith('number:') ? /^\d+$/.test(at) : isTime))
    return { part, at: sort.startsWith('number:') ? Number(at) : at, number }
  return refuse('invalid', 'The cursor is not one of this list.', {
    faults: [
      { field: 'query.cursor', message: 'is of another order of this list; leave it out to begin anew' },
    ],
  })
}
