// What a survey by schedule does next: begin a round, go on with one, or wait.
//
// Policy. A round considers everybody once, in portions. The next one begins `everyDays` after the last one began,
// however long that took. A round that was interrupted goes on where it was, unless the next one is due by then.
// Example: every 30 days, begun on 1 March, stopped on 2 March, on again on 5 March → goes on; on 31 March → begins.

interface Rounds {
  everyDays: number
  /** The last round; null: there was none. */
  beganAt: Temporal.Instant | null
  isOver: boolean
}

type Step =
  | { do: 'begin' }
  | { do: 'go_on'; beganAt: Temporal.Instant }
  | { do: 'wait'; until: Temporal.Instant }

export const nextStep = ({ everyDays, beganAt, isOver }: Rounds, now: Temporal.Instant): Step => {
  if (beganAt === null) return { do: 'begin' }
  const until = nextRoundAt(beganAt, everyDays)
  if (Temporal.Instant.compare(until, now) <= 0) return { do: 'begin' }
  return isOver ? { do: 'wait', until } : { do: 'go_on', beganAt }
}

export const nextRoundAt = (beganAt: Temporal.Instant, everyDays: number): Temporal.Instant =>
  beganAt.add({ hours: everyDays * 24 })
