// What a search is given and what it answers.
import type { Hit } from '../../../../contract/search.ts'
import type { loadFacets } from './facets.ts'

export interface Search {
  workspaceId: string
  actorId: string
  now: Temporal.Instant
  q: string
  sort: 'best' | 'newest'
  limit: number
  cursor: string | undefined
}

/** Hits are gathered, counted and ranked up to here. */
export const cap = 300

export interface Answer {
  items: Hit[]
  next: string | null
  total: number | null
  isMore: boolean
  cap: number
  corrected: string | null
  facets: Awaited<ReturnType<typeof loadFacets>> | null
}
