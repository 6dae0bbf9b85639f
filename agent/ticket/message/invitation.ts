// The times of an invitation as somebody here reads them: in their own zone, whole days as days.
import { daysBetween, format } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'

interface Times {
  start: string
  end: string | null
  isAllDay: boolean
}

const day = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const
const hour = { hour: '2-digit', minute: '2-digit' } as const

export const timesInWords = ({ start, end, isAllDay }: Times): string => {
  const from = dateOf(start)
  if (!from) return start
  // The end of whole days is the day after the last one.
  const until = end ? dateOf(end, isAllDay ? -1 : 0) : null
  const isSameDay = until !== null && daysBetween(from.toISOString(), until.getTime()) === 0
  if (isAllDay)
    return until && !isSameDay
      ? `${format(day).format(from)} – ${format(day).format(until)}`
      : t('{day}, the whole day', { day: format(day).format(from) })
  const first = `${format(day).format(from)}, ${format(hour).format(from)}`
  if (!until) return first
  return `${first} – ${isSameDay ? format(hour).format(until) : `${format(day).format(until)}, ${format(hour).format(until)}`}`
}

/** Times without an offset are floating: the same wall clock wherever they are read. */
export const isFloating = ({ start, isAllDay }: Times): boolean =>
  !isAllDay && !/(Z|[+-]\d\d:?\d\d)$/.test(start)

const dateOf = (text: string, days = 0): Date | null => {
  const whole = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text)
  const date = whole
    ? new Date(Number(whole[1]), Number(whole[2]) - 1, Number(whole[3]) + days)
    : new Date(text)
  return Number.isNaN(date.getTime()) ? null : date
}
