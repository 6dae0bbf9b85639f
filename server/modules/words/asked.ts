// What somebody asks for, with the stems of the languages that this desk's people write.
import { type RawBuilder, sql } from 'kysely'
import { type Forms, formsOf, isStemmed, toTsQuery } from '../../../rules/search/forms.ts'
import { type Language, languages } from '../../../rules/search/languages.ts'
import { languageMark } from '../../../rules/search/marks.ts'
import { askedWords, type Question, readQuestion } from '../../../rules/search/question.ts'
import type { Tx } from '../../platform/database.ts'
import { loadCounts } from './counts.ts'
import { openSearch } from './open.ts'
import { loadStems, stemOf } from './stems.ts'

export interface AskedWords {
  question: Question
  forms: Forms
  /** Documents that hold a form, as far as it is counted. */
  counts: ReadonlyMap<string, number>
  /** Languages of this desk's people. */
  spoken: readonly Language[]
}

/** Leaves search open for everything. */
export const askWords = async (tx: Tx, workspaceId: string, question: Question): Promise<AskedWords> => {
  const words = askedWords(question)
  const inAll = (word: string): string[] => languages.flatMap((l) => stemOf(l, word) ?? [])
  const opened = openSearch(tx, workspaceId)
  // Heard below; here only so that a failure of the stems before it is not met alone.
  opened.catch(() => undefined)
  await loadStems(tx, pairs(words))
  const [, all] = await Promise.all([
    opened,
    loadCounts(tx, workspaceId, [
      ...words,
      ...words.filter(isStemmed).flatMap(inAll),
      ...languages.map(languageMark),
    ]),
  ])
  const spoken = spokenOf(all)
  return {
    question,
    forms: formsOf(question, (word) => spoken.flatMap((l) => stemOf(l, word) ?? [])),
    counts: all,
    spoken,
  }
}

const pairs = (words: readonly string[]): (readonly [Language, string])[] =>
  words.flatMap((word) => languages.map((language) => [language, word] as const))

const leastShare = 0.02

/** Languages of at least one in fifty of the documents that have one; a desk without documents speaks English. */
const spokenOf = (counts: ReadonlyMap<string, number>): readonly Language[] => {
  const of = (language: Language): number => counts.get(languageMark(language)) ?? 0
  const sum = languages.reduce((n, language) => n + of(language), 0)
  return sum === 0 ? ['en'] : languages.filter((language) => of(language) >= sum * leastShare)
}

/**
 * The condition `text` over the ticket `t`, for every text that will be asked in this transaction. Leaves search open
 * for everything, as these conditions need it.
 */
export const loadWordsSql = async (
  tx: Tx,
  workspaceId: string,
  texts: Iterable<string>,
): Promise<(text: string) => RawBuilder<boolean>> => {
  const known = new Map<string, string>()
  for (const text of new Set(texts))
    known.set(text, toTsQuery((await askWords(tx, workspaceId, readQuestion(text))).forms))
  return (text) => {
    const query = known.get(text)
    if (query === undefined) throw new Error('these words were not announced')
    return query === ''
      ? sql<boolean>`false`
      : sql<boolean>`exists (select from search_document d
          where d.workspace_id = t.workspace_id and d.ticket_id = t.id and d.body @@ ${query}::tsquery)`
  }
}
