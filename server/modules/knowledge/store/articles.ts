// The SQL of articles and their editions.
import { type Selectable, sql } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { needed } from '../by.ts'
import { scheduleReview } from '../review.ts'

export type ArticleRow = Selectable<Tables['article']>
export type EditionRow = Selectable<Tables['article_edition']>

/** Numbers are never given twice; the counter's row is locked to the end. */
export const nextArticleNumber = async (tx: Tx, workspaceId: string): Promise<number> => {
  const row = await tx
    .insertInto('knowledge_counter')
    .values({ workspace_id: workspaceId, last: 1 })
    .onConflict((c) =>
      c.column('workspace_id').doUpdateSet({ last: sql<number>`knowledge_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

export const loadArticle = async (tx: Tx, workspaceId: string, number: number): Promise<ArticleRow> =>
  needed(await articleQuery(tx, workspaceId, number).executeTakeFirst(), 'article')

/** Locked: editions change only under the lock of their article. */
export const lockArticle = async (tx: Tx, workspaceId: string, number: number): Promise<ArticleRow> =>
  needed(await articleQuery(tx, workspaceId, number).forUpdate().executeTakeFirst(), 'article')

const articleQuery = (tx: Tx, workspaceId: string, number: number) =>
  tx.selectFrom('article').selectAll().where('workspace_id', '=', workspaceId).where('number', '=', number)

export const loadEdition = (
  tx: Tx,
  workspaceId: string,
  articleId: string,
  language: string,
): Promise<EditionRow | undefined> =>
  tx
    .selectFrom('article_edition')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .where('language', '=', language)
    .executeTakeFirst()

/** The main language first, then by language. */
export const loadEditions = (
  tx: Tx,
  workspaceId: string,
  articleIds: readonly string[],
): Promise<EditionRow[]> =>
  tx
    .selectFrom('article_edition')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', anyOf(articleIds, 'uuid'))
    .orderBy('language')
    .execute()

export type EditionChange = Partial<
  Omit<EditionRow, 'workspace_id' | 'article_id' | 'language' | 'headings'>
> & {
  headings?: string
}

export const updateEdition = async (
  tx: Tx,
  edition: Pick<EditionRow, 'workspace_id' | 'article_id' | 'language'>,
  change: EditionChange,
): Promise<void> => {
  await tx
    .updateTable('article_edition')
    .set(change)
    .where('workspace_id', '=', edition.workspace_id)
    .where('article_id', '=', edition.article_id)
    .where('language', '=', edition.language)
    .execute()
}

export const updateArticle = async (
  tx: Tx,
  article: Pick<ArticleRow, 'workspace_id' | 'id' | 'version'>,
  change: Partial<Omit<ArticleRow, 'workspace_id' | 'id' | 'number' | 'version'>>,
): Promise<void> => {
  await tx
    .updateTable('article')
    .set({ ...change, version: article.version + 1 })
    .where('workspace_id', '=', article.workspace_id)
    .where('id', '=', article.id)
    .execute()
  if (change.review_on) await scheduleReview(tx, article.workspace_id, article.id, change.review_on)
}
