// Gaps that readers show: searches that find nothing, and articles that do not help.
import { sql } from 'kysely'
import { type FoundGap, judgeArticle, leastSearches, type Use } from '../../../../rules/answers/gaps.ts'
import type { Tx } from '../../../platform/database.ts'
import { findAnswers } from '../find/find.ts'
import { loadSearches } from '../readers/searches.ts'

const searchDays = 30
const mostSearches = 200
const articleDays = 90

export const findSearches = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
): Promise<FoundGap[]> => {
  const searched = await loadSearches(tx, workspaceId, now, {
    days: searchDays,
    onlyEmpty: true,
    limit: mostSearches,
  })
  const gaps: FoundGap[] = []
  for (const { words, searches, empty } of searched) {
    if (empty < leastSearches || (await isAnsweredNow(tx, workspaceId, words))) continue
    gaps.push({
      kind: 'search',
      key: words,
      words: [words],
      size: empty,
      reasons: [{ what: 'searches', count: empty, of: searches }],
      ticketIds: [],
      articleId: null,
    })
  }
  return gaps
}

/** Something was published since, for strangers at least. */
const isAnsweredNow = async (tx: Tx, workspaceId: string, text: string): Promise<boolean> => {
  const reader = { personId: null, role: null, organisationId: null, brandId: null }
  const { total, corrected } = await findAnswers(tx, workspaceId, { text, reader, language: null, limit: 1 })
  return total > 0 && corrected === null
}

export const findDoubtful = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
): Promise<FoundGap[]> => {
  const since = now.subtract({ hours: 24 * articleDays }).toString()
  const { rows } = await sql<Use & { id: string; number: number; title: string }>`
    select a.id, a.number, coalesce(v.views, 0)::int as views, coalesce(v.tickets, 0)::int as "ticketsAfter",
      coalesce(m.helpful, 0)::int as helpful, coalesce(m.not_helpful, 0)::int as "notHelpful",
      coalesce((select e.title from article_edition e where e.workspace_id = a.workspace_id and e.article_id = a.id
        and e.version > 0 order by (e.language = a.main_language) desc limit 1), '') as title
    from article a
      left join (select article_id, sum(views) as views, sum(tickets) as tickets from article_view
          where workspace_id = ${workspaceId} and day >= ${since.slice(0, 10)}::date group by 1) v on v.article_id = a.id
      left join (select article_id, count(*) filter (where is_helpful) as helpful,
            count(*) filter (where not is_helpful) as not_helpful
          from article_mark where workspace_id = ${workspaceId} and at >= ${since}::timestamptz group by 1) m
        on m.article_id = a.id
    where a.workspace_id = ${workspaceId} and a.state <> 'draft' and a.archived_at is null
      and (v.tickets > 0 or m.not_helpful > 0)`.execute(tx)
  return rows.flatMap((row): FoundGap[] => {
    const reasons = judgeArticle(row)
    if (reasons.length === 0) return []
    return [
      {
        kind: 'article',
        key: row.id,
        words: [row.title],
        size: reasons.reduce((n, r) => n + r.count, 0),
        reasons,
        ticketIds: [],
        articleId: row.id,
      },
    ]
  })
}
