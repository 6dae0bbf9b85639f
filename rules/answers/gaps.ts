// When searches and articles are gaps, which gap found now is one known before, and what becomes of it.
//
// Policy. Words that were searched three times and mostly found nothing are a gap. An article is doubtful when at least five
// marks say so surely that fewer than half of the readers are helped (upper end of the 90 % Wilson interval below a half), or
// when one in ten views and at least five are followed by a ticket. A cluster found again is the one with which it shares half
// of the smaller one's tickets, or its two most telling words.
// What somebody dismissed or finished comes back when it has doubled. What is not found any more and nobody took, goes away.
import type { GapKind, GapReason, GapState } from './words.ts'

export const leastSearches = 3

export interface Use {
  views: number
  helpful: number
  notHelpful: number
  ticketsAfter: number
}

const leastMarks = 5
const leastAfter = 5
const shareAfter = 0.1

/** Why an article is doubtful; nothing: it is not. */
export const judgeArticle = ({ views, helpful, notHelpful, ticketsAfter }: Use): GapReason[] => {
  const marks = helpful + notHelpful
  const reasons: GapReason[] = []
  if (marks >= leastMarks && upperShare(helpful, marks) < 0.5)
    reasons.push({ what: 'not_helpful', count: notHelpful, of: marks })
  if (ticketsAfter >= leastAfter && ticketsAfter >= views * shareAfter)
    reasons.push({ what: 'tickets_after', count: ticketsAfter, of: Math.max(views, ticketsAfter) })
  return reasons
}

const z = 1.645

/** Upper end of the Wilson interval of a share. */
export const upperShare = (yes: number, of: number): number => {
  if (of === 0) return 1
  const p = yes / of
  const middle = p + (z * z) / (2 * of)
  const wide = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  return Math.min(1, (middle + wide) / (1 + (z * z) / of))
}

export interface FoundGap {
  kind: GapKind
  key: string
  words: readonly string[]
  size: number
  reasons: readonly GapReason[]
  ticketIds: readonly string[]
  articleId: string | null
}

export interface KnownGap {
  id: string
  kind: GapKind
  key: string
  state: GapState
  settledSize: number | null
  ticketIds: readonly string[]
}

export const isSameGap = (found: FoundGap, known: KnownGap): boolean => {
  if (found.kind !== known.kind) return false
  if (found.key === known.key) return true
  if (found.kind !== 'tickets') return false
  const shared = known.ticketIds.filter((id) => found.ticketIds.includes(id)).length
  return shared > 0 && shared * 2 >= Math.min(found.ticketIds.length, known.ticketIds.length)
}

export interface GapPlan {
  add: readonly FoundGap[]
  /** With the state it has then. */
  refresh: readonly { id: string; found: FoundGap; state: GapState }[]
  remove: readonly string[]
}

export const planGaps = (found: readonly FoundGap[], known: readonly KnownGap[]): GapPlan => {
  const left = new Set(known)
  const keys = new Set(known.map((k) => `${k.kind} ${k.key}`))
  const add: FoundGap[] = []
  const refresh: GapPlan['refresh'][number][] = []
  for (const gap of found) {
    const same =
      [...left].find((k) => k.kind === gap.kind && k.key === gap.key) ??
      [...left].find((k) => isSameGap(gap, k))
    if (same) {
      left.delete(same)
      const isBack = isSettled(same.state) && gap.size >= 2 * Math.max(1, same.settledSize ?? gap.size)
      refresh.push({ id: same.id, found: { ...gap, key: same.key }, state: isBack ? 'open' : same.state })
    } else if (!keys.has(`${gap.kind} ${gap.key}`)) {
      keys.add(`${gap.kind} ${gap.key}`)
      add.push(gap)
    }
  }
  return { add, refresh, remove: [...left].filter((k) => k.state === 'open').map((k) => k.id) }
}

export const isSettled = (state: GapState): boolean => state === 'done' || state === 'dismissed'
