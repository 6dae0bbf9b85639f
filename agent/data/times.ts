// Times as people say them: "14:02", "Mon 09:00", "12 m", never more exact than useful.
import { i18n } from '@lingui/core'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const formats = new Map<string, Intl.DateTimeFormat>()
export const format = (options: Intl.DateTimeFormatOptions) => {
  const locale = i18n.locale === 'en' ? 'en-GB' : i18n.locale
  const key = locale + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, known)
  return known
}

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
/** Whole days between the two dates on the calendar: 0 is the same day. */
export const daysBetween = (at: string, now: number) =>
  Math.round((startOfDay(new Date(now)) - startOfDay(new Date(at))) / day)

export const clock = (at: string) => format({ hour: '2-digit', minute: '2-digit' }).format(new Date(at))
export const fully = (at: string) =>
  format({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))

export const dayName = (at: string, now: number): string => {
  const days = daysBetween(at, now)
  if (days === 0) return i18n._('Today')
  if (days === 1) return i18n._('Yesterday')
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return format({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(at))
}

/** For a narrow column: the clock today, the weekday this week, else the date. */
export const briefly = (at: string, now: number): string => {
  const days = daysBetween(at, now)
  if (days === 0) return clock(at)
  if (days < 7) return format({ weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(at))
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return format({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: '2-digit' }) }).format(
    new Date(at),
  )
}

/** How long: "12 m", "3 h 05 m", "4 d". */
export const span = (from: string, now: number): string => {
  const ms = Math.max(0, now - new Date(from).getTime())
  if (ms < minute) return i18n._('now')
  if (ms < hour) return i18n._('{n} m', { n: Math.floor(ms / minute) })
  if (ms < 10 * hour)
    return i18n._('{h} h {m} m', {
      h: Math.floor(ms / hour),
      m: String(Math.floor((ms % hour) / minute)).padStart(2, '0'),
    })
  if (ms < 2 * day) return i18n._('{h} h', { h: Math.floor(ms / hour) })
  return i18n._('{d} d', { d: Math.floor(ms / day) })
}
