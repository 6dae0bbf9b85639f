// Drafts of one language: saved again and again, thrown away, asked to be reviewed, given back.
import type { Edition } from '../../../../contract/knowledge.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { type By, needed, nowOf, refused, tell, write } from '../by.ts'
import { hintDraft } from '../live.ts'
import { loadReviewers } from '../reviewers.ts'
import { showEdition } from '../show.ts'
import {
  type ArticleRow,
  type EditionRow,
  loadEdition,
  lockArticle,
  updateArticle,
  updateEdition,
} from '../store/articles.ts'

interface Words {
  title: string
  summary: string
  body: string
}

export interface Place {
  number: number
  language: string
}

/** `follows`: the draft's version as its writer knows it; another one is refused, so nobody's words are lost. */
export const saveDraft = async (
  by: By,
  place: Place,
  words: Words & { follows: number },
): Promise<Edition> => {
  const saved = await write(by, async (tx) => {
    const article = await lockLiving(tx, by, place.number)
    const before = await loadEdition(tx, by.workspaceId, article.id, place.language)
    const version = before?.draft_version ?? 0
    if (words.follows !== version)
      throw new Refused(
        refuse('changed_meanwhile', 'Somebody saved this draft meanwhile. Look at theirs, then save yours.', {
          data: { draftVersion: version, by: before?.draft_by ?? null },
        }),
      )
    await putDraft(tx, by, article, place.language, words, before)
    return shown(tx, by, article, place.language)
  })
  hintDraft(by.desk, by.workspaceId, saved)
  return saved
}

/** Writes the words as the draft; a language that is not there begins. */
export const putDraft = async (
  tx: Tx,
  by: By,
  article: ArticleRow,
  language: string,
  { title, summary, body }: Words,
  before: EditionRow | undefined,
): Promise<void> => {
  const at = nowOf(by)
  const draft = {
    has_draft: true,
    draft_title: title,
    draft_summary: summary,
    draft_body: body,
    draft_version: (before?.draft_version ?? 0) + 1,
    draft_by: by.actor.id,
    draft_at: at,
  }
  if (before) await updateEdition(tx, before, draft)
  else
    await tx
      .insertInto('article_edition')
      .values({ workspace_id: by.workspaceId, article_id: article.id, language, ...draft })
      .execute()
  await updateArticle(tx, article, { updated_at: at })
}

export const dropDraft = (by: By, place: Place): Promise<null> =>
  write(by, async (tx) => {
    const article = await lockLiving(tx, by, place.number)
    const edition = await needDraft(tx, by, article, place.language)
    if (edition.version > 0)
      await updateEdition(tx, edition, { ...noDraft, draft_version: edition.draft_version + 1 })
    else if (place.language === article.main_language)
      throw refused('not_possible', 'This is all there is of the article. Archive it instead.')
    else
      await tx
        .deleteFrom('article_edition')
        .where('workspace_id', '=', by.workspaceId)
        .where('article_id', '=', article.id)
        .where('language', '=', place.language)
        .execute()
    await updateArticle(tx, article, { updated_at: nowOf(by) })
    await tell(by, tx, 'article', article.id, 'article.draft_dropped', { language: place.language })
    return null
  })

export const noDraft = {
  has_draft: false,
  draft_title: '',
  draft_summary: '',
  draft_body: '',
  review: 'none',
  review_by: null,
  review_at: null,
  review_note: '',
} as const

/** Those who publish hear of it. */
export const askReview = (by: By, place: Place, note: string): Promise<Edition> =>
  write(by, async (tx) => {
    const article = await lockLiving(tx, by, place.number)
    const edition = await needDraft(tx, by, article, place.language)
    await updateEdition(tx, edition, {
      review: 'asked',
      review_by: by.actor.id,
      review_at: nowOf(by),
      review_note: note,
    })
    await updateArticle(tx, article, { updated_at: nowOf(by) })
    await tell(by, tx, 'article', article.id, 'article.review_asked', {
      number: article.number,
      language: place.language,
      personIds: await loadReviewers(tx, by.workspaceId, article.owner_id),
    })
    return shown(tx, by, article, place.language)
  })

/** Whoever asked, or wrote, hears of it. */
export const giveBack = (by: By, place: Place, note: string): Promise<Edition> =>
  write(by, async (tx) => {
    const article = await lockLiving(tx, by, place.number)
    const edition = await needDraft(tx, by, article, place.language)
    const personIds = [...new Set([edition.review_by, edition.draft_by].flatMap((id) => id ?? []))]
    await updateEdition(tx, edition, {
      review: 'returned',
      review_by: by.actor.id,
      review_at: nowOf(by),
      review_note: note,
    })
    await updateArticle(tx, article, { updated_at: nowOf(by) })
    await tell(by, tx, 'article', article.id, 'article.returned', {
      number: article.number,
      language: place.language,
      personIds,
    })
    return shown(tx, by, article, place.language)
  })

/** A language other than the main one says the same as that again. */
export const confirmEdition = (by: By, place: Place): Promise<Edition> =>
  write(by, async (tx) => {
    const article = await lockLiving(tx, by, place.number)
    const edition = needed(await loadEdition(tx, by.workspaceId, article.id, place.language), 'language')
    await updateEdition(tx, edition, { outdated_since: null })
    await updateArticle(tx, article, { updated_at: nowOf(by) })
    await tell(by, tx, 'article', article.id, 'article.confirmed', { language: place.language })
    return shown(tx, by, article, place.language)
  })

export const lockLiving = async (tx: Tx, by: By, number: number): Promise<ArticleRow> => {
  const article = await lockArticle(tx, by.workspaceId, number)
  if (article.archived_at !== null)
    throw refused('not_possible', 'The article is archived. Take it out of the archive first.')
  return article
}

export const needDraft = async (
  tx: Tx,
  by: By,
  article: ArticleRow,
  language: string,
): Promise<EditionRow> => {
  const edition = needed(await loadEdition(tx, by.workspaceId, article.id, language), 'language')
  if (!edition.has_draft) throw refused('not_possible', 'There is no draft in this language.')
  return edition
}

export const shown = async (tx: Tx, by: By, article: ArticleRow, language: string): Promise<Edition> =>
  showEdition(
    tx,
    article.number,
    needed(await loadEdition(tx, by.workspaceId, article.id, language), 'language'),
  )
