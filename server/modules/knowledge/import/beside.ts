// Files that lie beside an article in what is brought in: kept with the article when its words name them.
import { Readable } from 'node:stream'
import { safeFileName } from '../../../../rules/files/name.ts'
import type { Tx } from '../../../platform/database.ts'
import { TooLarge } from '../../../platform/files.ts'
import { realType } from '../../../platform/http/uploads.ts'
import { newId } from '../../../platform/ids.ts'
import { Broken } from '../../../platform/zip/unpack.ts'
import { type By, nowOf } from '../by.ts'
import type { Going } from './write.ts'

/** The same content is there once. In words, why it cannot be kept. */
export const keepFile = async (
  tx: Tx,
  { by, fileAt, counts }: Going,
  articleId: string,
  path: string,
): Promise<{ id: string } | { not: string }> => {
  const { desk, workspaceId, actor } = by
  const content = fileAt(path)
  if (!content) return { not: 'is not here' }
  const stored = await storeFile(desk, workspaceId, content)
  if ('not' in stored) return stored
  const { hash, size } = stored
  const known = await tx
    .selectFrom('article_file')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (known) return known
  const id = newId()
  await tx
    .insertInto('article_file')
    .values({
      workspace_id: workspaceId,
      id,
      article_id: articleId,
      name: safeFileName(path.split('/').at(-1) ?? path),
      type: await realType(await desk.files.head(workspaceId, hash, 4100), 'application/octet-stream'),
      size,
      hash,
      added_by: actor.id,
      added_at: nowOf(by),
    })
    .execute()
  counts.files = (counts.files ?? 0) + 1
  return { id }
}

const storeFile = async (
  { files, config }: By['desk'],
  workspaceId: string,
  content: AsyncIterable<Buffer>,
): Promise<{ hash: string; size: number } | { not: string }> => {
  try {
    return await files.put(workspaceId, Readable.from(content), config.maxUploadBytes)
  } catch (error) {
    if (error instanceof Broken) return { not: 'is broken inside the zip' }
    if (error instanceof TooLarge) return { not: 'is larger than an upload may be' }
    throw error
  }
}
