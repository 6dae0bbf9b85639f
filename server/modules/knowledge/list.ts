// The library: articles the team looks for, the ones changed last first.
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import { isRefusal, type Refusal } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { readCursor, writeCursor } from '../people/index.ts'
import { showItems } from './show.ts'
import type { ArticleRow } from './store/articles.ts'

type Query = z.infer<NonNullable<typeof contract.knowledge.listArticles.query>>
type Reply = z.infer<typeof contract.knowledge.listArticles.reply>

export const listForTeam = async (
  tx: Tx,
  workspaceId: string,
  query: Query,
  today: string,
): Promise<Reply | Refusal> => {
  const after = readCursor(query.cursor)
  if (isRefusal(after)) return after
  const conditions = [...conditionsOf(query, today)]
  if (after) conditions.push(sql`(a.updated_at, a.id) < (${after.name}::timestamptz, ${after.id}::uuid)`)
  const { rows } = await sql<ArticleRow & { at: string }>`
    select a.*, a.updated_at::text as at from article a where ${sql.join(
      [sql`a.workspace_id = ${workspaceId}`, ...conditions],
      sql` and `,
    )}
    order by a.updated_at desc, a.id desc limit ${query.limit + 1}`.execute(tx)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: await showItems(tx, workspaceId, page, { today, language: query.language }),
    next: rows.length > query.limit && last ? writeCursor({ name: last.at, id: last.id }) : null,
  }
}

function* conditionsOf(query: Query, today: string): Generator<RawBuilder<unknown>> {
  yield query.isArchived ? sql`a.archived_at is not null` : sql`a.archived_at is null`
  if (query.state) yield sql`a.state = ${query.state}`
  if (query.kind) yield sql`a.kind = ${query.kind}`
  if (query.collectionId) yield sql`a.collection_id = ${query.collectionId}`
  if (query.ownerId) yield sql`a.owner_id = ${query.ownerId}`
  if (query.isReviewDue !== undefined)
    yield query.isReviewDue
      ? sql`a.review_on <= ${today}`
      : sql`(a.review_on is null or a.review_on > ${today})`
  if (query.language) yield edition(sql`e.language = ${query.language}`)
  if (query.inReview !== undefined) yield edition(sql`e.review = 'asked'`, query.inReview)
  if (query.hasDraft !== undefined) yield edition(sql`e.has_draft`, query.hasDraft)
  if (query.isOutdated !== undefined) yield edition(sql`e.outdated_since is not null`, query.isOutdated)
  for (const word of (query.query ?? '')
    .split(/\s+/)
    .filter((w) => w !== '')
    .slice(0, 8)) {
    const part = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    const number = /^#?(\d{1,9})$/.exec(word)?.[1]
    const titles = edition(
      sql`(e.title ilike ${part} or e.summary ilike ${part} or e.draft_title ilike ${part} or e.draft_summary ilike ${part})`,
    )
    yield number ? sql`(a.number = ${Number(number)} or ${titles})` : titles
  }
}

const edition = (condition: RawBuilder<unknown>, isThere = true): RawBuilder<unknown> => {
  const exists = sql`exists (select 1 from article_edition e where e.workspace_id = a.workspace_id
    and e.article_id = a.id and ${condition})`
  return isThere ? exists : sql`not ${exists}`
}
