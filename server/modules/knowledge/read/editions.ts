// Every published edition that a reader may see: for maps and lists of languages, without their texts.
import { sql } from 'kysely'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'
import { visibleArticles } from '../visible.ts'

export interface EditionView {
  number: number
  language: string
  slug: string
  mainLanguage: string
  publishedAt: string
}

/** Newest articles first, all languages of one together. */
export const listEditions = async (
  tx: Tx,
  workspaceId: string,
  { reader, limit }: { reader: Reader; limit: number },
): Promise<EditionView[]> => {
  const { rows } = await sql<EditionView>`
    select article.number, e.language, e.slug, article.main_language as "mainLanguage", e.published_at as "publishedAt"
    from article join article_edition e on e.workspace_id = article.workspace_id and e.article_id = article.id
    where article.workspace_id = ${workspaceId} and e.version > 0 and ${visibleArticles(reader)}
    order by article.published_at desc, article.id desc, e.language limit ${limit}`.execute(tx)
  return rows
}
