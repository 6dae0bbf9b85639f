// Turns what is asked into groups of terms: stems of the languages articles are written in, what means the same, and typos.
import { sql } from 'kysely'
import { type AskedWord, allWords, type Group, groupsOf } from '../../../../rules/answers/asked.ts'
import { isLanguage } from '../../../../rules/answers/weights.ts'
import { lexeme } from '../../../../rules/search/forms.ts'
import { bestOf, leftovers, mostFaults } from '../../../../rules/search/typos.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadStems, openSearch, stemOf } from '../../words/index.ts'

export interface Corpus {
  /** Languages articles are written in. */
  languages: readonly string[]
  documents: number
}

export const loadCorpus = async (tx: Tx, workspaceId: string): Promise<Corpus> => {
  const { rows } = await sql<{ language: string; documents: number }>`
    select language, documents from answer_language
    where workspace_id = ${workspaceId} and documents > 0`.execute(tx)
  return { languages: rows.map((r) => r.language), documents: rows.reduce((n, r) => n + r.documents, 0) }
}

export const loadGroups = async (
  tx: Tx,
  asked: readonly AskedWord[],
  { languages }: Corpus,
): Promise<Group[]> => {
  const words = allWords(asked)
  const stemmed = languages.filter(isLanguage)
  await loadStems(
    tx,
    words.flatMap((word) => stemmed.map((language) => [language, word] as const)),
  )
  return groupsOf(asked, languages, stemOf)
}

/** How many documents hold each term. */
export const loadHolding = async (
  tx: Tx,
  workspaceId: string,
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ term: string; documents: number }>`
    select q.term, (select count(*)::int from answer_term t
      where t.workspace_id = ${workspaceId} and t.term = q.term) as documents
    from unnest(${[...new Set(terms)]}::text[]) as q (term)`.execute(tx)
  return new Map(rows.filter((r) => r.documents > 0).map((r) => [r.term, r.documents]))
}

const last = '\u{10ffff}'
const mostFinished = 8
const mostClose = 300

/** The most frequent words that begin so. */
export const loadFinished = async (tx: Tx, workspaceId: string, begin: string): Promise<string[]> => {
  const { rows } = await sql<{ word: string }>`
    select word from answer_word
    where workspace_id = ${workspaceId} and word > ${begin} and word < ${begin + last}
    order by documents desc, word limit ${mostFinished}`.execute(tx)
  return rows.map((r) => r.word)
}

/** What somebody meant who wrote a word that stands in no article; null: nothing near is known. */
export const loadMeant = async (tx: Tx, workspaceId: string, word: string): Promise<string | null> => {
  if (mostFaults(word) === 0) return null
  await openSearch(tx, workspaceId, [...leftovers(word)].map(lexeme).join(' | '))
  const { rows } = await sql<{ word: string; documents: number }>`
    select w.word, w.documents from (
      select * from answer_gram where workspace_id = ${workspaceId} offset 0
    ) g join answer_word w on w.workspace_id = ${workspaceId} and w.word = g.word
    order by w.documents desc limit ${mostClose}`.execute(tx)
  await openSearch(tx, workspaceId)
  return bestOf(word, rows)
}
