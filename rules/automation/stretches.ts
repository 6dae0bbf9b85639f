// Time rules: one act for each stretch of time in which a condition holds, and again after so many hours if asked for.
//
// A stretch is known by rule and ticket and begins when it is first seen; it is over once it is seen not to hold. Looking
// late, after the desk was down, begins it late and acts once, never once for each look that was missed.
// Example: "waits for us longer than 4 h, again every 24 h" → at 4 h, at 28 h, at 52 h; an answer in between ends it.

export interface Stretch {
  ticketId: string
  /** ISO. */
  actedAt: string
}

export interface Due {
  /** It holds now and did not before. */
  begins: readonly string[]
  /** It still holds, and long enough since it last acted. */
  repeats: readonly string[]
  /** It does not hold any more. */
  ends: readonly string[]
}

export const stretchesDue = (
  holds: readonly string[],
  known: readonly Stretch[],
  repeatHours: number | null,
  now: Temporal.Instant,
): Due => {
  const before = new Map(known.map((stretch) => [stretch.ticketId, stretch]))
  const holding = new Set(holds)
  const edge = repeatHours === null ? null : now.subtract({ hours: repeatHours })
  return {
    begins: holds.filter((id) => !before.has(id)),
    repeats: known
      .filter((s) => edge !== null && holding.has(s.ticketId) && isBy(s.actedAt, edge))
      .map((s) => s.ticketId),
    ends: known.filter((s) => !holding.has(s.ticketId)).map((s) => s.ticketId),
  }
}

const isBy = (at: string, edge: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), edge) <= 0
