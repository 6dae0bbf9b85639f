// What an article of the demo desk is written as.
import type { ArticleKind } from '../../../../../rules/knowledge/words.ts'

export interface DemoText {
  title: string
  summary: string
  body: string
}

export interface DemoArticle {
  /** By which others link to it: `see:<name>`. */
  name: string
  collection: string
  kind: ArticleKind
  state?: 'draft' | 'internal' | 'public'
  /** Only for people of these organisations. */
  organisations?: readonly string[]
  isForSignedIn?: boolean
  en: DemoText
  de?: DemoText
  ar?: DemoText
  /** The English text was changed after the others. */
  isOutdated?: boolean
  views: number
}
