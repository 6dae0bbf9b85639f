// The rows of answers: what is searched, searches, views, marks, links of tickets and articles, gaps.
import type { ColumnType, Generated } from 'kysely'
import type { GapKind, GapReason, GapState, TicketArticleKind } from '../../../rules/answers/words.ts'
import type { JsonDefault, Own } from './columns.ts'

type Texts = ColumnType<string[], readonly string[], readonly string[]>
type TextsDefault = ColumnType<string[], readonly string[] | undefined, readonly string[]>

export interface AnswersTables {
  answer_document: Own & {
    article_id: string
    language: string
    document: Generated<number>
    version: number
    words: Texts
    /** tsvector. */
    body: string
    indexed_at: string
  }
  answer_language: Own & { language: string; documents: number }
  answer_term: Own & { term: string; document: number; weight: number }
  answer_word: Own & { word: string; documents: number }
  answer_gram: Own & { word: string; grams: string }
  answer_synonym: Own & {
    id: string
    words: Texts
    version: Generated<number>
    changed_by: string | null
    updated_at: string
  }
  answer_search: Own & {
    day: string
    words: string
    place: 'portal' | 'desk'
    searches: number
    empty: number
  }
  article_view: Own & {
    article_id: string
    language: string
    day: string
    views: Generated<number>
    tickets: Generated<number>
  }
  article_mark: Own & {
    id: string
    article_id: string
    voter: string
    language: string
    is_helpful: boolean
    words: Generated<string>
    at: string
  }
  ticket_article: Own & {
    ticket_id: string
    article_id: string
    kind: TicketArticleKind
    person_id: string | null
    at: string
  }
  answer_gap: Own & {
    id: string
    kind: GapKind
    key: string
    state: Generated<GapState>
    words: Texts
    size: number
    settled_size: number | null
    reasons: JsonDefault<GapReason[]>
    ticket_ids: TextsDefault
    article_id: string | null
    taken_by: string | null
    note: Generated<string>
    version: Generated<number>
    found_at: string
    seen_at: string
    changed_at: string
  }
  answer_setting: Own & { in_acknowledgement: Generated<boolean>; looked_at: string | null }
}
