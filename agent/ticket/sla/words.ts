// Names of what is promised, and how long until then.
import { clock, daysBetween, format } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'
import type { Brief } from './clock.ts'

type Target = Brief['target']

const names: Record<Target, string> = {
  first_response: 'First reply',
  next_response: 'Next reply',
  update: 'Next update',
  resolution: 'Solve',
  ola: 'Agreement',
}
export const targetName = (target: Target): string => t(names[target])

/** Of a chip with words: "Reply in 12 m". */
export const within: Record<Target, string> = {
  first_response: 'Reply in {length}',
  next_response: 'Reply in {length}',
  update: 'Update in {length}',
  resolution: 'Solve in {length}',
  ola: 'Agreement: {length}',
}

/** To the minute, so that the parts of a sum make the whole: "47 h 45 m". */
export const exactly = (minutes: number): string => {
  const whole = Math.round(minutes)
  const h = Math.floor(whole / 60)
  const m = whole % 60
  if (h === 0) return t('{n} m', { n: m })
  return m === 0 ? t('{h} h', { h }) : t('{h} h {m} m', { h, m: String(m).padStart(2, '0') })
}

/** The clock today, with the weekday within the week around, else with the date. */
export const whenWords = (at: string, now: number): string => {
  const days = Math.abs(daysBetween(at, now))
  if (days === 0) return clock(at)
  const time = { hour: '2-digit', minute: '2-digit' } as const
  const day = days < 7 ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const)
  return format({ ...day, ...time }).format(new Date(at))
}
