// What the index of articles does not say as it now is: published editions that changed, documents of what is gone.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'

export interface Stale {
  articleId: string
  language: string
  /** null: nothing is published any more. */
  version: number | null
}

/** The oldest publications first, at most `limit`. */
export const loadStale = async (tx: Tx, workspaceId: string, limit: number): Promise<Stale[]> => {
  const { rows } = await sql<Stale>`
    select coalesce(e.article_id, d.article_id) as "articleId", coalesce(e.language, d.language) as language, e.version
    from (
      select e.article_id, e.language, e.version, e.published_at
      from article_edition e join article a on a.workspace_id = e.workspace_id and a.id = e.article_id
      where e.workspace_id = ${workspaceId} and e.version > 0 and a.state <> 'draft' and a.archived_at is null
    ) e
    full join (select article_id, language, version from answer_document where workspace_id = ${workspaceId}) d
      on d.article_id = e.article_id and d.language = e.language
    where d.version is distinct from e.version
    order by e.published_at nulls first, 1, 2
    limit ${limit}`.execute(tx)
  return rows
}
