// Who may take a ticket, the best first, with reasons; then who may not, and why.
//
// Limits first (limits.ts), then a score (score.ts), then the order of the team's strategy: round robin goes by turn,
// least loaded by room, all others by the score. Where two are alike, whoever was given something longest ago is first,
// so the same people in the same state always give the same order.
// Example: "Tomasz: knows badge printers, 2 of 6 points, shift until 17:30" before "Ravi: 4 of 6 points".
import { givenAt } from './fairness.ts'
import { judgeLimits } from './limits.ts'
import { pointsFor } from './points.ts'
import { reasonsFor } from './reasons.ts'
import { type Parts, scoreOf, total } from './score.ts'
import { shiftNow } from './shift-now.ts'
import type { Routing } from './strategy.ts'
import type { Candidate, Why, Work } from './work.ts'

export interface Ranked {
  personId: string
  /** 0 to 1; 0 for whoever may not take it. */
  score: number
  parts: Parts
  /** What it takes of this person's capacity. */
  points: number
  /** Strongest first; empty for whoever may not take it. */
  reasons: readonly Why[]
  /** Empty: may take it. */
  blockedBy: readonly Why[]
}

/** `now`: milliseconds since the epoch. */
export const rank = (work: Work, people: readonly Candidate[], routing: Routing, now: number): Ranked[] => {
  const { scored, blocked } = judge(work, people, routing, now)
  return [...scored.map((s, place) => taker(work, s, place)), ...turnedAway(blocked)]
}

/** The first of them alone; null: nobody may take it. Where many tickets are looked at for many people. */
export const rankBest = (
  work: Work,
  people: readonly Candidate[],
  routing: Routing,
  now: number,
): Ranked | null => {
  const [first] = judge(work, people, routing, now).scored
  return first ? taker(work, first, 0) : null
}

const judge = (work: Work, people: readonly Candidate[], routing: Routing, now: number) => {
  const judged = people.map((candidate) => {
    const points = pointsFor(work.points, work.channel, candidate.staff.weights)
    const shift = shiftNow(candidate.staff.spans, now)
    return { candidate, points, shift, blockedBy: judgeLimits(work, candidate, points, { at: now, shift }) }
  })
  const free = judged.filter((j) => j.blockedBy.length === 0)
  const mostGiven = free.reduce((most, j) => Math.max(most, givenAt(j.candidate.given, now)), 0)
  const scored = free.map((j) => {
    const around = { now, routing, mostGiven, points: j.points, shift: j.shift }
    const parts = scoreOf(work, j.candidate, around)
    return { ...j, around, parts, score: total(parts, routing.weights) }
  })
  scored.sort(orders[routing.strategy] ?? byScore)
  return { scored, blocked: judged.filter((j) => j.blockedBy.length > 0) }
}

type Judged = ReturnType<typeof judge>

const taker = (work: Work, s: Judged['scored'][number], place: number): Ranked => ({
  personId: s.candidate.staff.personId,
  score: s.score,
  parts: s.parts,
  points: s.points,
  // Worded when somebody asks: of hundreds who may take it, one is shown.
  get reasons() {
    return reasonsFor(work, s.candidate, s.parts, s.around, place)
  },
  blockedBy: none,
})

const turnedAway = (blocked: Judged['blocked']): Ranked[] =>
  blocked
    .sort((a, b) => a.blockedBy.length - b.blockedBy.length || byName(a.candidate, b.candidate))
    .map((j) => ({
      personId: j.candidate.staff.personId,
      score: 0,
      parts: nothing,
      points: j.points,
      reasons: none,
      blockedBy: j.blockedBy,
    }))

const none: readonly Why[] = []
const nothing: Parts = { skill: 0, load: 0, fairness: 0, affinity: 0, time_left: 0, language: 0 }

interface Scored {
  candidate: Candidate
  parts: Parts
  score: number
}
type Order = (a: Scored, b: Scored) => number

const lastAt = ({ candidate }: Scored): number => candidate.given.at ?? -Infinity
const byTurn: Order = (a, b) => compare(lastAt(a), lastAt(b)) || byName(a.candidate, b.candidate)
const byLoad: Order = (a, b) => b.parts.load - a.parts.load || byTurn(a, b)
const byScore: Order = (a, b) => b.score - a.score || byLoad(a, b)
const orders: Partial<Record<Routing['strategy'], Order>> = { round_robin: byTurn, least_loaded: byLoad }

const byName = (a: Candidate, b: Candidate): number => compare(a.staff.personId, b.staff.personId)
/** Also of infinities, whose difference is no number. */
const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
