// When whoever has not decided is asked again.
//
// Policy. So many hours after they were asked, and again after the same time, five times at most: then a person has to
// care. Reminding by hand counts as well and is possible once an hour.
// Example: a step reminds after 24 hours, Ben was asked on Monday at 9:00 → reminded on Tuesday at 9:00, Wednesday …
import type { Step } from './approval.ts'

export const mostReminders = 5

/** null: not any more. Times are ISO. */
export const nextReminder = (
  step: Pick<Step, 'remindHours'>,
  vote: { askedAt: string; reminders: number; remindedAt: string | null },
): Temporal.Instant | null =>
  step.remindHours === null || vote.reminders >= mostReminders
    ? null
    : Temporal.Instant.from(vote.remindedAt ?? vote.askedAt).add({ hours: step.remindHours })

export const mayRemindNow = (
  vote: { askedAt: string; remindedAt: string | null },
  now: Temporal.Instant,
): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(vote.remindedAt ?? vote.askedAt).add({ hours: 1 }), now) <= 0
