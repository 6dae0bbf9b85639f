// Articles and editions as the team sees them over the API.

import type { EditionItem } from '../../../contract/knowledge/shapes.ts'
import type { Article, ArticleItem, Edition } from '../../../contract/knowledge.ts'
import type { PersonRef } from '../../../contract/people.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { type ArticleRow, type EditionRow, loadEditions } from './store/articles.ts'
import { listFiles } from './store/files.ts'

type People = ReadonlyMap<string, PersonRef>
const refOf = (people: People, id: string | null): PersonRef | null =>
  id === null ? null : (people.get(id) ?? null)

/** `today`: a day, by which reviews are due. `language`: of the titles. */
export const showItems = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ArticleRow[],
  { today, language }: { today: string; language?: string | undefined },
): Promise<ArticleItem[]> => {
  if (rows.length === 0) return []
  const editions = await loadEditions(
    tx,
    workspaceId,
    rows.map((r) => r.id),
  )
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => r.owner_id ?? []),
  )
  const names = await loadNames(tx, workspaceId, rows)
  return rows.map((row) => {
    const own = editions.filter((e) => e.article_id === row.id)
    const shown =
      own.find((e) => e.language === language) ?? own.find((e) => e.language === row.main_language) ?? own[0]
    return {
      ...propertiesOf(row, { today, people, names }),
      title: shown ? titleOf(shown) : '',
      summary: shown ? (shown.has_draft && shown.version === 0 ? shown.draft_summary : shown.summary) : '',
      editions: own.map(editionItem),
    }
  })
}

export const showArticle = async (
  tx: Tx,
  row: ArticleRow,
  { today }: { today: string },
): Promise<Article> => {
  const workspaceId = row.workspace_id
  const people = await loadPeopleByIds(
    tx,
    [row.owner_id, row.created_by].flatMap((id) => id ?? []),
  )
  const names = await loadNames(tx, workspaceId, [row])
  const aliases = await tx
    .selectFrom('article_alias')
    .select('path')
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', row.id)
    .orderBy('path')
    .execute()
  const ticket = row.ticket_id
    ? await tx
        .selectFrom('ticket')
        .select('number')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', row.ticket_id)
        .executeTakeFirst()
    : undefined
  return {
    ...propertiesOf(row, { today, people, names }),
    audience: {
      who: row.who,
      organisationIds: row.organisation_ids,
      roles: row.roles,
      brandIds: row.brand_ids,
    },
    reviewEvery: row.review_every,
    ticketNumber: ticket?.number ?? null,
    editions: (await loadEditions(tx, workspaceId, [row.id])).map(editionItem),
    files: await listFiles(tx, workspaceId, row.id),
    aliases: aliases.map((a) => a.path),
    createdBy: refOf(people, row.created_by),
  }
}

const propertiesOf = (
  row: ArticleRow,
  {
    today,
    people,
    names,
  }: { today: string; people: People; names: ReadonlyMap<string, Record<string, string>> },
) => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  isArchived: row.archived_at !== null,
  collection: row.collection_id ? { id: row.collection_id, names: names.get(row.collection_id) ?? {} } : null,
  owner: refOf(people, row.owner_id),
  reviewOn: row.review_on,
  isReviewDue: row.archived_at === null && row.review_on !== null && row.review_on <= today,
  mainLanguage: row.main_language,
  views: row.views,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  publishedAt: row.published_at,
  version: row.version,
})

const loadNames = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ArticleRow[],
): Promise<Map<string, Record<string, string>>> => {
  const ids = rows.flatMap((r) => r.collection_id ?? [])
  if (ids.length === 0) return new Map()
  const found = await tx
    .selectFrom('collection')
    .select(['id', 'names'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(found.map((c) => [c.id, c.names]))
}

const titleOf = (e: EditionRow): string => (e.version > 0 ? e.title : e.draft_title)

const editionItem = (e: EditionRow): EditionItem => ({
  language: e.language,
  title: titleOf(e),
  slug: e.slug,
  isPublished: e.version > 0,
  hasDraft: e.has_draft,
  review: e.review,
  outdatedSince: e.outdated_since,
  publishedAt: e.published_at,
  version: e.version,
})

export const showEdition = async (tx: Tx, number: number, e: EditionRow): Promise<Edition> => {
  const people = await loadPeopleByIds(
    tx,
    [e.draft_by, e.published_by, e.review_by].flatMap((id) => id ?? []),
  )
  return {
    number,
    language: e.language,
    slug: e.slug,
    published:
      e.version > 0 && e.published_at !== null
        ? {
            title: e.title,
            summary: e.summary,
            body: e.body,
            html: e.html,
            headings: e.headings,
            version: e.version,
            at: e.published_at,
            by: refOf(people, e.published_by),
          }
        : null,
    draft:
      e.has_draft && e.draft_at !== null
        ? {
            title: e.draft_title,
            summary: e.draft_summary,
            body: e.draft_body,
            version: e.draft_version,
            by: refOf(people, e.draft_by),
            at: e.draft_at,
          }
        : null,
    draftVersion: e.draft_version,
    review: { state: e.review, by: refOf(people, e.review_by), at: e.review_at, note: e.review_note },
    outdatedSince: e.outdated_since,
  }
}
