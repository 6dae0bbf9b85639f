// How well somebody fits a ticket, part by part, each from 0 to 1.
//
// - skill: for pressing work the better the level the better; else the one who is just able enough, so that experts stay
//   free; and each tier above the needed one costs a quarter.
// - load: how much room is left with this ticket.
// - fairness: who was given least of late, against whoever was given most.
// - affinity: had this very ticket, solved others for this requester or organisation.
// - time_left: what is left of the shift, and until it is due, against the work that lies before it and itself.
// - language: speaks the requester's.
// Example: Ben, 2 of 6 points, one ticket solved for Jane, three hours of shift left: load 0.5, affinity 0.6, time 1.
import { givenAt } from './fairness.ts'
import type { ShiftNow } from './shift-now.ts'
import type { Routing, ScorePart } from './strategy.ts'
import type { Candidate, Work } from './work.ts'

export type Parts = Readonly<Record<ScorePart, number>>

export interface Around {
  now: number
  routing: Routing
  /** Of all who may take it: the most that anybody was given of late. */
  mostGiven: number
  /** What it takes of this person's capacity. */
  points: number
  /** null: on no shift. */
  shift: ShiftNow | null
}

export const scoreOf = (work: Work, candidate: Candidate, around: Around): Parts => ({
  skill: skill(work, candidate),
  load: load(candidate, around.points),
  fairness: around.mostGiven <= 0 ? 1 : clamp(1 - givenAt(candidate.given, around.now) / around.mostGiven),
  affinity: affinity(candidate),
  time_left: timeLeft(work, candidate, around),
  language: language(work, candidate),
})

/** Weighted mean; without any weight everybody is alike. */
export const total = (parts: Parts, weights: Routing['weights']): number => {
  let sum = 0
  let weight = 0
  for (const part of Object.keys(parts) as ScorePart[]) {
    sum += parts[part] * weights[part]
    weight += weights[part]
  }
  return weight === 0 ? 0.5 : sum / weight
}

const skill = (work: Work, { staff }: Candidate): number => {
  let fit = 0
  for (const { skillId, level } of work.skills) {
    const above = (staff.skills[skillId] ?? 0) - level
    fit += work.isPressing ? 0.6 + 0.1 * Math.min(4, above) : 1 - 0.1 * Math.max(0, above)
  }
  const mean = work.skills.length === 0 ? 1 : fit / work.skills.length
  return clamp(mean - 0.25 * Math.max(0, staff.tier - work.tier))
}

const load = ({ staff, load }: Candidate, points: number): number =>
  staff.capacity <= 0 ? 0 : clamp(1 - (load.points + points) / staff.capacity)

const affinity = ({ ties }: Candidate): number =>
  ties.hadIt
    ? 1
    : ties.requester > 0
      ? Math.min(0.9, 0.5 + 0.1 * ties.requester)
      : ties.organisation > 0
        ? Math.min(0.4, 0.2 + 0.05 * ties.organisation)
        : 0

const timeLeft = (work: Work, { load }: Candidate, { now, routing, points, shift }: Around): number => {
  const minute = 60_000
  const needed = (load.points + points) * routing.minutesPerPoint * minute
  const untilDue = work.dueAt === null || work.dueAt <= now ? Infinity : work.dueAt - now
  return needed <= 0 ? 1 : clamp(Math.min(shift?.remaining ?? 0, untilDue) / needed)
}

const language = ({ language }: Work, { staff }: Candidate): number =>
  language === null ? 1 : staff.languages.length === 0 ? 0.5 : Number(staff.languages.includes(language))

const clamp = (n: number): number => Math.min(1, Math.max(0, n))
