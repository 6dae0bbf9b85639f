// Why somebody comes first: what weighed most for them leads.
import { tidy } from './points.ts'
import type { Around, Parts } from './score.ts'
import type { Candidate, Why, Work } from './work.ts'

export const reasonsFor = (
  work: Work,
  { staff, load, ties }: Candidate,
  parts: Parts,
  { shift, routing }: Around,
  place: number,
): Why[] => {
  const { weights, strategy } = routing
  const found: { weight: number; why: Why }[] = []
  const say = (weight: number, code: Why['code'], params: Why['params'] = {}): void => {
    found.push({ weight, why: { code, params } })
  }
  if (strategy === 'round_robin' && place === 0) say(100, 'next_in_turn')
  if (work.skills.length > 0)
    say(weights.skill * parts.skill, 'knows_skills', { skills: work.skills.map((s) => s.name).join(', ') })
  if (ties.hadIt) say(weights.affinity, 'had_it')
  else if (ties.requester > 0)
    say(weights.affinity * parts.affinity, 'knows_requester', { count: ties.requester })
  else if (ties.organisation > 0)
    say(weights.affinity * parts.affinity, 'knows_organisation', { count: ties.organisation })
  if (work.isOnSite && work.siteId !== null) say(4, 'on_site')
  if (work.language !== null && parts.language === 1)
    say(weights.language, 'speaks', { language: work.language })
  say(weights.load * parts.load, 'has_room', { points: tidy(load.points), capacity: staff.capacity })
  if (parts.fairness === 1 && place === 0) say(weights.fairness * 0.5, 'given_least')
  if (shift)
    say(
      weights.time_left * (parts.time_left < 1 ? 1 - parts.time_left : 0.3),
      parts.time_left < 1 ? 'shift_ends' : 'has_time',
      { at: isoOf(shift.endsAt) },
    )
  return found.sort((a, b) => b.weight - a.weight).map((f) => f.why)
}

const isoOf = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' })
