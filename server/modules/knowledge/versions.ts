// What was published in a language: the list, single versions, and what changed between two.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import { diffWords } from '../../../rules/knowledge/diff.ts'
import { isRefusal, type Refusal } from '../../../rules/refusal.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds, readCursor, writeCursor } from '../people/index.ts'
import { needed } from './by.ts'
import { renderArticle } from './render/index.ts'
import { loadArticle, loadEdition } from './store/articles.ts'

interface Place {
  number: number
  language: string
}
type List = z.infer<typeof contract.knowledge.versions.reply>
type One = z.infer<typeof contract.knowledge.version.reply>
type Diff = z.infer<typeof contract.knowledge.diff.reply>

const inPlace = async (tx: Tx, workspaceId: string, { number, language }: Place) => {
  const article = await loadArticle(tx, workspaceId, number)
  return needed(await loadEdition(tx, workspaceId, article.id, language), 'language')
}

const versionsOf = (tx: Tx, workspaceId: string, articleId: string, language: string) =>
  tx
    .selectFrom('article_version')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .where('language', '=', language)

export const listVersions = async (
  tx: Tx,
  workspaceId: string,
  place: Place,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List | Refusal> => {
  const after = readCursor(cursor)
  if (isRefusal(after)) return after
  const edition = await inPlace(tx, workspaceId, place)
  const rows = await versionsOf(tx, workspaceId, edition.article_id, place.language)
    .$if(after !== null, (q) => q.where('version', '<', Number(after?.name) || 0))
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute()
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => [r.author_id, r.approver_id].flatMap((id) => id ?? [])),
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((r) => itemOf(r, people)),
    next:
      rows.length > limit && last ? writeCursor({ name: String(last.version), id: last.article_id }) : null,
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof versionsOf>['execute']>>[number]
type People = Awaited<ReturnType<typeof loadPeopleByIds>>

const itemOf = (r: Row, people: People): List['items'][number] => ({
  version: r.version,
  title: r.title,
  note: r.note,
  isMinor: r.is_minor,
  author: r.author_id ? (people.get(r.author_id) ?? null) : null,
  approver: r.approver_id ? (people.get(r.approver_id) ?? null) : null,
  at: r.at,
})

export const showVersion = async (
  tx: Tx,
  workspaceId: string,
  place: Place & { version: number },
): Promise<One> => {
  const edition = await inPlace(tx, workspaceId, place)
  const row = needed(
    await versionsOf(tx, workspaceId, edition.article_id, place.language)
      .where('version', '=', place.version)
      .executeTakeFirst(),
    'version',
  )
  const people = await loadPeopleByIds(
    tx,
    [row.author_id, row.approver_id].flatMap((id) => id ?? []),
  )
  const { summary, body } = row
  return { ...itemOf(row, people), summary, body, html: renderArticle(body).html }
}

/** Without `from`: what is published; without `to`: the draft, or what is published where there is none. */
export const compareVersions = async (
  tx: Tx,
  workspaceId: string,
  place: Place,
  { from, to }: { from?: number | undefined; to?: number | undefined },
): Promise<Diff> => {
  const edition = await inPlace(tx, workspaceId, place)
  const wanted = [from, to].flatMap((v) => v ?? [])
  const rows =
    wanted.length === 0
      ? []
      : await versionsOf(tx, workspaceId, edition.article_id, place.language)
          .where('version', '=', anyOf(wanted, 'bigint'))
          .execute()
  const old = (version: number) =>
    needed(
      rows.find((r) => r.version === version),
      'version',
    )
  const draft = { title: edition.draft_title, summary: edition.draft_summary, body: edition.draft_body }
  const before = from === undefined ? edition : old(from)
  const after = to === undefined ? (edition.has_draft ? draft : edition) : old(to)
  return {
    title: diffWords(before.title, after.title),
    summary: diffWords(before.summary, after.summary),
    body: diffWords(before.body, after.body),
  }
}
