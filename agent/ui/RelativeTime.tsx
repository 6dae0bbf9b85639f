// An instant in the words people use, "3 min. ago"; the whole date on hover. Ticks each half minute.
import { useLingui } from '@lingui/react'
import { useSyncExternalStore } from 'react'
import { cx } from './cx.ts'

const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const one of listeners) one()
  }, 30_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Milliseconds since 1970, renewed each half minute. */
export const useNow = (): number => {
  const kept = useSyncExternalStore(subscribe, () => now)
  return Math.max(kept, Date.now() - 30_000)
}

const steps = [
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 7],
] as const

/** The workspace's English is British: its dates and clocks are too. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** "now", "3 min. ago", "in 2 days"; beyond a week the date. */
const timeInWords = (at: number, from: number, language: string): string => {
  const gap = at - from
  const format = new Intl.RelativeTimeFormat(localeOf(language), { style: 'short', numeric: 'auto' })
  if (Math.abs(gap) < 45_000) return format.format(0, 'second')
  for (const [unit, size, upTo] of steps) {
    const amount = Math.round(gap / size)
    if (Math.abs(amount) < upTo) return format.format(amount || Math.sign(gap), unit)
  }
  const sameYear = new Date(at).getFullYear() === new Date(from).getFullYear()
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
  }).format(at)
}

export const RelativeTime = ({ at, className }: { at: string; className?: string }) => {
  const { i18n } = useLingui()
  const from = useNow()
  const time = Date.parse(at)
  return (
    <time
      dateTime={at}
      title={fullDate(time, i18n.locale)}
      className={cx('tabular-nums whitespace-nowrap', className)}
    >
      {timeInWords(time, from, i18n.locale)}
    </time>
  )
}

const fullDate = (at: number, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'medium' }).format(at)
