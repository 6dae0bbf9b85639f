// When a moving finger means a swipe, and when it was far enough to mean it.

/** Across, not a scroll that wobbles. */
export const isAcross = (dx: number, dy: number): boolean =>
  Math.abs(dx) > 12 && Math.abs(dx) > 2 * Math.abs(dy)

/** A third of the row, and never more than a thumb reaches. */
export const isFarEnough = (dx: number, width: number): boolean => Math.abs(dx) >= Math.min(120, width / 3)
