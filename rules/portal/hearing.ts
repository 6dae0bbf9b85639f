// By when a requester hears from the team next: from which of a ticket's clocks that follows.
//
// Policy. What a person promised goes before what the agreement says. Else it is the answer that is due first: the first
// one, the next one, or an update. When it is to be solved is no promise to hear, and nothing is due while a clock stands.
// Example: a first answer due at 10:00 and no promise → 10:00; Ana promised 12:00 meanwhile → 12:00.
import type { Clock } from '../sla/clock.ts'

const heard: readonly Clock['target'][] = ['first_response', 'next_response', 'update']

export const nextHearing = (clocks: readonly Clock[]): (Clock & { dueAt: string }) | null => {
  const due = clocks.flatMap((clock) =>
    clock.outcome === 'running' && clock.dueAt !== null && heard.includes(clock.target)
      ? [{ ...clock, dueAt: clock.dueAt }]
      : [],
  )
  const first = due.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  return first.find((clock) => clock.promise !== null) ?? first[0] ?? null
}
