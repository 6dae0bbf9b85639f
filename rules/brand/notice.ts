// Where a service notice stands in time.
//
// Policy. It is on show from its beginning up to, and not including, its end; without an end until somebody ends it.
// Example: planned for Saturday 8:00 to 10:00. On Friday it is `soon`, Saturday at 8:00 `now`, at 10:00 `past`.

export type NoticePhase = 'soon' | 'now' | 'past'

/** Instants in ISO 8601. */
export const phaseOf = (
  { from, until }: { from: string; until: string | null },
  now: Temporal.Instant,
): NoticePhase => {
  if (until !== null && Temporal.Instant.compare(now, Temporal.Instant.from(until)) >= 0) return 'past'
  return Temporal.Instant.compare(now, Temporal.Instant.from(from)) < 0 ? 'soon' : 'now'
}
