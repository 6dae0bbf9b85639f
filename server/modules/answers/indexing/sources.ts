// The words of published editions, part by part. Drafts are never read here.
import { sql } from 'kysely'
import type { ArticlePart } from '../../../../rules/answers/weights.ts'
import type { Heading } from '../../../../rules/knowledge/words.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Stale } from './stale.ts'

export interface Source {
  articleId: string
  language: string
  version: number
  parts: readonly ArticlePart[]
}

export const loadSources = async (
  tx: Tx,
  workspaceId: string,
  wanted: readonly Stale[],
): Promise<Source[]> => {
  const { rows } = await sql<{
    article_id: string
    language: string
    version: number
    title: string
    summary: string
    headings: Heading[]
    plain: string
  }>`
    select e.article_id, e.language, e.version, e.title, e.summary, e.headings, e.plain
    from unnest(${wanted.map((w) => w.articleId)}::uuid[], ${wanted.map((w) => w.language)}::text[]) as q (article_id, language)
      join article_edition e on e.workspace_id = ${workspaceId} and e.article_id = q.article_id and e.language = q.language
    where e.version > 0`.execute(tx)
  return rows.map((r) => ({
    articleId: r.article_id,
    language: r.language,
    version: r.version,
    parts: [
      { text: r.title, place: 'title' },
      { text: r.summary, place: 'heading' },
      { text: r.headings.map((h) => h.text).join(' . '), place: 'heading' },
      { text: r.plain, place: 'body' },
    ],
  }))
}
