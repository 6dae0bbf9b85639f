// How well articles answer what is asked, the best first.
//
// Each group that an article holds adds what its best form says there, times how rare the group is among articles, times how
// much it counts in the question. Holding more of what was asked is worth more than holding one word often: the sum is
// lessened by a quarter of the share that is missing. The likeness is the part of the most that could be reached, 0 to 1.
// Example: "vpn laptop", vpn as rare as laptop. An article with vpn in its title (0.67) and laptop in its text (0.33) gets
// (0.67 + 0.33) / 2 = 0.5; one with vpn alone, ever so often (0.9), gets 0.9 / 2 × (1 − 0.25 / 2) = 0.39.
import type { Group } from './asked.ts'

/** The documents that hold a term, and what it says in each. */
export interface Posting {
  documents: ArrayLike<number>
  weights: ArrayLike<number>
}
/** By term; a term that no document holds has none. */
export type Postings = ReadonlyMap<string, Posting>

export interface Ranked {
  article: number
  score: number
  /** Share of what the question's known words say that the article holds, 0 to 1. */
  covered: number
}

interface Ranking {
  /** The best first; of equals the one with the lower number. */
  best: readonly Ranked[]
  /** What each group says: how rare it is, times how much it counts. 0 where no article holds it. */
  says: readonly number[]
  holds(article: number, group: number): boolean
}

/** How telling a term is that `holding` of `all` documents hold. */
export const rarity = (all: number, holding: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5))

const ofMissing = 0.25

/** `all`: how many documents there are; `least`: share of the question an article must hold. */
export const rank = (groups: readonly Group[], postings: Postings, all: number, least = 0): Ranking => {
  const held = groups.map((group) => bestForms(group, postings))
  const says = held.map(({ size }, n) =>
    size === 0 ? 0 : rarity(Math.max(all, size), size) * (groups[n]?.times ?? 0),
  )
  const most = says.reduce((sum, one) => sum + one, 0)
  const sums = new Map<number, { sum: number; covered: number }>()
  for (const [n, weights] of held.entries()) {
    const counts = (says[n] ?? 0) / most
    for (const [article, weight] of weights) {
      const of = sums.get(article)
      if (of) {
        of.sum += counts * weight
        of.covered += counts
      } else sums.set(article, { sum: counts * weight, covered: counts })
    }
  }
  const best: Ranked[] = []
  for (const [article, { sum, covered }] of sums)
    if (covered >= least) best.push({ article, score: sum * (1 - ofMissing * (1 - covered)), covered })
  best.sort((a, b) => b.score - a.score || a.article - b.article)
  return { best, says, holds: (article, group) => held[group]?.has(article) === true }
}

/** By document what the best form of a group says there. */
const bestForms = ({ forms }: Group, postings: Postings): ReadonlyMap<number, number> => {
  const best = new Map<number, number>()
  for (const [form, sure] of forms) {
    const { documents, weights } = postings.get(form) ?? { documents: [], weights: [] }
    for (let i = 0; i < documents.length; i += 1) {
      const article = documents[i] ?? 0
      const says = (weights[i] ?? 0) * sure
      if (says > (best.get(article) ?? 0)) best.set(article, says)
    }
  }
  return best
}

/** Postings of documents that are all in memory, numbered in their order. */
export const postingsOf = (documents: readonly ReadonlyMap<string, number>[]): Postings => {
  const postings = new Map<string, { documents: number[]; weights: number[] }>()
  for (const [article, weights] of documents.entries())
    for (const [term, weight] of weights) {
      const posting = postings.get(term) ?? { documents: [], weights: [] }
      posting.documents.push(article)
      posting.weights.push(weight)
      postings.set(term, posting)
    }
  return postings
}
