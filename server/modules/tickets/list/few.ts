// Whether some index holds only few of the tickets a list may show: then those are all looked at and sorted.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Fixed } from './fixed.ts'
import { ownRanges, type Range, tagsOf, unorderedRanges } from './ranges.ts'

/** More than these are rather read in order, until a page is full. */
const fewAre = 4000

/** What narrows the list to few tickets, or null. `inOrder`: the lists of people and teams lie in its order anyway. */
export const loadFew = async (
  tx: Tx,
  workspaceId: string,
  fixed: Fixed,
  inOrder: boolean,
): Promise<Range | null> => {
  const numbers = fixed.among.get('number')
  if (numbers) return sql`t.number = any(${numbers.filter(isNumber)}::bigint[])`
  for (const range of unorderedRanges(fixed))
    if (await isFew(tx, sql`ticket t where t.workspace_id = ${workspaceId} and ${range}`)) return range
  const tags = tagsOf(fixed)
  if (tags) {
    const tagged = sql`ticket_tag g where g.workspace_id = ${workspaceId} and g.tag = any(${[...tags]}::text[])`
    if (await isFew(tx, tagged)) return sql`t.id in (select g.ticket_id from ${tagged})`
  }
  const own = inOrder ? null : ownRanges(fixed)
  if (!own) return null
  const range = sql<boolean>`(${sql.join(own, sql` or `)})`
  return (await isFew(tx, sql`ticket t where t.workspace_id = ${workspaceId} and ${range}`)) ? range : null
}

const isNumber = (n: string | number): boolean => Number.isSafeInteger(n)

const isFew = async (tx: Tx, rows: RawBuilder<unknown>): Promise<boolean> => {
  const { rows: found } = await sql<{ n: number }>`
    /* varied */ select count(*) as n from (select from ${rows} limit ${sql.raw(String(fewAre + 1))}) found`.execute(
    tx,
  )
  return (found[0]?.n ?? 0) <= fewAre
}
