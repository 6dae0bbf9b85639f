// Chance that can be had again: the same seed, the same run.

/** Mulberry32: numbers from 0 to 1. */
export const dice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const between = (roll: () => number, low: number, high: number): number =>
  low + Math.floor(roll() * (high - low + 1))
