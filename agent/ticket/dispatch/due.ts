// How long until something is due, as short as a chip has room for: "22 m", "1 h 50 m", "3 d".
import { t } from '../../locales/i18n.ts'

const minute = 60_000

export const isSoon = (left: number): boolean => left < 30 * minute

/** Under an hour in minutes, under ten hours to the minute, beyond two days in days. */
export const lengthWords = (ms: number): string => {
  const minutes = Math.floor(ms / minute)
  if (minutes < 60) return t('{n} m', { n: minutes })
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return t('{d} d', { d: Math.floor(hours / 24) })
  const rest = minutes % 60
  if (hours >= 10 || rest === 0) return t('{h} h', { h: hours })
  return t('{h} h {m} m', { h: hours, m: String(rest).padStart(2, '0') })
}
