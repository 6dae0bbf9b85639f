// Answers and collections as the templates list them.
import type { ArticleView, CollectionView } from '../../../knowledge/index.ts'
import type { Words } from '../../texts/words.ts'
import { iconOr } from './icons.ts'

export interface AnswerRow {
  href: string
  title: string
  about: string
  /** Where it is not the page's. */
  language: string
  isInternal: boolean
}

export const answerRow = (
  words: Words,
  article: Pick<ArticleView, 'path' | 'title' | 'summary' | 'language' | 'state'>,
): AnswerRow => ({
  href: article.path,
  title: article.title,
  about: article.summary,
  language: article.language === words.language ? '' : article.language,
  isInternal: article.state === 'internal',
})

export interface Tile {
  href: string
  icon: string
  name: string
  about: string
}

/** Only those directly below `parentId`. */
export const collectionTiles = (
  words: Words,
  collections: readonly CollectionView[],
  parentId: string | null,
): Tile[] =>
  collections
    .filter((c) => c.parentId === parentId)
    .map((c) => ({
      href: collectionPath(c.slug),
      icon: iconOr(c.icon, 'book-open'),
      name: c.name,
      about: c.description || words.t('help.count', { count: c.articles }),
    }))

export const collectionPath = (slug: string): string => `/help/collections/${encodeURIComponent(slug)}`
