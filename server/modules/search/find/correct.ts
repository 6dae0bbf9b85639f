// What somebody may have meant whose words are in no document.
import { sql } from 'kysely'
import { lexeme } from '../../../../rules/search/forms.ts'
import { askedWords } from '../../../../rules/search/question.ts'
import { bestOf, leftovers, mostFaults } from '../../../../rules/search/typos.ts'
import type { Tx } from '../../../platform/database.ts'
import { type AskedWords, openSearch } from '../../words/index.ts'

/** By the word as it was asked for; null: nothing better is known. */
export const loadCorrections = async (
  tx: Tx,
  workspaceId: string,
  { question, forms, counts }: AskedWords,
): Promise<ReadonlyMap<string, string> | null> => {
  const corrections = new Map<string, string>()
  const isKnown = (word: string): boolean =>
    forms.some((term) =>
      term.rows.some((row) => row.some((a) => a.forms[0] === word && a.forms.some((f) => counts.has(f)))),
    )
  for (const word of askedWords(question)) {
    if (mostFaults(word) === 0 || isKnown(word)) continue
    const best = bestOf(word, await loadClose(tx, workspaceId, word))
    if (best === null) return null
    corrections.set(word, best)
  }
  return corrections.size > 0 ? corrections : null
}

const most = 500

const loadClose = async (
  tx: Tx,
  workspaceId: string,
  word: string,
): Promise<{ word: string; documents: number }[]> => {
  await openSearch(tx, workspaceId, [...leftovers(word)].map(lexeme).join(' | '))
  const { rows } = await sql<{ word: string; documents: number }>`
    select word, documents from (
      select * from search_word where workspace_id = ${workspaceId} offset 0
    ) w order by documents desc limit ${most}`.execute(tx)
  await openSearch(tx, workspaceId)
  return rows
}
