// Every reason as an English sentence, for the history, the API and mails; browsers translate by code.
import type { Why, WhyCode } from './work.ts'

type Params = Why['params']

export const sentence = (why: Why): string => sentences[why.code](why.params)

/** With its sentence, as the API gives it. */
export const worded = (
  why: Why,
): { code: string; params: Record<string, string | number>; text: string } => ({
  code: why.code,
  params: { ...why.params },
  text: sentence(why),
})

const clock = (at: string | number | undefined): string => `${String(at).slice(11, 16)} UTC`
const many = (n: string | number | undefined, one: string, more: string): string =>
  Number(n) === 1 ? `1 ${one}` : `${n} ${more}`

const sentences: Readonly<Record<WhyCode, (p: Params) => string>> = {
  not_in_team: () => 'is not in the team',
  lacks_skill: (p) =>
    Number(p.has) === 0 ? `does not know ${p.skill}` : `knows ${p.skill} at level ${p.has}, not ${p.level}`,
  tier_below: (p) => `works in tier ${p.tier}; this needs tier ${p.needed}`,
  off_shift: () => 'is not on shift',
  on_break: () => 'is on a break',
  out_of_office: () => 'is out of office',
  away: () => 'is away',
  busy: () => 'is busy',
  at_capacity: (p) => `has ${p.points} of ${p.capacity} points; this takes ${p.takes}`,
  is_requester: () => 'asked for it themselves',
  elsewhere: () => 'is not at that site',
  passed: () => 'gave it back',
  knows_skills: (p) => `knows ${p.skills}`,
  has_room: (p) => `${p.points} of ${p.capacity} points`,
  given_least: () => 'was given least of late',
  next_in_turn: () => 'is next in turn',
  knows_requester: (p) => `solved ${many(p.count, 'ticket', 'tickets')} for the requester`,
  knows_organisation: (p) => `solved ${many(p.count, 'ticket', 'tickets')} for the organisation`,
  had_it: () => 'had this ticket before',
  speaks: (p) => `speaks the requester’s language (${p.language})`,
  has_time: (p) => `on shift until ${clock(p.at)}`,
  on_site: () => 'is at that site',
  shift_ends: (p) => `little time left: on shift until ${clock(p.at)}`,
  assigned_meanwhile: () => 'Somebody has it meanwhile.',
  nobody_on_shift: () => 'Nobody of the team is on shift.',
  overdue: () => 'It is late already.',
  queue_before: (p) =>
    `${many(p.count, 'ticket comes', 'tickets come')} before it, and it needs ${p.minutes} minutes.`,
  shift_too_short: (p) => `The shift ends at ${clock(p.at)} and it needs ${p.minutes} minutes.`,
  starts_later: (p) => `The next shift begins at ${clock(p.at)} and it needs ${p.minutes} minutes.`,
  too_little_time: (p) => `It needs ${p.minutes} minutes, and it is due before that.`,
  would_be_early: (p) => `With ${p.name} it would be done ${many(p.minutes, 'minute', 'minutes')} early.`,
}
