// How much somebody was given lately, so that the work of a shift is spread.
//
// Points that were given lose half of their weight in four hours: a number and a time say it all, and nobody keeps a
// list. Example: 4 points at 08:00 and 2 at 12:00 count 4 at noon, and 2 at 16:00.

const halfLife = 4 * 3_600_000

export interface Given {
  /** Points, as they counted at `at`. */
  points: number
  /** Milliseconds since the epoch of the last gift; null: never. */
  at: number | null
}

export const givenAt = ({ points, at }: Given, now: number): number =>
  at === null ? 0 : points * 0.5 ** (Math.max(0, now - at) / halfLife)
