// The order of hits: how well a ticket's documents answer, a little more the younger they are.
import type { Found } from './walk.ts'

export interface Candidate {
  ticketId: string
  /** The document that is shown. */
  shown: Found
  score: number
}

const halfLifeDays = 90
const ofAge = 0.4

/** A ticket counts as its best document does, and a quarter of its next best. */
export const byBest = (found: readonly Found[], now: Temporal.Instant): Candidate[] =>
  [...Map.groupBy(unique(found), (f) => f.ticketId)]
    .map(([ticketId, documents]) => {
      const [best, next] = documents
        .map((document) => ({ document, score: document.rank * youth(document.at, now) }))
        .sort((a, b) => b.score - a.score)
      return {
        ticketId,
        shown: best?.document as Found,
        score: (best?.score ?? 0) + (next?.score ?? 0) / 4,
      }
    })
    .sort((a, b) => b.score - a.score || (a.shown.at < b.shown.at ? 1 : -1))

/** In the order found, which is newest first. */
export const byTime = (found: readonly Found[]): Candidate[] =>
  [...Map.groupBy(found, (f) => f.ticketId)].map(([ticketId, [newest]]) => ({
    ticketId,
    shown: newest as Found,
    score: 0,
  }))

const unique = (found: readonly Found[]): Found[] => [...new Map(found.map((f) => [f.id, f])).values()]

const youth = (at: string, now: Temporal.Instant): number => {
  const days = (now.epochMilliseconds - Temporal.Instant.from(at).epochMilliseconds) / 86_400_000
  return 1 - ofAge + ofAge * 2 ** (-Math.max(0, days) / halfLifeDays)
}
