// The rows of knowledge: collections, articles, editions, versions, files, old addresses, imports.
import type { ColumnType, Generated } from 'kysely'
import type { Role } from '../../../rules/access/roles.ts'
import type { Who } from '../../../rules/knowledge/audience.ts'
import type { ArticleKind, ArticleState, Heading, ReviewState } from '../../../rules/knowledge/words.ts'
import type { Json, JsonDefault, Own } from './columns.ts'

type Texts<T extends string = string> = ColumnType<T[], readonly T[] | undefined, readonly T[]>

export interface AudienceColumns {
  who: Generated<Who>
  organisation_ids: Texts
  roles: Texts<Role>
  brand_ids: Texts
}

export interface KnowledgeTables {
  knowledge_counter: Own & { last: number }
  knowledge_stamp: Own & { stamp: number }
  collection: Own &
    AudienceColumns & {
      id: string
      parent_id: string | null
      slug: string
      icon: Generated<string>
      names: Json<Record<string, string>>
      descriptions: JsonDefault<Record<string, string>>
      position: Generated<number>
      version: Generated<number>
      created_at: string
      updated_at: string
    }
  article: Own &
    AudienceColumns & {
      id: string
      number: number
      collection_id: string | null
      kind: ArticleKind
      state: Generated<ArticleState>
      archived_at: string | null
      owner_id: string | null
      review_on: string | null
      review_every: number | null
      review_told_on: string | null
      main_language: string
      ticket_id: string | null
      origin: string | null
      views: Generated<number>
      created_by: string | null
      created_at: string
      updated_at: string
      published_at: string | null
      version: Generated<number>
    }
  article_edition: Own & {
    article_id: string
    language: string
    title: Generated<string>
    slug: Generated<string>
    summary: Generated<string>
    body: Generated<string>
    html: Generated<string>
    headings: JsonDefault<Heading[]>
    plain: Generated<string>
    version: Generated<number>
    published_at: string | null
    published_by: string | null
    outdated_since: string | null
    has_draft: Generated<boolean>
    draft_title: Generated<string>
    draft_summary: Generated<string>
    draft_body: Generated<string>
    draft_version: Generated<number>
    draft_by: string | null
    draft_at: string | null
    review: Generated<ReviewState>
    review_by: string | null
    review_at: string | null
    review_note: Generated<string>
  }
  article_version: Own & {
    article_id: string
    language: string
    version: number
    title: string
    summary: string
    body: string
    is_minor: Generated<boolean>
    note: Generated<string>
    author_id: string | null
    approver_id: string | null
    at: string
  }
  article_alias: Own & { path: string; article_id: string; language: string | null }
  article_file: Own & {
    id: string
    article_id: string
    name: string
    type: string
    size: number
    hash: string
    added_by: string | null
    added_at: string
  }
  article_import: Own & {
    id: string
    name: string
    source: Json<Record<string, unknown>>
    state: 'running' | 'done' | 'failed'
    place: Generated<number>
    counts: JsonDefault<Record<string, number>>
    report: JsonDefault<{ path: string; what: string; message: string }[]>
    error: string | null
    started_by: string
    started_at: string
    finished_at: string | null
  }
}
