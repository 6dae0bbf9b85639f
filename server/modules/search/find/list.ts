// A search without words: the tickets a condition holds for, last changed first.
import type { Question } from '../../../../rules/conditions/index.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPage, loadRowsInOrder } from '../../tickets/index.ts'
import { loadWordsSql } from '../../words/index.ts'
import { cap, type Search, type Tickets } from './answer.ts'
import { loadFacets } from './facets.ts'
import { type Mark, writeMark } from './mark.ts'
import { narrow } from './narrow.ts'
import { textsIn } from './split.ts'

export const listOnly = async (
  tx: Tx,
  given: Search,
  question: Question,
  mark: Mark | null,
): Promise<Tickets> => {
  const { workspaceId } = given
  const words = await loadWordsSql(tx, workspaceId, textsIn(question))
  const sort = { by: 'updated', direction: 'down' } as const
  const listing = { workspaceId, question, words, narrow: null, sort }
  const after = mark?.sort === 'list' ? mark : null
  const page = await loadPage(tx, listing, after, given.limit)
  const rows = await loadRowsInOrder(tx, workspaceId, page.ids, given.actorId)
  const first = mark ? null : (await loadPage(tx, listing, null, cap)).ids
  const counted = first ? await narrow(tx, workspaceId, first, { question, words }) : null
  return {
    items: rows.map(({ readAt: _, ...ticket }) => ({
      ticket,
      where: 'subject' as const,
      messageId: null,
      attachment: null,
      snippet: { text: ticket.subject, marks: [] },
    })),
    next: page.next
      ? writeMark({ sort: 'list', part: page.next.part, at: String(page.next.at), number: page.next.number })
      : null,
    total: first?.length ?? null,
    isMore: first !== null && page.next !== null && first.length >= page.ids.length,
    cap,
    corrected: null,
    facets: counted ? await loadFacets(tx, workspaceId, [...counted.values()]) : null,
  }
}
