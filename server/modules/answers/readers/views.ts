// How often articles are read, and how often a ticket follows; nothing of who read.
import { sql } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'

export interface Views {
  articleId: string
  language: string
  count: number
}

const dayOf = (now: Temporal.Instant): string => now.toString().slice(0, 10)

/** Of several at once, as pages gather them; articles that are gone are left out. */
export const countViews = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  views: readonly Views[],
): Promise<void> => {
  if (views.length === 0) return
  const given = sql`unnest(${views.map((v) => v.articleId)}::uuid[], ${views.map((v) => v.language)}::text[],
    ${views.map((v) => v.count)}::int[]) as q (article_id, language, count)`
  await sql`
    insert into article_view (workspace_id, article_id, language, day, views)
    select ${workspaceId}::uuid, q.article_id, q.language, ${dayOf(now)}::date, sum(q.count)
    from ${given} join article a on a.workspace_id = ${workspaceId} and a.id = q.article_id
    group by q.article_id, q.language order by q.article_id, q.language
    on conflict (workspace_id, article_id, day, language) do update
      set views = article_view.views + excluded.views`.execute(tx)
  await sql`
    update article a set views = a.views + s.count
    from (select w.id, sum(q.count) as count from ${given}
        join article w on w.workspace_id = ${workspaceId} and w.id = q.article_id
      group by w.id order by w.id) s
    where a.workspace_id = ${workspaceId} and a.id = s.id`.execute(tx)
}

/** The requester came from an article and wrote a ticket all the same. Unknown numbers do nothing. */
export const noteTicketAfter = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  { articleNumber, ticketId }: { articleNumber: number; ticketId: string },
): Promise<void> => {
  if (!Number.isInteger(articleNumber) || articleNumber < 1 || articleNumber > 2_147_483_647) return
  const { rows } = await sql<{ id: string; main_language: string }>`
    insert into ticket_article (workspace_id, ticket_id, article_id, kind, at)
    select a.workspace_id, ${ticketId}::uuid, a.id, 'read_before', ${iso(now)}::timestamptz
    from article a where a.workspace_id = ${workspaceId} and a.number = ${articleNumber} and a.state <> 'draft'
    on conflict do nothing
    returning article_id as id, (select main_language from article m
      where m.workspace_id = ticket_article.workspace_id and m.id = ticket_article.article_id) as main_language`.execute(
    tx,
  )
  const [article] = rows
  if (!article) return
  await sql`
    insert into article_view (workspace_id, article_id, language, day, tickets)
    values (${workspaceId}, ${article.id}, ${article.main_language}, ${dayOf(now)}::date, 1)
    on conflict (workspace_id, article_id, day, language) do update
      set tickets = article_view.tickets + 1`.execute(tx)
}
