// The words articles go by.

export const articleKinds = ['how_to', 'known_error', 'faq', 'reference'] as const
export type ArticleKind = (typeof articleKinds)[number]

/** `draft`: nobody outside the workspace's own pages; `internal`: the team; `public`: whom the audience names. */
export const articleStates = ['draft', 'internal', 'public'] as const
export type ArticleState = (typeof articleStates)[number]

/** Of an edition's draft. */
export const reviewStates = ['none', 'asked', 'returned'] as const
export type ReviewState = (typeof reviewStates)[number]

/** A heading of the body: `id` is the place a link can go to. */
export interface Heading {
  level: number
  id: string
  text: string
}
