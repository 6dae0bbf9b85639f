// The words by which answers, their gaps and their links to tickets go.

/** `solved_by`: it was the answer; `sent`: it was named in a reply; `read_before`: the requester came from it. */
export const ticketArticleKinds = ['solved_by', 'sent', 'read_before'] as const
export type TicketArticleKind = (typeof ticketArticleKinds)[number]

/** `tickets`: a cluster of them; `search`: words that find nothing; `article`: one that does not help. */
export const gapKinds = ['tickets', 'search', 'article'] as const
export type GapKind = (typeof gapKinds)[number]

export const gapStates = ['open', 'taken', 'done', 'dismissed'] as const
export type GapState = (typeof gapStates)[number]

/** A figure behind a gap, such as 12 of 40 marks that say no. */
export interface GapReason {
  what: 'tickets' | 'requesters' | 'searches' | 'not_helpful' | 'tickets_after'
  count: number
  /** Of how many; null where that says nothing. */
  of: number | null
}
