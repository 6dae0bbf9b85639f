// A seeded source of chance: the same seed tells the same story.

export interface Dice {
  /** 0 ≤ x < 1. */
  next(): number
  /** An unsigned integer of 32 bits. */
  bits(): number
  /** A whole number from 0 to `n` - 1. */
  below(n: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the entries, in proportion to its weight. */
  weigh<T>(entries: readonly (readonly [T, number])[]): T
  /** Positive, half of the values below `median`, with a long tail for a greater `spread`. */
  around(median: number, spread: number): number
}

/** The generator is sfc32 (Chris Doty-Humphrey, PractRand). */
export const dice = (seed: number): Dice => {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const bits = (): number => {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return t >>> 0
  }
  const next = (): number => bits() / 2 ** 32
  for (let i = 0; i < 12; i++) bits()
  return {
    next,
    bits,
    below: (n) => Math.floor(next() * n),
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[Math.floor(next() * list.length)] as (typeof list)[number]
    },
    weigh: (entries) => {
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of entries) {
        rest -= weight
        if (rest < 0) return value
      }
      throw new Error('no weights')
    },
    around: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(spread * normal)
    },
  }
}
