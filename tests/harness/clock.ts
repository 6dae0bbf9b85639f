// A clock that tests move: real time plus whatever they added, or standing still at an instant.
import type { Clock } from '../../server/platform/clock.ts'

export interface TestClock extends Clock {
  /** Moves on (or back) from now; keeps running. */
  forward(by: Temporal.DurationLike): void
  /** Stands still at this instant until `forward` or `set` again. */
  set(at: string): void
}

export const testClock = (): TestClock => {
  let offset = new Temporal.Duration()
  let still: Temporal.Instant | null = null
  // Hours instead of days: an instant knows no calendar.
  const real = () => Temporal.Now.instant().add(offset)
  return {
    now: () => still ?? real(),
    forward: (by) => {
      if (still) still = still.add(by)
      else offset = Temporal.Now.instant().until(real().add(by))
    },
    set: (at) => {
      still = Temporal.Instant.from(at)
    },
  }
}
