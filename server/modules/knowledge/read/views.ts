// What readers get of knowledge: published words only, in one language each.
import type { ArticleKind, ArticleState, Heading } from '../../../../rules/knowledge/words.ts'

/** A collection with something in it for the reader. Parents come before their children. */
export interface CollectionView {
  id: string
  parentId: string | null
  slug: string
  icon: string
  name: string
  description: string
  position: number
  /** Articles for this reader in it and below. */
  articles: number
}

export interface ArticleView {
  id: string
  number: number
  kind: ArticleKind
  /** `internal` only ever reaches the team. */
  state: ArticleState
  collectionId: string | null
  /** Of the words shown: the wanted language, else the main one, else the first there is. */
  language: string
  title: string
  slug: string
  summary: string
  /** `/help/articles/<number>-<slug>` */
  path: string
  publishedAt: string
  updatedAt: string
  views: number
}

export interface ArticlePage extends ArticleView {
  /** It does not exist in the wanted language. */
  isFallback: boolean
  /** Since when the main language says something else; null: never. */
  outdatedSince: string | null
  html: string
  headings: readonly Heading[]
  text: string
  mainLanguage: string
  /** All published languages, this one too. */
  languages: readonly { language: string; title: string; slug: string; path: string }[]
  /** The collection it lies in, after those above it. */
  trail: readonly { id: string; slug: string; name: string }[]
  files: readonly { id: string; name: string; type: string; size: number; url: string }[]
  version: number
}

/** Names by language: the wanted one, else English, else any. */
export const inLanguage = (texts: Readonly<Record<string, string>>, language: string): string => {
  const short = language.split('-')[0] ?? language
  const wanted = texts[language] || texts[short] || texts.en
  return wanted || (Object.values(texts).find((t) => t !== '') ?? '')
}
