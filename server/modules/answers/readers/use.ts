// How an article is used: views, marks with their words, tickets after it, tickets it solved.
import { sql } from 'kysely'
import type { ArticleUse } from '../../../../contract/answers.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'

const days = 90
const mostWords = 50

export const loadUse = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  number: number,
): Promise<ArticleUse | Refusal> => {
  const article = await tx
    .selectFrom('article')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!article) return refuse('not_found', 'There is no such article.')
  const since = iso(now.subtract({ hours: 24 * days }))
  const { rows } = await sql<Omit<ArticleUse, 'words'>>`
    select v.views, v.tickets as "ticketsAfter", m.helpful, m.not_helpful as "notHelpful", l.solved
    from (select coalesce(sum(views), 0)::int as views, coalesce(sum(tickets), 0)::int as tickets from article_view
        where workspace_id = ${workspaceId} and article_id = ${article.id} and day >= ${since.slice(0, 10)}::date) v,
      (select count(*) filter (where is_helpful)::int as helpful, count(*) filter (where not is_helpful)::int as not_helpful
        from article_mark where workspace_id = ${workspaceId} and article_id = ${article.id} and at >= ${since}::timestamptz) m,
      (select count(*)::int as solved from ticket_article
        where workspace_id = ${workspaceId} and article_id = ${article.id} and kind = 'solved_by'
          and at >= ${since}::timestamptz) l`.execute(tx)
  const words = await tx
    .selectFrom('article_mark')
    .select(['is_helpful as isHelpful', 'words', 'language', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', article.id)
    .where('words', '<>', '')
    .orderBy('at', 'desc')
    .limit(mostWords)
    .execute()
  return { ...(rows[0] as Omit<ArticleUse, 'words'>), words }
}
