// When somebody hears of a course: when told to take it, a week and a day before it is due, when it is, and before its
// certificate ends.

export const nudges = ['assigned', 'week_before', 'day_before', 'overdue', 'expiring'] as const
export type Nudge = (typeof nudges)[number]

export interface Standing {
  /** Of all that told them to take it, the earliest. */
  dueAt: string | null
  assignedAt: string | null
  finishedAt: string | null
  expiresAt: string | null
  /** Nudges of the present round, already given. */
  given: readonly string[]
}

const days = (n: number): Temporal.Duration => Temporal.Duration.from({ hours: 24 * n })

/** What is due now. One who hears "tomorrow" is not also told "in a week". */
export const nudgeOf = (standing: Standing, now: Temporal.Instant): Nudge | null => {
  const { dueAt, assignedAt, finishedAt, expiresAt, given } = standing
  if (finishedAt !== null) {
    if (expiresAt === null || assignedAt === null || given.includes('expiring')) return null
    return now.epochMilliseconds >= at(expiresAt).subtract(days(30)).epochMilliseconds ? 'expiring' : null
  }
  if (assignedAt === null) return null
  const first = given.length === 0 ? 'assigned' : null
  if (dueAt === null) return first
  const due = at(dueAt)
  const reached = ([nudge, from]: readonly [Nudge, Temporal.Instant]) =>
    now.epochMilliseconds >= from.epochMilliseconds ? [nudge] : []
  const steps: readonly (readonly [Nudge, Temporal.Instant])[] = [
    ['overdue', due],
    ['day_before', due.subtract(days(1))],
    ['week_before', due.subtract(days(7))],
  ]
  const [latest] = steps.flatMap(reached)
  if (latest === undefined) return first
  return given.includes(latest) ? null : latest
}

const at = (time: string): Temporal.Instant => Temporal.Instant.from(time)
