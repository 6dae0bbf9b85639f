// The SQL of articles' files.
import type { ArticleFile } from '../../../../contract/knowledge.ts'
import type { Tx } from '../../../platform/database.ts'

export const listFiles = async (tx: Tx, workspaceId: string, articleId: string): Promise<ArticleFile[]> => {
  const rows = await tx
    .selectFrom('article_file')
    .select(['id', 'name', 'type', 'size', 'added_at'])
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(({ added_at, ...f }) => ({
    ...f,
    addedAt: added_at,
    link: `file:${f.id}`,
    url: `/help/files/${f.id}`,
  }))
}
