// What is searched, counted by day; nothing of who searched.
import { sql } from 'kysely'
import { loggedWords } from '../../../../rules/answers/log.ts'
import type { Tx } from '../../../platform/database.ts'

export interface Searched {
  text: string
  place: 'portal' | 'desk'
  /** How many articles were found. */
  found: number
}

const dayOf = (now: Temporal.Instant): string => now.toString().slice(0, 10)

export const logSearch = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  { text, place, found }: Searched,
): Promise<void> => {
  const words = loggedWords(text)
  if (words === null) return
  await sql`
    insert into answer_search (workspace_id, day, words, place, searches, empty)
    values (${workspaceId}, ${dayOf(now)}::date, ${words}, ${place}, 1, ${found === 0 ? 1 : 0})
    on conflict (workspace_id, words, place, day) do update
      set searches = answer_search.searches + 1, empty = answer_search.empty + excluded.empty`.execute(tx)
}

export interface Counted {
  words: string
  searches: number
  empty: number
}

/** Of the last `days`, the most frequent first. */
export const loadSearches = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  { days, onlyEmpty, limit }: { days: number; onlyEmpty: boolean; limit: number },
): Promise<Counted[]> => {
  const since = dayOf(now.subtract({ hours: 24 * days }))
  const { rows } = await sql<Counted>`
    select words, sum(searches)::int as searches, sum(empty)::int as empty from answer_search
    where workspace_id = ${workspaceId} and day > ${since}::date
    group by words ${onlyEmpty ? sql`having sum(empty) > 0 and sum(empty) * 2 >= sum(searches)` : sql``}
    order by ${onlyEmpty ? sql`3 desc` : sql`2 desc`}, words limit ${limit}`.execute(tx)
  return rows
}
