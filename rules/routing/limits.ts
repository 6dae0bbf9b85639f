// What stands against giving a ticket to somebody, whatever else speaks for it.
//
// Policy. The desk itself never breaks a limit; a person may, and that is kept as an override; beyond a capacity only
// with a reason (over.ts).
// - Of the team, of its tier or above, with every skill it needs at the level it needs.
// - At work now: on shift, no break, not out of office, online.
// - Room: with this ticket they stay within their capacity.
// - No conflict of interest: nobody works on their own request.
// - On-site work is done by somebody of that site.
// - Whoever gave it back or let it lapse is not asked again.
import { tidy } from './points.ts'
import type { ShiftNow } from './shift-now.ts'
import type { Candidate, Why, Work } from './work.ts'

export interface Now {
  at: number
  /** null: on no shift. */
  shift: ShiftNow | null
}

export const judgeLimits = (work: Work, candidate: Candidate, points: number, now: Now): Why[] => {
  const { staff, load } = candidate
  const against: Why[] = []
  const no = (code: Why['code'], params: Why['params'] = {}): void => {
    against.push({ code, params })
  }
  if (work.teamId !== null && !staff.teamIds.includes(work.teamId)) no('not_in_team')
  for (const { skillId, level, name } of work.skills) {
    const has = staff.skills[skillId] ?? 0
    if (has < level) no('lacks_skill', { skill: name, level, has })
  }
  if (staff.tier < work.tier) no('tier_below', { tier: staff.tier, needed: work.tier })
  if (staff.personId === work.requesterId) no('is_requester')
  if (work.isOnSite && work.siteId !== null && staff.siteId !== work.siteId) no('elsewhere')
  if (work.passedBy.includes(staff.personId)) no('passed')
  judgePresence(candidate, now, no)
  if (tidy(load.points + points) > staff.capacity)
    no('at_capacity', { points: tidy(load.points), capacity: staff.capacity, takes: tidy(points) })
  return against
}

const judgePresence = (
  { staff }: Candidate,
  { at: now, shift }: Now,
  no: (code: Why['code'], params?: Why['params']) => void,
): void => {
  const { outOfOffice: out, presence } = staff
  const { state } = presence
  // Somebody who says that they are there is there, shift or not.
  const isThere = presence.isChosen && state === 'online'
  if (out && out.from <= now && (out.to === null || now < out.to)) no('out_of_office')
  else if (state === 'on_break' || (shift?.isBreak && !isThere)) no('on_break')
  else if (state === 'off' || (!isThere && shift === null)) no('off_shift')
  else if (state === 'away' || state === 'busy') no(state)
}
