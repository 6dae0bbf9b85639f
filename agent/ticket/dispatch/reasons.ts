// Why somebody is proposed, blocked, or will be late, in the reader's language and clock.
import type { Reason } from '../../../contract/dispatch.ts'
import { clock } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'

const texts: Readonly<Record<string, string>> = {
  not_in_team: 'is not in the team',
  lacks_skill: '{has, plural, =0 {does not know {skill}} other {knows {skill} at level #, not {level}}}',
  tier_below: 'works in tier {tier}; this needs tier {needed}',
  off_shift: 'is not on shift',
  on_break: 'is on a break',
  out_of_office: 'is out of office',
  away: 'is away',
  busy: 'is busy',
  at_capacity: 'at the limit: {points} of {capacity}, and this takes {takes}',
  is_requester: 'asked for it themselves',
  conflict: 'has a conflict of interest',
  elsewhere: 'is not at that site',
  passed: 'gave it back',
  knows_skills: 'knows {skills}',
  has_room: '{points} of {capacity}',
  given_least: 'was given least of late',
  next_in_turn: 'is next in turn',
  knows_requester: 'solved {count, plural, one {# ticket} other {# tickets}} for the requester',
  knows_organisation: 'solved {count, plural, one {# ticket} other {# tickets}} for the organisation',
  had_it: 'had this ticket before',
  speaks: 'speaks the requester’s language',
  has_time: 'on shift until {at}',
  on_site: 'is at that site',
  shift_ends: 'shift ends at {at}',
  assigned_meanwhile: 'Somebody has it meanwhile.',
  nobody_on_shift: 'Nobody of the team is on shift.',
  overdue: 'It is late already.',
  queue_before:
    '{count, plural, one {# ticket comes} other {# tickets come}} before it, and it needs {minutes} minutes.',
  shift_too_short: 'The shift ends at {at} and it needs {minutes} minutes.',
  starts_later: 'The next shift begins at {at} and it needs {minutes} minutes.',
  too_little_time: 'It needs {minutes} minutes and is due before that.',
  would_be_early: 'With {name} it would be done {minutes, plural, one {# minute} other {# minutes}} early.',
}

/** The desk's own English where a newer desk names a reason this browser does not know. */
export const reasonWords = ({ code, params, text }: Reason): string => {
  const known = texts[code]
  if (known === undefined) return text
  const at = typeof params.at === 'string' ? clock(params.at) : undefined
  return t(known, { ...params, ...(at !== undefined && { at }) })
}

/** Fragments such as "knows VPN, 2 of 6"; the strongest first. */
export const reasonsLine = (reasons: readonly Reason[], most = 2): string =>
  reasons.slice(0, most).map(reasonWords).join(', ')
