// Gathers hits until there are as many as are counted, or until the time for it is over.
import { lexeme } from '../../../../rules/search/forms.ts'
import { ticketMark } from '../../../../rules/search/marks.ts'
import type { Tx } from '../../../platform/database.ts'
import { type AskedWords, loadWordsSql } from '../../words/index.ts'
import { cap, type Search } from './answer.ts'
import type { Mark } from './mark.ts'
import { type Counted, narrow } from './narrow.ts'
import { byBest, byTime, type Candidate } from './rank.ts'
import { type Split, textsIn } from './split.ts'
import { type Found, loadSeenBefore, walk } from './walk.ts'

export interface Gathered {
  candidates: Candidate[]
  counted: ReadonlyMap<string, Counted>
  isMore: boolean
  /** The last document that was looked at. */
  looked: Found | null
}

/** Milliseconds: for counting further hits once a page is there, and for finding a page at all. */
const patience = { beyondPage: 40, forPage: 600 }

export const gather = async (
  tx: Tx,
  given: Search,
  split: Split,
  asked: AskedWords,
  mark: Mark | null,
): Promise<Gathered> => {
  const { workspaceId } = given
  const words = await loadWordsSql(tx, workspaceId, textsIn(split.rest))
  const rest = { question: split.rest, words }
  const isRanked = given.sort === 'best'
  const after = mark?.sort === 'newest' ? { at: mark.at, id: mark.id } : null
  const counted = new Map<string, Counted>()
  const left = new Set<string>()
  const found: Found[] = []
  const keep = async (batch: readonly Found[]): Promise<void> => {
    const fresh = [...new Set(batch.map((f) => f.ticketId))].filter((id) => !counted.has(id) && !left.has(id))
    const kept = await narrow(tx, workspaceId, fresh, rest)
    const seen = after
      ? await loadSeenBefore(tx, workspaceId, asked, [...kept.keys()], after)
      : new Set<string>()
    for (const id of fresh) {
      const ticket = kept.get(id)
      if (ticket && !seen.has(id)) counted.set(id, ticket)
      else left.add(id)
    }
    found.push(...batch.filter((f) => counted.has(f.ticketId)))
  }
  const began = performance.now()
  let isMore = false
  let looked: Found | null = null
  for await (const batch of walk(tx, { workspaceId, asked, after, isRanked })) {
    await keep(batch)
    looked = batch.at(-1) ?? looked
    const waited = performance.now() - began
    isMore = counted.size >= cap || waited > patience.forPage
    if (isMore || (counted.size > given.limit && waited > patience.beyondPage)) {
      isMore = true
      break
    }
  }
  // What is asked for in old subjects is worth more than in passing words of late.
  if (isRanked && isMore)
    for await (const batch of walk(tx, {
      workspaceId,
      asked,
      after: null,
      isRanked,
      only: lexeme(ticketMark),
    })) {
      await keep(batch)
      break
    }
  const candidates = isRanked ? byBest(found, given.now) : byTime(found)
  return { candidates: candidates.slice(0, cap), counted, isMore, looked }
}
