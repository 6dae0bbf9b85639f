// How many tickets a condition holds for, up to a cap: beyond it nobody wants to know exactly.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { questionSql } from '../conditions/sql.ts'
import { loadFew } from './few.ts'
import { fixedBy } from './fixed.ts'
import type { Listing } from './load.ts'
import { type Part, partsOf } from './orders.ts'
import { countPiece, endOfPiece, type Place } from './read.ts'

export const countCap = 1000

/** Milliseconds after which a count is given as far as it came. */
const patience = 8
const piece = 4000

export interface Count {
  count: number
  /** There may be more than were counted. */
  isMore: boolean
}

export const countListing = async (tx: Tx, listing: Omit<Listing, 'sort'>): Promise<Count> => {
  const { workspaceId, question, words, narrow } = listing
  const fixed = fixedBy(question)
  const holds = questionSql(question, words)
  const few = narrow ?? (await loadFew(tx, workspaceId, fixed, true))
  if (few) {
    const { rows } = await sql<{ n: number }>`
      /* varied */ select count(*) as n from (
        select from ticket t where t.workspace_id = ${workspaceId} and ${few} and ${holds} limit ${countCap + 1}
      ) found`.execute(tx)
    const n = rows[0]?.n ?? 0
    return { count: Math.min(n, countCap), isMore: n > countCap }
  }
  const [part] = partsOf({ by: 'updated', direction: 'down' }, fixed)
  const end = performance.now() + patience
  let count = 0
  for (const range of part?.ranges ?? []) {
    const reading = { workspaceId, part: part as Part, range, holds, changedSince: fixed.changedSince }
    let after: Place | null = null
    do {
      count += await countPiece(tx, reading, after, piece, countCap + 1 - count)
      if (count > countCap) return { count: countCap, isMore: true }
      after = await endOfPiece(tx, reading, after, piece)
      if (after !== null && performance.now() > end) return { count, isMore: true }
    } while (after !== null)
  }
  return { count, isMore: false }
}
