// All articles as Markdown with front matter, one file a language, their files beside them: readable by the import.
import { safeFileName } from '../../../../rules/files/name.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { yaml } from '../../../platform/yaml.ts'
import { loadTrail } from '../read/collections.ts'
import { loadEditions } from '../store/articles.ts'

export interface ExportedFile {
  path: string
  content: Uint8Array
}

export async function* exportArticles(desk: Desk, workspaceId: string): AsyncGenerator<ExportedFile> {
  const { texts, files } = await desk.db.inWorkspace(workspaceId, (tx) => load(tx, workspaceId))
  for (const { path, text } of texts) yield { path, content: Buffer.from(text) }
  for (const { path, hash } of files) yield { path, content: await desk.files.read(workspaceId, hash) }
}

const load = async (tx: Tx, workspaceId: string) => {
  const articles = await tx
    .selectFrom('article')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('archived_at', 'is', null)
    .orderBy('number')
    .execute()
  const editions = await loadEditions(
    tx,
    workspaceId,
    articles.map((a) => a.id),
  )
  const files = await tx
    .selectFrom('article_file')
    .select(['id', 'article_id', 'name', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  const aliases = await tx
    .selectFrom('article_alias')
    .select(['article_id', 'path'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('path')
    .execute()
  const folders = new Map<string, { folder: string; names: string[] }>()
  for (const id of new Set(articles.flatMap((a) => a.collection_id ?? []))) {
    const trail = await loadTrail(tx, workspaceId, id, 'en')
    folders.set(id, { folder: `${trail.map((t) => t.slug).join('/')}/`, names: trail.map((t) => t.name) })
  }
  const fileName = (f: { id: string; name: string }): string =>
    `files/${f.id.slice(-12)}-${safeFileName(f.name)}`
  const nameOf = new Map<number, string>()
  for (const a of articles) {
    const main = editions.find((e) => e.article_id === a.id && e.language === a.main_language)
    const folder = a.collection_id ? (folders.get(a.collection_id)?.folder ?? '') : ''
    nameOf.set(a.number, `${folder}${a.number}${main?.slug ? `-${main.slug}` : ''}`)
  }
  const texts = editions.flatMap((e) => {
    const article = articles.find((a) => a.id === e.article_id)
    if (!article) return []
    const isPublished = e.version > 0
    const own = aliases.filter((l) => l.article_id === article.id).map((l) => l.path)
    const path = `${nameOf.get(article.number) ?? article.number}.${e.language}.md`
    const up = '../'.repeat(path.split('/').length - 1)
    const front = yaml().stringify({
      id: article.id,
      title: isPublished ? e.title : e.draft_title,
      summary: isPublished ? e.summary : e.draft_summary,
      language: e.language,
      main_language: article.main_language,
      kind: article.kind,
      state: isPublished ? article.state : 'draft',
      collection: article.collection_id ? (folders.get(article.collection_id)?.names ?? []) : [],
      ...(own.length > 0 ? { aliases: own } : {}),
    })
    const body = (isPublished ? e.body : e.draft_body)
      .replaceAll(/\bfile:([0-9a-f-]{36})/g, (whole, id: string) => {
        const file = files.find((f) => f.id === id)
        return file ? `${up}${encodeURI(fileName(file))}` : whole
      })
      .replaceAll(/\barticle:(\d+)/g, (whole, n: string) => {
        const target = nameOf.get(Number(n))
        return target ? `${up}${encodeURI(target)}.${e.language}.md` : whole
      })
    return [{ path, text: `---\n${front}---\n\n${body}` }]
  })
  return { texts, files: files.map((f) => ({ path: fileName(f), hash: f.hash })) }
}
