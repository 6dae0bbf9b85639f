// Numbers and titles of articles for who writes courses, drafts and archived ones, too.
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'

export interface Titled {
  articleId: string
  number: number
  title: string
}

export const loadTitles = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Titled>> => {
  const rows = await tx
    .selectFrom('article as a')
    .innerJoin('article_edition as e', (j) =>
      j
        .onRef('e.workspace_id', '=', 'a.workspace_id')
        .onRef('e.article_id', '=', 'a.id')
        .onRef('e.language', '=', 'a.main_language'),
    )
    .select(['a.id', 'a.number', 'e.title', 'e.draft_title'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(
    rows.map((r) => [r.id, { articleId: r.id, number: r.number, title: r.title || r.draft_title }]),
  )
}
