// "Assign all as suggested": one ticket after the other, each counted in before the next is asked.
//
// Most pressing first; whoever gets one has that much less room for the next, so that nobody goes over the limit.
// Example: two tickets and Ana with room for one: the first due goes to Ana, the other to Ben, or to nobody.
import { givenAt } from './fairness.ts'
import { type Ranked, rank, rankBest } from './rank.ts'
import type { Routing } from './strategy.ts'
import type { Candidate, Work } from './work.ts'

export interface Wanted {
  work: Work
  routing: Routing
}

export interface Choice {
  ticketId: string
  /** null: nobody may take it. */
  chosen: Ranked | null
  /** Where nobody may take it: everybody, with what stands against it. */
  ranked: readonly Ranked[]
}

/** `candidatesOf`: whoever comes in question, with their ties to this ticket and the load they have by itself. */
export const planAll = (
  wanted: readonly Wanted[],
  candidatesOf: (work: Work) => readonly Candidate[],
  now: number,
): Choice[] => {
  const gained = new Map<string, { points: number; open: number }>()
  return wanted.map(({ work, routing }) => {
    const people = candidatesOf(work).map((c) => withGain(c, gained.get(c.staff.personId), now))
    const chosen = rankBest(work, people, routing, now)
    if (chosen) {
      const before = gained.get(chosen.personId) ?? { points: 0, open: 0 }
      gained.set(chosen.personId, { points: before.points + chosen.points, open: before.open + 1 })
    }
    return { ticketId: work.ticketId, chosen, ranked: chosen ? [] : rank(work, people, routing, now) }
  })
}

const withGain = (
  candidate: Candidate,
  gain: { points: number; open: number } | undefined,
  now: number,
): Candidate =>
  gain === undefined
    ? candidate
    : {
        ...candidate,
        load: { points: candidate.load.points + gain.points, open: candidate.load.open + gain.open },
        given: { points: givenAt(candidate.given, now) + gain.points, at: now },
      }
