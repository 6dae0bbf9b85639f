// Whether somebody is here, in words.
import type { StaffProfile } from '../../../contract/roster.ts'
import type { PresenceState } from '../../../rules/roster/types.ts'
import { briefly, clock, daysBetween } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'

const names: Record<PresenceState, string> = {
  online: 'Online',
  away: 'Away',
  busy: 'Busy',
  on_break: 'On a break',
  off: 'Off',
}
export const presenceName = (state: PresenceState): string => t(names[state])

export type PresenceOf = Pick<
  StaffProfile,
  'presence' | 'shift' | 'nextShiftAt' | 'isOnCall' | 'isOut' | 'outOfOffice'
>

/** "On shift until 17:30", "Away until 14:00", "Back on Monday 08:00". */
export const presenceWords = (staff: PresenceOf, now: number): string => {
  const { presence, shift, nextShiftAt, outOfOffice } = staff
  const time = (at: string) => (daysBetween(at, now) === 0 ? clock(at) : briefly(at, now))
  if (staff.isOut)
    return outOfOffice?.to
      ? t('Out of office until {time}', { time: time(outOfOffice.to) })
      : t('Out of office')
  const name = presenceName(presence.state)
  if (presence.isChosen && presence.state !== 'online')
    return presence.until ? t('{name} until {time}', { name, time: time(presence.until) }) : name
  if (presence.state === 'on_break')
    return presence.until ? t('{name} until {time}', { name, time: time(presence.until) }) : name
  if (shift) return t('On shift until {time}', { time: time(shift.to) })
  if (staff.isOnCall) return t('On call')
  if (presence.state === 'online') return name
  return nextShiftAt ? t('Next shift {time}', { time: ahead(nextShiftAt, now) }) : name
}

const ahead = (at: string, now: number): string =>
  daysBetween(at, now) === 0 ? clock(at) : briefly(at, Date.parse(at) + 2 * 24 * 3_600_000)
