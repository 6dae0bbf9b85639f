// How often a bundle that nobody reads may knock again: at its 1st, 5th, 25th, 125th … happening.

const factor = 5

/** `left`: the count at which it last left this way; 0: never. */
export const isDue = (count: number, left: number): boolean => count >= (left === 0 ? 1 : nextAfter(left))

const nextAfter = (left: number): number => {
  let next = 1
  while (next <= left) next *= factor
  return next
}
