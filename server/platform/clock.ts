// The desk's time: everything that asks "now" asks here, so tests and the demo can move it.

export interface Clock {
  now(): Temporal.Instant
}

/** The machine's time plus an offset that `handrail clock` may change (demo only). */
export const systemClock = (offset: () => Temporal.Duration = () => new Temporal.Duration()): Clock => ({
  now: () => Temporal.Now.instant().add(offset()),
})

/** Instant → `2026-11-22T21:17:11.123Z`, the one written form of time in rows, events and replies. */
export const iso = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 })
