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
  /** Of articles, among the best few hundred. */
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

/** As many of the best are asked whether the reader may see them, before all are. */
const looked = 400

export const loadScored = async (tx: Tx, workspaceId: string, asked: Asked): Promise<Scored[]> => {
  const { limit, offset = 0 } = asked
  const most = looked + offset + limit
  const { rows, candidates } = await loadBest(tx, workspaceId, asked, most)
  // Of a workspace where most is hidden from the reader, what is theirs may stand behind the best.
  const isHidden = candidates >= most && (rows[0]?.total ?? 0) < offset + limit
  return isHidden ? (await loadBest(tx, workspaceId, asked, null)).rows : rows
}

const loadBest = async (
  tx: Tx,
  workspaceId: string,
  asked: Asked,
  most: number | null,
): Promise<{ rows: Scored[]; candidates: number }> => {
  const { groups, documents, reader, language, least, leastScore = 0, limit, offset = 0, except } = asked
  const forms = groups.flatMap((group, g) => [...group.forms].map(([term, sure]) => ({ g, term, sure })))
  if (forms.length === 0) return { rows: [], candidates: 0 }
  const { rows } = await sql<Scored & { candidates: number }>`
    with hit as materialized (
      select q.g, t.document, max(t.weight * q.sure) as weight
      from unnest(${forms.map((f) => f.g)}::int[], ${forms.map((f) => f.term)}::text[], ${forms.map((f) => f.sure)}::real[])
          as q (g, term, sure)
        join answer_term t on t.workspace_id = ${workspaceId} and t.term = q.term
      group by 1, 2
    ), says as materialized (
      select c.g, ln(1 + (greatest(${documents}::int, c.held) - c.held + 0.5) / (c.held + 0.5)) * w.times as says
      from (select g, count(*) as held from hit group by g) c
        join unnest(${groups.map((_, g) => g)}::int[], ${groups.map((g) => g.times)}::float8[]) as w (g, times) on w.g = c.g
    ), scored as materialized (
      select h.document, sum(h.weight * s.says) / w.says * (0.5 + sum(s.says) / w.says / 2) as score,
        sum(s.says) / w.says as covered
      from hit h join says s on s.g = h.g cross join (select sum(says) as says from says) w
      group by h.document, w.says
      having sum(s.says) / w.says >= ${least}::float8
      order by 2 desc, 1 limit ${most}
    ), best as (
      select distinct on (d.article_id) d.article_id, d.language, d.document, s.score, s.covered
      from scored s
        join answer_document d on d.workspace_id = ${workspaceId} and d.document = s.document
        join article a on a.workspace_id = d.workspace_id and a.id = d.article_id
      where ${reader === 'desk' ? sql`a.state <> 'draft' and a.archived_at is null` : visibleArticles(reader, 'a')}
        ${except ? sql`and d.article_id <> ${except}::uuid` : sql``}
      order by d.article_id, (d.language = ${language ?? ''}) desc, s.score desc
    ), page as materialized (
      select *, (count(*) over ())::int as total, (select count(*)::int from scored) as candidates
      from best where score >= ${leastScore}::float8
      order by score desc, article_id limit ${limit} offset ${offset}
    )
    select p.article_id as "articleId", p.language, p.score::float8, p.covered::float8, p.total, p.candidates,
      array_agg(h.g order by s.says desc, h.g) as held
    from page p join hit h on h.document = p.document join says s on s.g = h.g
    group by p.article_id, p.language, p.score, p.covered, p.total, p.candidates
    order by p.score desc, p.article_id`.execute(tx)
  const [first] = rows
  return { rows, candidates: first ? first.candidates : (most ?? 0) }
}
