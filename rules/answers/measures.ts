// The measures by which retrieval is published: how good an order of candidates is.
//
// Average precision: the mean, over the relevant candidates, of the share of relevant ones up to each. Reciprocal rank: one
// over the place of the first relevant one. Precision at n: the share of relevant ones among the first n. Each is averaged
// over all queries; a query without anything relevant counts 0 where the publication counts it, else it is left out.
// Example: relevant, not, relevant → average precision (1/1 + 2/3) / 2 = 0.83, reciprocal rank 1, P@1 1.

export interface Measures {
  queries: number
  map: number
  mrr: number
  p1: number
  p5: number
}

/** Whether each candidate is relevant, best ranked first. */
export type Ranking = readonly boolean[]

export const averagePrecision = (ranking: Ranking): number => {
  let relevant = 0
  let sum = 0
  for (const [at, isRelevant] of ranking.entries())
    if (isRelevant) {
      relevant += 1
      sum += relevant / (at + 1)
    }
  return relevant === 0 ? 0 : sum / relevant
}

export const reciprocalRank = (ranking: Ranking): number => {
  const first = ranking.indexOf(true)
  return first === -1 ? 0 : 1 / (first + 1)
}

export const precisionAt = (ranking: Ranking, n: number): number =>
  ranking.slice(0, n).filter(Boolean).length / n

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length

export const measure = (rankings: readonly Ranking[]): Measures => ({
  queries: rankings.length,
  map: mean(rankings.map(averagePrecision)),
  mrr: mean(rankings.map(reciprocalRank)),
  p1: mean(rankings.map((r) => precisionAt(r, 1))),
  p5: mean(rankings.map((r) => precisionAt(r, 5))),
})
