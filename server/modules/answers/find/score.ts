// The best articles for what is asked, of those the reader may see. What terms say in documents is read as it is kept;
// rules/answers/score.ts makes the sum.
import { sql } from 'kysely'
import type { Group } from '../../../../rules/answers/asked.ts'
import { type Posting, type Postings, type Ranked, rank } from '../../../../rules/answers/score.ts'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'
import { visibleArticles } from '../../knowledge/index.ts'
import type { Phrase } from './phrases.ts'

export interface Scored {
  articleId: string
  language: string
  score: number
  covered: number
  /** Places in the groups that were asked, the most telling first. */
  held: number[]
}

interface Asked {
  groups: readonly Group[]
  postings: Postings
  documents: number
  /** `desk`: only to know whether there is an answer; what is found so is shown to nobody. */
  reader: Reader | 'desk'
  /** Wanted; an article that has no such edition is shown in its main one. */
  language: string | null
  /** Share of the question that must be held, 0 to 1. */
  least: number
  limit: number
  offset?: number
  /** Not this one. */
  except?: string
  /** Words that must follow each other. */
  phrases?: readonly Phrase[]
  /** The total is of no interest. */
  isTyping?: boolean
}

export const loadPostings = async (
  tx: Tx,
  workspaceId: string,
  groups: readonly Group[],
): Promise<Postings> => {
  const terms = [...new Set(groups.flatMap((group) => [...group.forms.keys()]))]
  if (terms.length === 0) return new Map()
  const { rows } = await sql<{ term: string; packed: Buffer | null }>`
    select q.term, (select string_agg(int4send(t.document) || float4send(t.weight), '') from answer_term t
      where t.workspace_id = ${workspaceId} and t.term = q.term) as packed
    from unnest(${terms}::text[]) as q (term)`.execute(tx)
  return new Map(rows.flatMap(({ term, packed }) => (packed === null ? [] : [[term, unpack(packed)]])))
}

const bytesEach = 8

const unpack = (packed: Buffer): Posting => {
  const length = packed.length / bytesEach
  const documents = new Int32Array(length)
  const weights = new Float32Array(length)
  for (let i = 0; i < length; i += 1) {
    documents[i] = packed.readInt32BE(i * bytesEach)
    weights[i] = packed.readFloatBE(i * bytesEach + 4)
  }
  return { documents, weights }
}

/** As many of the best are asked whether the reader may see them, before all are. */
const looked = { typing: 60, whole: 400 }

/** `total`: of articles, among the best few hundred; `says`: of each group. */
export const loadScored = async (
  tx: Tx,
  workspaceId: string,
  asked: Asked,
): Promise<{ scored: Scored[]; total: number; says: readonly number[] }> => {
  const { groups, postings, documents, least, limit, offset = 0, phrases = [], isTyping = false } = asked
  const { best, says, holds } = rank(groups, postings, documents, least)
  const likely = best.filter((r) => phrases.every((p) => p.groups.every((g) => holds(r.article, g))))
  const first = (isTyping ? looked.typing : looked.whole) + offset + limit
  let articles = await loadSeen(tx, workspaceId, asked, likely.slice(0, first))
  // Of a workspace where most is hidden from the reader, what is theirs may stand behind the best.
  if (likely.length > first && articles.length < offset + limit)
    articles = await loadSeen(tx, workspaceId, asked, likely)
  const byTelling = groups.map((_, g) => g).sort((a, b) => (says[b] ?? 0) - (says[a] ?? 0) || a - b)
  const scored = articles
    .slice(offset, offset + limit)
    .map(({ article, ...one }) => ({ ...one, held: byTelling.filter((g) => holds(article, g)) }))
  return { scored, total: articles.length, says }
}

type Seen = Ranked & { articleId: string; language: string }

/** Each article once, in the wanted language if that was found, else as it was found best; the best first. */
const loadSeen = async (
  tx: Tx,
  workspaceId: string,
  { reader, language, except, phrases = [] }: Asked,
  ranked: readonly Ranked[],
): Promise<Seen[]> => {
  if (ranked.length === 0) return []
  const { rows } = await sql<{ document: number; article_id: string; language: string }>`
    select d.document, d.article_id, d.language
    from unnest(${ranked.map((r) => r.article)}::int[]) as q (document)
      join answer_document d on d.workspace_id = ${workspaceId} and d.document = q.document
      join article a on a.workspace_id = d.workspace_id and a.id = d.article_id
    where ${reader === 'desk' ? sql`a.state <> 'draft' and a.archived_at is null` : visibleArticles(reader, 'a')}
      ${except ? sql`and d.article_id <> ${except}::uuid` : sql``}
      ${sql.join(
        phrases.map((p) => sql`and d.body @@ ${p.query}::tsquery`),
        sql` `,
      )}`.execute(tx)
  const seen = new Map(rows.map((row) => [row.document, row]))
  const chosen = new Map<string, Seen>()
  for (const one of ranked) {
    const row = seen.get(one.article)
    const before = row && chosen.get(row.article_id)
    if (row && (!before || (before.language !== language && row.language === language)))
      chosen.set(row.article_id, { ...one, articleId: row.article_id, language: row.language })
  }
  return [...chosen.values()].sort((a, b) => b.score - a.score || (a.articleId < b.articleId ? -1 : 1))
}
