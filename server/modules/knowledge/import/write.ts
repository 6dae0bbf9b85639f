// Brings found articles in: first each gets its number, so that links between them can be set, then its words.
import { type ArticleKind, articleKinds } from '../../../../rules/knowledge/words.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { insertCollection } from '../actions/collections.ts'
import { putDraft } from '../actions/drafts.ts'
import { publishIn } from '../actions/publish.ts'
import { type By, needed, nowOf, tell } from '../by.ts'
import { loadArticle, loadEdition, loadEditions, lockArticle, nextArticleNumber } from '../store/articles.ts'
import { keepFile } from './beside.ts'
import type { FoundArticle, FoundEdition, Remark } from './found.ts'

export interface Going {
  by: By
  state: 'draft' | 'internal' | 'public'
  /** What lies beside the articles. null: nothing does. */
  fileAt(path: string): AsyncIterable<Buffer> | null
  counts: Record<string, number>
  remarks: Remark[]
}

const count = (going: Pick<Going, 'counts'>, what: string): void => {
  going.counts[what] = (going.counts[what] ?? 0) + 1
}

/** The number of the article with this origin; made where it is new. */
export const placeOf = async (tx: Tx, going: Going, found: FoundArticle): Promise<number> => {
  const { by } = going
  const known = await knownNumber(tx, by.workspaceId, found)
  if (known !== null) return known
  const collectionId = await collectionOf(tx, going, found.collections)
  const [id, at] = [newId(), nowOf(by)]
  const number = await nextArticleNumber(tx, by.workspaceId)
  await tx
    .insertInto('article')
    .values({
      workspace_id: by.workspaceId,
      id,
      number,
      collection_id: collectionId,
      kind: articleKinds.includes(found.kind as ArticleKind) ? (found.kind as ArticleKind) : 'how_to',
      who: found.isForSignedIn ? 'signed_in' : 'everyone',
      owner_id: by.actor.id,
      main_language: mainOf(found),
      origin: found.origin,
      created_by: by.actor.id,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await tell(by, tx, 'article', id, 'article.created', { number, fromImport: true })
  return number
}

const mainOf = (found: FoundArticle): string =>
  found.editions.some((e) => e.language === found.mainLanguage)
    ? found.mainLanguage
    : (found.editions[0]?.language ?? found.mainLanguage)

export const knownNumber = async (
  tx: Tx,
  workspaceId: string,
  found: Pick<FoundArticle, 'origin' | 'id'>,
): Promise<number | null> => {
  const row = await tx
    .selectFrom('article')
    .select('number')
    .where('workspace_id', '=', workspaceId)
    .where((e) => e.or([e('origin', '=', found.origin), ...(found.id ? [e('id', '=', found.id)] : [])]))
    .orderBy('number')
    .executeTakeFirst()
  return row?.number ?? null
}

/** `numbers`: of every article by its origin. */
export const bringIn = async (
  tx: Tx,
  going: Going,
  found: FoundArticle,
  numbers: ReadonlyMap<string, number>,
): Promise<void> => {
  const { by, remarks } = going
  const number = needed(numbers.get(found.origin), 'article')
  const { id, main_language, archived_at } = await lockArticle(tx, by.workspaceId, number)
  if (archived_at !== null) {
    remarks.push({ path: found.path, what: 'skipped', message: 'is archived here' })
    return count(going, 'skipped')
  }
  const isNew = (await loadEditions(tx, by.workspaceId, [id])).length === 0
  const main = (e: FoundEdition): number => (e.language === main_language ? 0 : 1)
  let isChanged = false
  for (const edition of found.editions.toSorted((a, b) => main(a) - main(b)))
    if (await bringEdition(tx, going, found, number, edition, numbers)) isChanged = true
  await addAliases(tx, going, id, found)
  count(going, isNew ? 'created' : isChanged ? 'changed' : 'unchanged')
}

const bringEdition = async (
  tx: Tx,
  going: Going,
  found: FoundArticle,
  number: number,
  edition: FoundEdition,
  numbers: ReadonlyMap<string, number>,
): Promise<boolean> => {
  const { by, remarks } = going
  const article = await loadArticle(tx, by.workspaceId, number)
  const before = await loadEdition(tx, by.workspaceId, article.id, edition.language)
  const body = (await settle(tx, going, found, article.id, await edition.readBody(), numbers)).slice(
    0,
    200_000,
  )
  const { title, summary } = edition
  const same = (t: string, s: string, b: string): boolean => t === title && s === summary && b === body
  if (before?.has_draft) {
    if (same(before.draft_title, before.draft_summary, before.draft_body)) return false
    remarks.push({
      path: found.path,
      what: 'skipped',
      message: `somebody is writing its ${edition.language} text here`,
    })
    return false
  }
  if (before && before.version > 0 && same(before.title, before.summary, before.body)) return false
  await putDraft(tx, by, article, edition.language, { title, summary, body }, before)
  if (going.state === 'draft' || edition.isDraft) return true
  const main = await loadEdition(tx, by.workspaceId, article.id, article.main_language)
  const isShown = edition.language === article.main_language || (main?.version ?? 0) > 0
  const draft = await loadEdition(tx, by.workspaceId, article.id, edition.language)
  if (isShown && draft)
    await publishIn(tx, by, await loadArticle(tx, by.workspaceId, number), draft, {
      note: '',
      isMinor: false,
      state: article.state === 'draft' ? going.state : article.state,
    })
  return true
}

/** Links between articles, and files that lie beside them. Pictures from elsewhere become links, and are told. */
const settle = async (
  tx: Tx,
  going: Going,
  found: FoundArticle,
  articleId: string,
  body: string,
  numbers: ReadonlyMap<string, number>,
): Promise<string> => {
  const links = new Map<string, string>()
  for (const [whole, kind = '', name = ''] of body.matchAll(/\b(origin|archive):([^\s()"]+)/g)) {
    const key = decodeURIComponent(name)
    if (links.has(whole)) continue
    if (kind === 'origin') {
      const number = numbers.get(key) ?? (await knownNumber(tx, going.by.workspaceId, { origin: key }))
      links.set(whole, number === null ? '#' : `article:${number}`)
      if (number === null)
        going.remarks.push({
          path: found.path,
          what: 'changed',
          message: `links to ${key}, which is not here`,
        })
    } else {
      const kept = await keepFile(tx, going, articleId, key)
      links.set(whole, 'not' in kept ? '#' : `file:${kept.id}`)
      if ('not' in kept) going.remarks.push({ path: key, what: 'skipped', message: kept.not })
    }
  }
  return body
    .replaceAll(/\b(?:origin|archive):[^\s()"]+/g, (whole) => links.get(whole) ?? whole)
    .replaceAll(/!\[([^\]\n]*)\]\((?!file:)([^\s()]+)[^()\n]*\)/g, (_whole, alt: string, address: string) => {
      going.remarks.push({
        path: found.path,
        what: 'changed',
        message: `shows a picture from ${address}, which became a link`,
      })
      return `[${alt || address}](${address})`
    })
}

const addAliases = async (
  tx: Tx,
  { by }: Going,
  articleId: string,
  { aliases }: FoundArticle,
): Promise<void> => {
  const paths = [...new Set(aliases.map((p) => p.replace(/(?<=.)\/+$/, '')))]
  if (paths.length === 0) return
  await tx
    .insertInto('article_alias')
    .values(
      paths.map((path) => ({ workspace_id: by.workspaceId, path, article_id: articleId, language: null })),
    )
    .onConflict((c) => c.columns(['workspace_id', 'path']).doNothing())
    .execute()
}

/** By name in any of its languages, below the same parent; made where it is new. */
const collectionOf = async (
  tx: Tx,
  going: Going,
  path: FoundArticle['collections'],
): Promise<string | null> => {
  let parentId: string | null = null
  for (const { names } of path) {
    const wanted = Object.values(names).map((n) => n.toLowerCase())
    const siblings = await tx
      .selectFrom('collection')
      .select(['id', 'names'])
      .where('workspace_id', '=', going.by.workspaceId)
      .where('parent_id', parentId === null ? 'is' : '=', parentId)
      .execute()
    const known = siblings.find((c) => Object.values(c.names).some((n) => wanted.includes(n.toLowerCase())))
    if (known) parentId = known.id
    else {
      const id = newId()
      await insertCollection(tx, going.by, id, {
        names: { ...names },
        parentId,
        icon: '',
        descriptions: {},
        audience: { who: 'everyone', organisationIds: [], roles: [], brandIds: [] },
      })
      count(going, 'collections')
      parentId = id
    }
  }
  return parentId
}
