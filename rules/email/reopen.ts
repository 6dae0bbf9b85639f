// The reopen policy: whether an answer still wakes a finished ticket, or comes so late that it is a new matter.
//
// Policy. A ticket finished (solved or closed) longer ago than its team's number of days, or without one the
// workspace's, stays as it is: the
// answer opens a ticket of its own that says which one it follows. Zero days: no finished ticket is ever woken.
// No number: every ticket is.
// Example: closed on 1 May with 30 days, answered on 31 May at the same hour → wakes it; an hour later → does not.

export const isTooLate = (finishedAt: string | null, days: number | null, now: Temporal.Instant): boolean =>
  finishedAt !== null &&
  days !== null &&
  Temporal.Instant.compare(Temporal.Instant.from(finishedAt).add({ hours: 24 * days }), now) < 0
