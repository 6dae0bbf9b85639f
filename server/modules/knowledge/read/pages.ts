// Articles as readers get them: single pages, lists, what is opened most.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import { articlePath } from '../../../../rules/knowledge/slug.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { visibleArticles } from '../visible.ts'
import { loadTrail } from './collections.ts'
import type { ArticlePage, ArticleView } from './views.ts'

export interface ListQuery {
  reader: Reader
  language: string
  /** Directly in this collection. */
  collectionId?: string
  /** In this collection or any below it. */
  under?: string
  /** Only these articles. */
  ids?: readonly string[]
  order?: 'title' | 'newest' | 'views'
  limit: number
  offset?: number
}

type Row = Omit<ArticleView, 'path'> & { total: number }

export const listArticles = async (
  tx: Tx,
  workspaceId: string,
  query: ListQuery,
): Promise<{ items: ArticleView[]; total: number }> => {
  const { reader, language, order = 'title', limit, offset = 0 } = query
  const orders: Record<string, RawBuilder<unknown>> = {
    title: sql`lower(e.title), article.id`,
    newest: sql`article.published_at desc, article.id desc`,
    views: sql`article.views desc, article.published_at desc, article.id desc`,
  }
  const { rows } = await sql<Row>`
    select ${columns}, count(*) over () as total
    from article
    ${editionOf(language)}
    where article.workspace_id = ${workspaceId} and ${visibleArticles(reader)} and ${narrowed(query)}
    order by ${orders[order]} limit ${limit} offset ${offset}`.execute(tx)
  return { items: rows.map(view), total: rows[0]?.total ?? 0 }
}

/** The answers opened most. */
export const popular = async (
  tx: Tx,
  workspaceId: string,
  query: { reader: Reader; language: string; limit: number },
): Promise<ArticleView[]> => {
  const { items } = await listArticles(tx, workspaceId, { ...query, order: 'views' })
  return items
}

export const loadArticlePage = async (
  tx: Tx,
  workspaceId: string,
  { number, reader, language }: { number: number; reader: Reader; language: string },
): Promise<ArticlePage | null> => {
  if (number > 2_147_483_647) return null
  const { rows } = await sql<PageRow>`
    select ${columns}, article.main_language as "mainLanguage", e.outdated_since as "outdatedSince", e.html, e.headings,
      e.plain as text, e.version,
      (select json_agg(json_build_object('language', l.language, 'title', l.title, 'slug', l.slug) order by l.language)
        from article_edition l where l.workspace_id = article.workspace_id and l.article_id = article.id
          and l.version > 0) as languages,
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size)
          order by f.added_at, f.id), '[]')
        from article_file f where f.workspace_id = article.workspace_id and f.article_id = article.id) as files
    from article
    ${editionOf(language)}
    where article.workspace_id = ${workspaceId} and article.number = ${number} and ${visibleArticles(reader)}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) return null
  const { languages, files } = row
  return {
    ...view(row),
    mainLanguage: row.mainLanguage,
    outdatedSince: row.outdatedSince,
    isFallback: row.language !== language,
    html: row.html,
    headings: row.headings,
    text: row.text,
    version: row.version,
    languages: languages.map((l) => ({ ...l, path: articlePath(number, l.slug) })),
    trail: row.collectionId === null ? [] : await loadTrail(tx, workspaceId, row.collectionId, language),
    files: files.map((f) => ({ ...f, url: `/help/files/${f.id}` })),
  }
}

type PageRow = Row &
  Pick<ArticlePage, 'mainLanguage' | 'outdatedSince' | 'html' | 'headings' | 'text' | 'version'> & {
    languages: { language: string; title: string; slug: string }[]
    files: { id: string; name: string; type: string; size: number }[]
  }

const columns = sql`article.id, article.number, article.kind, article.state, article.collection_id as "collectionId",
  e.language, e.title, e.slug, e.summary, e.published_at as "publishedAt", article.published_at as "updatedAt",
  article.views`

/** The one edition that is shown: the wanted language, its short form, the main one, any. */
const editionOf = (language: string) => {
  const short = language.split('-')[0] ?? language
  return sql`cross join lateral (
      select * from article_edition d
      where d.workspace_id = article.workspace_id and d.article_id = article.id and d.version > 0
      order by (d.language = ${language}) desc, (d.language = ${short}) desc,
        (d.language = article.main_language) desc, d.language
      limit 1
    ) e`
}

const narrowed = ({ collectionId, under, ids }: ListQuery): RawBuilder<boolean> => {
  const parts: RawBuilder<boolean>[] = [sql<boolean>`true`]
  if (collectionId !== undefined) parts.push(sql<boolean>`article.collection_id = ${collectionId}`)
  if (under !== undefined)
    parts.push(sql<boolean>`article.collection_id in (
      with recursive below(id) as (
        select ${under}::uuid union select c.id from below b join collection c on c.parent_id = b.id
      ) select id from below)`)
  if (ids !== undefined) parts.push(sql<boolean>`article.id = ${anyOf(ids, 'uuid')}`)
  return sql.join(parts, sql` and `) as RawBuilder<boolean>
}

const view = ({ total: _total, ...row }: Row): ArticleView => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  collectionId: row.collectionId,
  language: row.language,
  title: row.title,
  slug: row.slug,
  summary: row.summary,
  path: articlePath(row.number, row.slug),
  publishedAt: row.publishedAt,
  updatedAt: row.updatedAt,
  views: row.views,
})
