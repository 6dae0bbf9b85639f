// How well an article answers what is asked.
//
// Each group that an article holds adds what its best form says there, times how rare the group is among articles, times how
// much it counts in the question. Holding more of what was asked is worth more than holding one word often: the sum is
// lessened by half of the share that is missing. The likeness is the part of the most that could be reached, 0 to 1.
// The database computes the same in server/modules/answers/find; a test compares both.
import type { Group } from './asked.ts'

export interface Scored {
  score: number
  /** Share of what the question's known words say that the article holds, 0 to 1. */
  covered: number
}

/** How telling a term is that `holding` of `all` documents hold. */
export const rarity = (all: number, holding: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5))

export const coverage = (covered: number): number => 0.5 + covered / 2

/** `rarities`: of each group; 0 where no article holds it. */
export const scoreOf = (
  groups: readonly Group[],
  rarities: readonly number[],
  weights: ReadonlyMap<string, number>,
): Scored => {
  let sum = 0
  let held = 0
  let all = 0
  for (const [n, { forms, times }] of groups.entries()) {
    const says = (rarities[n] ?? 0) * times
    all += says
    let best = 0
    for (const [form, sure] of forms) best = Math.max(best, (weights.get(form) ?? 0) * sure)
    if (best === 0) continue
    held += says
    sum += says * best
  }
  const covered = all === 0 ? 0 : held / all
  return { score: all === 0 ? 0 : (sum / all) * coverage(covered), covered }
}

/** Rarities of groups in documents that are all in memory. */
export const raritiesIn = (
  groups: readonly Group[],
  documents: readonly ReadonlyMap<string, number>[],
): number[] =>
  groups.map(({ forms }) => {
    const holding = documents.filter((d) => [...forms.keys()].some((form) => d.has(form))).length
    return holding === 0 ? 0 : rarity(documents.length, holding)
  })
