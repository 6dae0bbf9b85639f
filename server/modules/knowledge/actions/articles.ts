// Beginning an article, changing its properties, and saying that it is still right.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import type { Article } from '../../../../contract/knowledge.ts'
import { allows } from '../../../../rules/access/roles.ts'
import type { Tx } from '../../../platform/database.ts'
import { type By, needVersion, nowOf, refused, tell, write } from '../by.ts'
import { audienceColumns, needNamed } from '../named.ts'
import { showArticle } from '../show.ts'
import {
  type ArticleRow,
  loadArticle,
  loadEdition,
  lockArticle,
  nextArticleNumber,
  updateArticle,
} from '../store/articles.ts'

type Created = z.infer<NonNullable<typeof contract.knowledge.createArticle.body>>
type Changed = z.infer<NonNullable<typeof contract.knowledge.changeArticle.body>>

export const createArticle = (by: By, id: string, input: Created): Promise<Article> =>
  write(by, async (tx) => {
    const { workspaceId, actor } = by
    await needNamed(tx, workspaceId, { collectionId: input.collectionId })
    const at = nowOf(by)
    const ticketId =
      input.ticketNumber === undefined ? null : await ticketIdOf(tx, workspaceId, input.ticketNumber)
    const number = await nextArticleNumber(tx, workspaceId)
    await tx
      .insertInto('article')
      .values({
        workspace_id: workspaceId,
        id,
        number,
        collection_id: input.collectionId,
        kind: input.kind,
        owner_id: actor.id,
        main_language: input.language,
        ticket_id: ticketId,
        created_by: actor.id,
        created_at: at,
        updated_at: at,
      })
      .execute()
    await tx
      .insertInto('article_edition')
      .values({
        workspace_id: workspaceId,
        article_id: id,
        language: input.language,
        has_draft: true,
        draft_title: input.title,
        draft_summary: input.summary,
        draft_body: input.body,
        draft_version: 1,
        draft_by: actor.id,
        draft_at: at,
      })
      .execute()
    await tell(by, tx, 'article', id, 'article.created', {
      number,
      ...(ticketId ? { fromTicket: ticketId } : {}),
    })
    return showArticle(tx, await loadArticle(tx, workspaceId, number), { today: at.slice(0, 10) })
  })

const ticketIdOf = async (tx: Tx, workspaceId: string, number: number): Promise<string> => {
  const row = await tx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw refused('invalid', 'names no ticket of this workspace', 'body.ticketNumber')
  return row.id
}

export const changeArticle = (
  by: By,
  number: number,
  input: Changed,
  seen: number | null,
): Promise<Article> =>
  write(by, async (tx) => {
    const { workspaceId } = by
    const before = await lockArticle(tx, workspaceId, number)
    needVersion(seen, before.version, 'article')
    needRight(by, before, input)
    await needNamed(tx, workspaceId, input)
    await needPublishable(tx, before, input)
    const at = nowOf(by)
    await updateArticle(tx, before, { ...changesOf(input, before, at), updated_at: at })
    if (input.aliases !== undefined) await setAliases(tx, before, input.aliases)
    await tell(by, tx, 'article', before.id, 'article.changed', { changed: Object.keys(input) })
    return showArticle(tx, await loadArticle(tx, workspaceId, number), { today: at.slice(0, 10) })
  })

/** Whoever may only write changes drafts; what others read is changed by those who publish. */
const needRight = ({ actor }: By, { state, archived_at }: ArticleRow, input: Changed): void => {
  if (allows(actor.role, 'article.publish', actor.scopes)) return
  const isPublic = state !== 'draft' || archived_at !== null
  if (isPublic || input.state !== undefined || input.isArchived !== undefined || input.aliases !== undefined)
    throw refused('not_allowed', 'This needs the permission article.publish.')
}

const needPublishable = async (tx: Tx, before: ArticleRow, input: Changed): Promise<void> => {
  const language = input.mainLanguage ?? before.main_language
  const state = input.state ?? before.state
  if (input.mainLanguage === undefined && input.state === undefined) return
  const main = await loadEdition(tx, before.workspace_id, before.id, language)
  if (!main) throw refused('invalid', 'is no language of this article', 'body.mainLanguage')
  if (state !== 'draft' && main.version === 0)
    throw refused('not_possible', `Publish its ${language} edition first.`)
}

const changesOf = (input: Changed, before: ArticleRow, at: string): Partial<ArticleRow> => ({
  ...(input.kind === undefined ? {} : { kind: input.kind }),
  ...(input.collectionId === undefined ? {} : { collection_id: input.collectionId }),
  ...(input.ownerId === undefined ? {} : { owner_id: input.ownerId }),
  ...(input.reviewOn === undefined ? {} : { review_on: input.reviewOn, review_told_on: null }),
  ...(input.reviewEvery === undefined ? {} : { review_every: input.reviewEvery }),
  ...(input.audience === undefined ? {} : audienceColumns(input.audience)),
  ...(input.state === undefined ? {} : { state: input.state }),
  ...(input.mainLanguage === undefined ? {} : { main_language: input.mainLanguage }),
  ...(input.isArchived === undefined
    ? {}
    : { archived_at: input.isArchived ? (before.archived_at ?? at) : null }),
})

const setAliases = async (tx: Tx, article: ArticleRow, paths: readonly string[]): Promise<void> => {
  const own = { workspace_id: article.workspace_id, article_id: article.id }
  const wanted = [...new Set(paths.map((p) => p.replace(/(?<=.)\/+$/, '')))]
  const taken =
    wanted.length === 0
      ? undefined
      : await tx
          .selectFrom('article_alias')
          .select('path')
          .where('workspace_id', '=', own.workspace_id)
          .where('path', 'in', wanted)
          .where('article_id', '<>', own.article_id)
          .executeTakeFirst()
  if (taken) throw refused('already_exists', `${taken.path} leads to another article.`, 'body.aliases')
  await tx
    .deleteFrom('article_alias')
    .where('workspace_id', '=', own.workspace_id)
    .where('article_id', '=', own.article_id)
    .execute()
  if (wanted.length > 0)
    await tx
      .insertInto('article_alias')
      .values(wanted.map((path) => ({ ...own, path, language: null })))
      .execute()
}

/** Somebody looked: the next look is due on the day given, or as often as is set. */
export const markReviewed = (by: By, number: number, nextOn: string | null | undefined): Promise<Article> =>
  write(by, async (tx) => {
    const before = await lockArticle(tx, by.workspaceId, number)
    const at = nowOf(by)
    const next = nextOn === undefined ? nextReview(at, before.review_every) : nextOn
    await updateArticle(tx, before, { review_on: next, review_told_on: null, updated_at: at })
    await tell(by, tx, 'article', before.id, 'article.reviewed', { nextOn: next })
    return showArticle(tx, await loadArticle(tx, by.workspaceId, number), { today: at.slice(0, 10) })
  })

export const nextReview = (at: string, every: number | null): string | null =>
  every === null ? null : Temporal.PlainDate.from(at.slice(0, 10)).add({ days: every }).toString()
