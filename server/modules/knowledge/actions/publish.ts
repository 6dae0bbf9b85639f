// Publishing a draft as a new version, and putting an old version into the draft.
import type { Edition } from '../../../../contract/knowledge.ts'
import { slugOf } from '../../../../rules/knowledge/slug.ts'
import type { ArticleState } from '../../../../rules/knowledge/words.ts'
import type { Tx } from '../../../platform/database.ts'
import { type By, needed, needVersion, nowOf, refused, tell, write } from '../by.ts'
import { renderArticle } from '../render/index.ts'
import {
  type ArticleRow,
  type EditionRow,
  loadEdition,
  updateArticle,
  updateEdition,
} from '../store/articles.ts'
import { nextReview } from './articles.ts'
import { lockLiving, needDraft, noDraft, type Place, putDraft, shown } from './drafts.ts'

export interface Publication {
  note: string
  isMinor: boolean
  state?: Exclude<ArticleState, 'draft'> | undefined
  draftVersion?: number | undefined
}

export const publishDraft = (by: By, place: Place, publication: Publication): Promise<Edition> =>
  write(by, async (tx) => {
    const article = await lockLiving(tx, by, place.number)
    const edition = await needDraft(tx, by, article, place.language)
    needVersion(publication.draftVersion ?? null, edition.draft_version, 'draft')
    await publishIn(tx, by, article, edition, publication)
    return shown(tx, by, article, place.language)
  })

/** Of an edition with a draft, under the lock of its article. */
export const publishIn = async (
  tx: Tx,
  by: By,
  article: ArticleRow,
  edition: EditionRow,
  { note, isMinor, state }: Publication,
): Promise<void> => {
  const { workspace_id, article_id, language, draft_title, draft_summary, draft_body } = edition
  if (draft_body.trim() === '') throw refused('not_possible', 'The article has no words yet.')
  const at = nowOf(by)
  const version = edition.version + 1
  const isMain = language === article.main_language
  const after = state ?? (article.state === 'draft' ? 'public' : article.state)
  if (!isMain && article.state === 'draft') await needMain(tx, article)
  const words = { title: draft_title, summary: draft_summary, body: draft_body }
  const { html, headings, text } = renderArticle(draft_body)
  await tx
    .insertInto('article_version')
    .values({
      workspace_id,
      article_id,
      language,
      version,
      ...words,
      is_minor: isMinor,
      note,
      author_id: edition.draft_by,
      approver_id: by.actor.id,
      at,
    })
    .execute()
  await updateEdition(tx, edition, {
    ...words,
    slug: slugOf(draft_title),
    html,
    headings: JSON.stringify(headings),
    plain: text,
    version,
    published_at: at,
    published_by: by.actor.id,
    outdated_since: null,
    ...noDraft,
    draft_version: edition.draft_version + 1,
  })
  if (isMain && edition.version > 0 && !isMinor) await outdateOthers(tx, edition, at)
  await updateArticle(tx, article, {
    state: after,
    published_at: at,
    updated_at: at,
    ...(article.review_every === null
      ? {}
      : { review_on: nextReview(at, article.review_every), review_told_on: null }),
  })
  await tell(by, tx, 'article', article.id, 'article.published', {
    number: article.number,
    language,
    version,
    state: after,
    isMinor,
    personIds: edition.draft_by === null ? [] : [edition.draft_by],
  })
}

/** A translation is shown only beside the words it translates. */
const needMain = async (tx: Tx, article: ArticleRow): Promise<void> => {
  const main = await loadEdition(tx, article.workspace_id, article.id, article.main_language)
  if (!main || main.version === 0)
    throw refused('not_possible', `Publish its ${article.main_language} edition first.`)
}

const outdateOthers = async (tx: Tx, edition: EditionRow, at: string): Promise<void> => {
  await tx
    .updateTable('article_edition')
    .set({ outdated_since: at })
    .where('workspace_id', '=', edition.workspace_id)
    .where('article_id', '=', edition.article_id)
    .where('language', '<>', edition.language)
    .where('version', '>', 0)
    .where('outdated_since', 'is', null)
    .execute()
}

/** The words of an old version become the draft; readers see them once they are published again. */
export const restoreVersion = (by: By, place: Place, version: number): Promise<Edition> =>
  write(by, async (tx) => {
    const article = await lockLiving(tx, by, place.number)
    const edition = needed(await loadEdition(tx, by.workspaceId, article.id, place.language), 'language')
    const old = needed(
      await tx
        .selectFrom('article_version')
        .select(['title', 'summary', 'body'])
        .where('workspace_id', '=', by.workspaceId)
        .where('article_id', '=', article.id)
        .where('language', '=', place.language)
        .where('version', '=', version)
        .executeTakeFirst(),
      'version',
    )
    await putDraft(tx, by, article, place.language, old, edition)
    await tell(by, tx, 'article', article.id, 'article.restored', { language: place.language, version })
    return shown(tx, by, article, place.language)
  })
