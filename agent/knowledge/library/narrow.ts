// Which articles the library shows, as its address says it, and as the server is asked for it.
import {
  type ArticleKind,
  type ArticleState,
  articleKinds,
  articleStates,
} from '../../../rules/knowledge/words.ts'

/** The lists above the articles; left out: all of them. */
export const shownLists = ['review', 'due', 'drafts', 'outdated', 'mine', 'archived'] as const
export type ShownList = (typeof shownLists)[number]

export interface LibrarySearch {
  q?: string
  show?: string
  collection?: string
  kind?: string
  state?: string
  language?: string
}

export interface Narrowed {
  query?: string
  state?: ArticleState
  kind?: ArticleKind
  collectionId?: string
  ownerId?: string
  language?: string
  isArchived?: 'true'
  isReviewDue?: 'true'
  inReview?: 'true'
  hasDraft?: 'true'
  isOutdated?: 'true'
}

const lists: Record<ShownList, (me: string) => Narrowed> = {
  review: () => ({ inReview: 'true' }),
  due: () => ({ isReviewDue: 'true' }),
  drafts: () => ({ hasDraft: 'true' }),
  outdated: () => ({ isOutdated: 'true' }),
  mine: (ownerId) => ({ ownerId }),
  archived: () => ({ isArchived: 'true' }),
}

/** What an address says that nobody knows is left out. */
export const narrowedBy = (search: LibrarySearch, words: string, me: string): Narrowed => {
  const { show, collection, kind, state, language } = search
  return {
    ...(words && { query: words }),
    ...(isOneOf(shownLists, show) && lists[show](me)),
    ...(collection && { collectionId: collection }),
    ...(isOneOf(articleKinds, kind) && { kind }),
    ...(isOneOf(articleStates, state) && { state }),
    ...(language && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/u.test(language) && { language }),
  }
}

const isOneOf = <T extends string>(all: readonly T[], one: string | undefined): one is T =>
  all.some((known) => known === one)
