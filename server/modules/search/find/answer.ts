// What a search is given and what it answers.
import type { ArticleLine, Hit } from '../../../../contract/search.ts'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { loadFacets } from './facets.ts'

export interface Search {
  workspaceId: string
  actorId: string
  now: Temporal.Instant
  q: string
  sort: 'best' | 'newest'
  limit: number
  cursor: string | undefined
  /** Who may read articles, as which they are searched; null: they may not. */
  reader: Reader | null
}

/** Hits are gathered, counted and ranked up to here. */
export const cap = 300

export interface Answer extends Tickets {
  articles: ArticleLine[]
}

/** What is found among tickets. */
export interface Tickets {
  items: Hit[]
  next: string | null
  total: number | null
  isMore: boolean
  cap: number
  corrected: string | null
  facets: Awaited<ReturnType<typeof loadFacets>> | null
}
