// How long proofs of identity live.
import { iso } from '../../platform/clock.ts'

/** A session nobody uses ends after this; `last_used_at` is written at most once a minute. */
export const idle = Temporal.Duration.from({ hours: 8 })
export const session = Temporal.Duration.from({ hours: 7 * 24 })
/** After signing in, or proving it again, a person may make secrets without being asked. */
export const confirmed = Temporal.Duration.from({ minutes: 15 })
export const challenge = Temporal.Duration.from({ minutes: 5 })
/** One-time links, in hours. */
export const link = { 'sign-in': 1, reset: 1, invitation: 24, 'second-step': 5 / 60 } as const
/** How far behind the written time of last use may be. */
export const useGrain = Temporal.Duration.from({ minutes: 1 })

export const isOver = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), now) <= 0

/** Whether `instant` lies further back than `span`. */
export const isOlder = (instant: string, span: Temporal.Duration, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant).add(span), now) <= 0

/** When a session ends if nobody uses it any more. */
export const endOf = (row: { last_used_at: string; expires_at: string }): string => {
  const unused = Temporal.Instant.from(row.last_used_at).add(idle)
  const last = Temporal.Instant.from(row.expires_at)
  return iso(Temporal.Instant.compare(unused, last) < 0 ? unused : last)
}
