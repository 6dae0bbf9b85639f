// Scored articles as people see them: title, address, the piece of text that shows best why.
import { sql } from 'kysely'
import type { Answer } from '../../../../contract/answers.ts'
import type { Group } from '../../../../rules/answers/asked.ts'
import { isLanguage } from '../../../../rules/answers/weights.ts'
import { articlePath } from '../../../../rules/knowledge/slug.ts'
import type { ArticleKind, ArticleState } from '../../../../rules/knowledge/words.ts'
import type { Forms } from '../../../../rules/search/forms.ts'
import { type Likely, pieceOf, readLikely } from '../../../../rules/search/snippet.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadStems, stemOf } from '../../words/index.ts'
import type { Scored } from './score.ts'

interface Row {
  id: string
  number: number
  kind: ArticleKind
  state: ArticleState
  language: string
  title: string
  slug: string
  summary: string
  plain: string
  collection_id: string | null
  collection_names: Record<string, string> | null
}

const looked = 12_000

/** `language`: wanted; the edition that is shown may be another than the one that was found. */
export const showAnswers = async (
  tx: Tx,
  workspaceId: string,
  scored: readonly Scored[],
  groups: readonly Group[],
  language: string | null,
): Promise<Answer[]> => {
  if (scored.length === 0) return []
  const rows = await loadRows(tx, workspaceId, scored, language)
  const forms = asForms(groups)
  const readings = new Map<string, Reading>()
  for (const [id, row] of rows)
    readings.set(id, {
      row,
      title: readLikely(row.title, forms),
      summary: readLikely(row.summary, forms),
      body: readLikely(row.plain, forms),
    })
  await loadStems(
    tx,
    [...readings.values()].flatMap(({ row: { language: own }, title, summary, body }) =>
      isLanguage(own)
        ? [title, summary, body].flatMap(({ words }) => words.map((w) => [own, w.text] as const))
        : [],
    ),
  )
  return scored.flatMap((s): Answer[] => {
    const reading = readings.get(s.articleId)
    return reading ? [answerOf(reading, s, groups, forms)] : []
  })
}

interface Reading {
  row: Row
  title: Likely
  summary: Likely
  body: Likely
}

const answerOf = (reading: Reading, scored: Scored, groups: readonly Group[], forms: Forms): Answer => {
  const { row } = reading
  const stemsOf = (word: string): readonly string[] => {
    const stem = isLanguage(row.language) ? stemOf(row.language, word) : null
    return stem === null ? [] : [stem]
  }
  const title = pieceOf(reading.title, forms, stemsOf)
  const body = pieceOf(reading.body, forms, stemsOf)
  const isOfSummary = body.marks.length === 0 && row.summary !== ''
  const snippet = isOfSummary ? pieceOf(reading.summary, forms, stemsOf) : body
  return {
    articleId: row.id,
    number: row.number,
    language: row.language,
    title: row.title,
    slug: row.slug,
    path: articlePath(row.number, row.slug),
    summary: row.summary,
    kind: row.kind,
    state: row.state,
    collection:
      row.collection_id === null || row.collection_names === null
        ? null
        : { id: row.collection_id, name: nameIn(row.collection_names, row.language) },
    snippet: { text: snippet.text, marks: snippet.marks },
    titleMarks: title.text === row.title ? title.marks : [],
    words: scored.held.flatMap((g) => groups[g]?.word ?? []),
    likeness: Math.round(Math.min(1, scored.score) * 100) / 100,
  }
}

const nameIn = (names: Readonly<Record<string, string>>, language: string): string =>
  names[language] ?? names.en ?? Object.values(names)[0] ?? ''

const asForms = (groups: readonly Group[]): Forms =>
  groups.map((g) => ({
    rows: [[{ forms: [...new Set([g.word, ...g.forms.keys()])], isBeginning: false }]],
    from: 0,
    to: 0,
  }))

const loadRows = async (
  tx: Tx,
  workspaceId: string,
  scored: readonly Scored[],
  language: string | null,
): Promise<ReadonlyMap<string, Row>> => {
  const { rows } = await sql<Row>`
    select a.id, a.number, a.kind, a.state, e.language, e.title, e.slug, e.summary, left(e.plain, ${looked}) as plain,
      a.collection_id, c.names as collection_names
    from unnest(${scored.map((s) => s.articleId)}::uuid[], ${scored.map((s) => s.language)}::text[]) as q (id, language)
      join article a on a.workspace_id = ${workspaceId} and a.id = q.id
      join lateral (
        select * from article_edition o
        where o.workspace_id = a.workspace_id and o.article_id = a.id and o.version > 0
        order by (o.language = ${language ?? ''}) desc, (o.language = q.language) desc, (o.language = a.main_language) desc
        limit 1
      ) e on true
      left join collection c on c.workspace_id = a.workspace_id and c.id = a.collection_id`.execute(tx)
  return new Map(rows.map((r) => [r.id, r]))
}
