// Scores articles in the database as rules/answers/score.ts does in memory, and keeps what the reader may see.
import { sql } from 'kysely'
import type { Group } from '../../../../rules/answers/asked.ts'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'
import { visibleArticles } from '../../knowledge/index.ts'

export interface Scored {
  articleId: string
  language: string
  score: number
  covered: number
  /** Places in the groups that were asked. */
  held: number[]
  total: number
}

interface Asked {
  groups: readonly Group[]
  documents: number
  /** `desk`: only to know whether there is an answer; what is found so is shown to nobody. */
  reader: Reader | 'desk'
  /** Wanted; an article that has no such edition is shown in its main one. */
  language: string | null
  /** Share of the question that must be held, 0 to 1. */
  least: number
  /** Score that must be reached, 0 to 1. */
  leastScore?: number
  limit: number
  offset?: number
  /** Not this one. */
  except?: string
}

export const loadScored = async (tx: Tx, workspaceId: string, asked: Asked): Promise<Scored[]> => {
  const { groups, documents, reader, language, least, leastScore = 0, limit, offset = 0, except } = asked
  const forms = groups.flatMap((group, g) => [...group.forms].map(([term, sure]) => ({ g, term, sure })))
  if (forms.length === 0) return []
  const { rows } = await sql<Scored>`
    with hit as materialized (
      select q.g, t.document, max(t.weight * q.sure) as weight
      from unnest(${forms.map((f) => f.g)}::int[], ${forms.map((f) => f.term)}::text[], ${forms.map((f) => f.sure)}::real[])
          as q (g, term, sure)
        join answer_term t on t.workspace_id = ${workspaceId} and t.term = q.term
      group by 1, 2
    ), says as materialized (
      select h.g, ln(1 + (greatest(${documents}::int, count(*)) - count(*) + 0.5) / (count(*) + 0.5)) * w.times as says
      from hit h join unnest(${groups.map((_, g) => g)}::int[], ${groups.map((g) => g.times)}::float8[]) as w (g, times) on w.g = h.g
      group by h.g, w.times
    ), whole as materialized (
      select sum(says) as says from says
    ), scored as (
      select h.document, sum(h.weight * s.says) / w.says as said, sum(s.says) / w.says as covered,
        array_agg(h.g order by s.says desc, h.g) as held
      from hit h join says s on s.g = h.g cross join whole w
      group by h.document, w.says
    ), best as (
      select distinct on (d.article_id) d.article_id, d.language, s.said * (0.5 + s.covered / 2) as score, s.covered, s.held
      from scored s
        join answer_document d on d.workspace_id = ${workspaceId} and d.document = s.document
        join article a on a.workspace_id = d.workspace_id and a.id = d.article_id
      where s.covered >= ${least}::float8 and ${reader === 'desk' ? sql`a.state <> 'draft' and a.archived_at is null` : visibleArticles(reader, 'a')}
        ${except ? sql`and d.article_id <> ${except}::uuid` : sql``}
      order by d.article_id, (d.language = ${language ?? ''}) desc, s.said * (0.5 + s.covered / 2) desc
    )
    select article_id as "articleId", language, score::float8, covered::float8, held, (count(*) over ())::int as total
    from best where score >= ${leastScore}::float8
    order by score desc, article_id
    limit ${limit} offset ${offset}`.execute(tx)
  return rows
}
