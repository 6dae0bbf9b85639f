// Pictures and files beside an article's text.
import type { ArticleFile } from '../../../../contract/knowledge.ts'
import { allows } from '../../../../rules/access/roles.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import { newId } from '../../../platform/ids.ts'
import { type By, needed, nowOf, refused, tell, write } from '../by.ts'
import { lockArticle } from '../store/articles.ts'
import { listFiles } from '../store/files.ts'
import { lockLiving } from './drafts.ts'

const most = 200

export const addFiles = (
  by: By,
  number: number,
  files: readonly Upload[],
  idFor: (what: string) => string = () => newId(),
): Promise<{ items: ArticleFile[] }> =>
  write(by, async (tx) => {
    const article = await lockLiving(tx, by, number)
    if (files.length === 0) throw refused('invalid', 'needs at least one file', 'body.files')
    const before = await listFiles(tx, by.workspaceId, article.id)
    if (before.length + files.length > most)
      throw refused('not_possible', `An article holds at most ${most} files.`)
    const ids = files.map((_, i) => idFor(`file ${i}`))
    const at = nowOf(by)
    await tx
      .insertInto('article_file')
      .values(
        files.map(({ name, type, size, hash }, i) => ({
          workspace_id: by.workspaceId,
          id: ids[i] as string,
          article_id: article.id,
          name,
          type,
          size,
          hash,
          added_by: by.actor.id,
          added_at: at,
        })),
      )
      .execute()
    await tell(by, tx, 'article', article.id, 'article.files_added', { fileIds: ids })
    const all = await listFiles(tx, by.workspaceId, article.id)
    return { items: all.filter((f) => ids.includes(f.id)) }
  })

export const removeFile = (by: By, number: number, id: string): Promise<null> =>
  write(by, async (tx) => {
    const article = await lockArticle(tx, by.workspaceId, number)
    const all = await listFiles(tx, by.workspaceId, article.id)
    needed(
      all.find((f) => f.id === id),
      'file',
    )
    if (article.state !== 'draft' && !allows(by.actor.role, 'article.publish', by.actor.scopes))
      throw refused('not_allowed', 'This needs the permission article.publish.')
    await tx
      .deleteFrom('article_file')
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .execute()
    await tell(by, tx, 'article', article.id, 'article.file_removed', { fileId: id })
    return null
  })
