// Pictures and files of articles, and old addresses: each only for whoever may see the article.
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import { isStaff } from '../../../../rules/knowledge/audience.ts'
import { articlePath } from '../../../../rules/knowledge/slug.ts'
import type { Tx } from '../../../platform/database.ts'
import type { StoredFile } from '../../../platform/http/send-file.ts'
import { isId } from '../../../platform/ids.ts'
import { visibleArticles } from '../visible.ts'
import { loadArticlePage } from './pages.ts'

/** The team also sees those of drafts, which they write. */
export const loadArticleFile = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  reader: Reader,
): Promise<StoredFile | undefined> => {
  if (!isId(id)) return undefined
  return tx
    .selectFrom('article_file as f')
    .innerJoin('article', (j) =>
      j.onRef('article.workspace_id', '=', 'f.workspace_id').onRef('article.id', '=', 'f.article_id'),
    )
    .select(['f.name', 'f.type', 'f.size', 'f.hash'])
    .where('f.workspace_id', '=', workspaceId)
    .where('f.id', '=', id)
    .$if(!isStaff(reader), (q) => q.where(visibleArticles(reader)))
    .executeTakeFirst()
}

/** Where an address from before an import leads now; null also when the reader may not see the article. */
export const loadAlias = async (
  tx: Tx,
  workspaceId: string,
  path: string,
  reader: Reader,
  language: string,
): Promise<string | null> => {
  const alias = await tx
    .selectFrom('article_alias as l')
    .innerJoin('article as a', (j) =>
      j.onRef('a.workspace_id', '=', 'l.workspace_id').onRef('a.id', '=', 'l.article_id'),
    )
    .select(['a.number', 'l.language'])
    .where('l.workspace_id', '=', workspaceId)
    .where('l.path', '=', path.replace(/(?<=.)\/+$/, ''))
    .executeTakeFirst()
  if (!alias) return null
  const page = await loadArticlePage(tx, workspaceId, {
    number: alias.number,
    reader,
    language: alias.language ?? language,
  })
  return page && articlePath(page.number, page.slug)
}
