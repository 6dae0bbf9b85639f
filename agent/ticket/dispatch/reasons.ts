// Why somebody is proposed, blocked, or will be late, in the reader's language and clock.
import type { Reason } from '../../../contract/dispatch.ts'
import { clock } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'
import { lengthWords } from './due.ts'

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
  shares_words: 'shares {words}',
  shift_ends: 'shift ends at {at}',
  assigned_meanwhile: 'Somebody has it meanwhile.',
  nobody_on_shift: 'Nobody of the team is on shift.',
  overdue: 'It is late already.',
  queue_before:
    '{count, plural, one {# ticket comes} other {# tickets come}} before it, and it needs {length}.',
  shift_too_short: 'The shift ends at {at} and it needs {length}.',
  starts_later: 'The next shift begins at {at} and it needs {length}.',
  too_little_time: 'It needs {length} and is due before that.',
  would_be_early: 'With {name} it would be done {length} early.',
}

/** The desk's own English where a newer desk names a reason this browser does not know. */
export const reasonWords = ({ code, params, text }: Reason): string => {
  const known = texts[code]
  if (known === undefined) return text
  return t(known, { ...params, ...readable(params) })
}

/** Times on the reader's clock, lengths as short as elsewhere. */
const readable = ({ at, minutes }: Reason['params']) => ({
  ...(typeof at === 'string' && { at: clock(at) }),
  ...(typeof minutes === 'number' && { length: lengthWords(minutes * 60_000) }),
})

const ofNobody: Readonly<Record<string, string>> = {
  off_shift: 'Nobody is on shift',
  at_capacity: 'Everybody is at the limit',
  lacks_skill: 'Nobody free knows {skill}',
  not_in_team: 'Nobody of the team is free',
  tier_below: 'Nobody free works in tier {needed}',
  elsewhere: 'Nobody free is at that site',
}

/** Why nobody at all may take it, the commonest reason first. */
export const nobodyWords = ([first]: readonly Reason[]): string => {
  if (!first) return t('Nobody to suggest')
  const known = ofNobody[first.code]
  return known ? t(known, first.params) : reasonWords(first)
}

/** Fragments such as "knows VPN, 2 of 6"; the strongest first. */
export const reasonsLine = (reasons: readonly Reason[], most = 2): string =>
  reasons.slice(0, most).map(reasonWords).join(', ')
