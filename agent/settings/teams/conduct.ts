// The conduct of a team as its form shows it: numbers are texts while they are typed.
import type { Team } from '../../../contract/people.ts'
import { t } from '../../locales/i18n.ts'

export interface Shown {
  description: string
  isChasing: boolean
  remind: string
  solve: string
  isOwnReopen: boolean
  reopen: string
}

export const shownOf = ({ description, chase, reopenDays }: Team): Shown => ({
  description,
  isChasing: chase !== null,
  remind: chase?.remindAfterDays.join(', ') ?? '3, 7',
  solve: chase ? String(chase.solveAfterDays ?? '') : '7',
  isOwnReopen: reopenDays !== null,
  reopen: String(reopenDays ?? 30),
})

export const wantedOf = (shown: Shown) => ({
  description: shown.description.trim(),
  chase: shown.isChasing
    ? { remindAfterDays: daysIn(shown.remind), solveAfterDays: dayIn(shown.solve) }
    : null,
  reopenDays: shown.isOwnReopen ? Number(shown.reopen) : null,
})

/** "3, 7" → [3, 7], ascending, at most five. */
export const daysIn = (text: string): number[] =>
  [...new Set(text.split(/[\s,;]+/).flatMap((part) => dayIn(part) ?? []))].sort((a, b) => a - b).slice(0, 5)

const dayIn = (text: string): number | null => {
  const day = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return day >= 1 && day <= 365 ? day : null
}

export const isReadable = (shown: Shown): boolean =>
  (!shown.isChasing ||
    (daysIn(shown.remind).length > 0 && (shown.solve.trim() === '' || dayIn(shown.solve) !== null))) &&
  (!shown.isOwnReopen || (/^\d{1,4}$/.test(shown.reopen.trim()) && Number(shown.reopen) <= 3650))

/** In short, for a team that does something of its own. */
export const inWords = ({ chase, reopenDays }: Team): string =>
  [
    chase && t('reminds after {days} days', { days: chase.remindAfterDays.join(', ') }),
    reopenDays !== null && t('opens again for {days} days', { days: reopenDays }),
  ]
    .filter(Boolean)
    .join(' · ')
