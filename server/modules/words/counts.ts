// How many documents of the workspace hold each of some words.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** Only of words that are counted and there; search must be open for everything. */
export const loadCounts = async (
  tx: Tx,
  workspaceId: string,
  words: Iterable<string>,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ word: string; documents: number }>`
    select word, documents from search_word
    where workspace_id = ${workspaceId} and word = any(${[...new Set(words)]}::text[])`.execute(tx)
  return new Map(rows.map((r) => [r.word, r.documents]))
}
