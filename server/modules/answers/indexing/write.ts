// Writes what is searched of articles: the one place where documents, terms and counted words are written.
import { sql } from 'kysely'
import {
  distinctWords,
  isLanguage,
  type Place,
  type Weighed,
  weigh,
} from '../../../../rules/answers/weights.ts'
import { documentOf, gatherWords, toTsVector, type Weight } from '../../../../rules/search/document.ts'
import { lexeme } from '../../../../rules/search/forms.ts'
import { workspaceMark } from '../../../../rules/search/marks.ts'
import { isCounted, leftovers } from '../../../../rules/search/typos.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadStems, openSearch, stemOf } from '../../words/index.ts'
import type { Source } from './sources.ts'
import type { Stale } from './stale.ts'

export const writeDocuments = async (
  tx: Tx,
  workspaceId: string,
  sources: readonly Source[],
  now: Temporal.Instant,
): Promise<void> => {
  if (sources.length === 0) return
  await removeDocuments(tx, workspaceId, sources)
  await loadStems(
    tx,
    sources.flatMap(({ language, parts }) =>
      isLanguage(language) ? distinctWords(parts).map((word) => [language, word] as const) : [],
    ),
  )
  const made = sources.map((source) => ({ source, weighed: weigh(source.parts, source.language, stemOf) }))
  const documents = await insertDocuments(tx, workspaceId, made, now)
  await insertTerms(
    tx,
    workspaceId,
    made.flatMap(({ weighed }, n) =>
      [...weighed.weights].map(([term, weight]) => ({ term, document: documents[n] as number, weight })),
    ),
  )
  await countDocuments(tx, workspaceId, counted(sources.map((s) => s.language)), 1)
  await countWords(tx, workspaceId, counted(made.flatMap(({ weighed }) => weighed.words.filter(isCounted))))
}

/** Those that are there; the others do not matter. */
export const removeDocuments = async (
  tx: Tx,
  workspaceId: string,
  which: readonly Pick<Stale, 'articleId' | 'language'>[],
): Promise<void> => {
  const { rows } = await sql<{ language: string; words: string[] }>`
    delete from answer_document d
    using unnest(${which.map((w) => w.articleId)}::uuid[], ${which.map((w) => w.language)}::text[]) as q (article_id, language)
    where d.workspace_id = ${workspaceId} and d.article_id = q.article_id and d.language = q.language
    returning d.language, d.words`.execute(tx)
  if (rows.length === 0) return
  await countDocuments(tx, workspaceId, counted(rows.map((r) => r.language)), -1)
  await uncountWords(tx, workspaceId, counted(rows.flatMap((r) => r.words.filter(isCounted))))
}

const counted = (all: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** Numbers of the documents, in the order given. */
const insertDocuments = async (
  tx: Tx,
  workspaceId: string,
  made: readonly { source: Source; weighed: Weighed }[],
  now: Temporal.Instant,
): Promise<number[]> => {
  const rows = await tx
    .insertInto('answer_document')
    .values(
      made.map(({ source, weighed }) => ({
        workspace_id: workspaceId,
        article_id: source.articleId,
        language: source.language,
        version: source.version,
        words: weighed.words,
        body: bodyOf(source),
        indexed_at: iso(now),
      })),
    )
    .returning(['article_id', 'language', 'document'])
    .execute()
  const known = new Map(rows.map((r) => [`${r.article_id} ${r.language}`, r.document]))
  return made.map(({ source }) => known.get(`${source.articleId} ${source.language}`) as number)
}

const weightOf: Readonly<Record<Place, Weight>> = { title: 'A', heading: 'B', body: 'C' }

const bodyOf = ({ language, parts }: Source): string => {
  const { entries } = gatherWords(parts.map(({ text, place }) => ({ text, weight: weightOf[place] })))
  return toTsVector(documentOf({ entries, language: isLanguage(language) ? language : null }, stemOf), [])
}

const termsAtOnce = 20_000

const insertTerms = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly { term: string; document: number; weight: number }[],
): Promise<void> => {
  for (let i = 0; i < rows.length; i += termsAtOnce) {
    const some = rows.slice(i, i + termsAtOnce)
    await sql`
      insert into answer_term (workspace_id, term, document, weight)
      select ${workspaceId}::uuid, * from unnest(${some.map((r) => r.term)}::text[],
        ${some.map((r) => r.document)}::int[], ${some.map((r) => r.weight)}::real[])`.execute(tx)
  }
}

const countDocuments = async (
  tx: Tx,
  workspaceId: string,
  counts: ReadonlyMap<string, number>,
  sign: 1 | -1,
): Promise<void> => {
  for (const [language, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    await sql`
      insert into answer_language (workspace_id, language, documents)
      values (${workspaceId}, ${language}, ${sign * count})
      on conflict (workspace_id, language) do update
        set documents = answer_language.documents + excluded.documents`.execute(tx)
}

const wordsAtOnce = 2000

/** What is left of a word without some letters is worked out only for words that are new. */
const countWords = async (
  tx: Tx,
  workspaceId: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const own = lexeme(workspaceMark(workspaceId))
  await openSearch(tx, workspaceId)
  for (let i = 0; i < rows.length; i += wordsAtOnce) {
    const some = rows.slice(i, i + wordsAtOnce)
    const known = await sql<{ word: string }>`
      update answer_word w set documents = w.documents + q.documents
      from unnest(${some.map(([word]) => word)}::text[], ${some.map(([, n]) => n)}::int[]) as q (word, documents)
      where w.workspace_id = ${workspaceId} and w.word = q.word returning w.word`.execute(tx)
    const there = new Set(known.rows.map((r) => r.word))
    const fresh = some.filter(([word]) => !there.has(word))
    if (fresh.length === 0) continue
    await sql`
      insert into answer_word (workspace_id, word, documents)
      select ${workspaceId}::uuid, * from unnest(${fresh.map(([word]) => word)}::text[],
        ${fresh.map(([, n]) => n)}::int[])`.execute(tx)
    await sql`
      insert into answer_gram (workspace_id, word, grams)
      select ${workspaceId}::uuid, w.word, w.grams::tsvector from unnest(${fresh.map(([word]) => word)}::text[],
        ${fresh.map(([word]) => [own, ...[...leftovers(word)].map(lexeme)].join(' '))}::text[]) as w (word, grams)`.execute(
      tx,
    )
  }
}

const uncountWords = async (
  tx: Tx,
  workspaceId: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> => {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  await sql`
    update answer_word w set documents = w.documents - q.documents
    from unnest(${rows.map(([word]) => word)}::text[], ${rows.map(([, n]) => n)}::int[]) as q (word, documents)
    where w.workspace_id = ${workspaceId} and w.word = q.word`.execute(tx)
  await sql`delete from answer_word where workspace_id = ${workspaceId} and documents <= 0
    and word = any(${rows.map(([word]) => word)}::text[])`.execute(tx)
}
