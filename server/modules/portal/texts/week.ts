// Working hours as people say them: days with the same hours stand together.
import type { Calendar } from '../../../../rules/calendar/hours.ts'

/** "Mon – Fri 09:00 – 17:00; Sat 10:00 – 12:00"; '' for hours without any. */
export const sayWeek = ({ days }: Pick<Calendar, 'days'>, locale: string): string => {
  const hours = days.map((spans) =>
    spans.map(({ from, to }) => `${time(locale, from)} – ${time(locale, to)}`),
  )
  const runs: { from: number; to: number; said: string }[] = []
  hours.forEach((spans, day) => {
    const said = spans.join(', ')
    const last = runs.at(-1)
    if (last && last.said === said && last.to === day - 1) last.to = day
    else runs.push({ from: day, to: day, said })
  })
  return runs
    .filter(({ said }) => said !== '')
    .map(({ from, to, said }) => `${daysOf(locale, from, to)} ${said}`)
    .join('; ')
}

const daysOf = (locale: string, from: number, to: number): string =>
  from === to ? weekday(locale, from) : `${weekday(locale, from)} – ${weekday(locale, to)}`

/** 1 January 2024 was a Monday. */
const weekday = (locale: string, day: number): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day))

const time = (locale: string, at: string): string => {
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(Date.UTC(2024, 0, 1, hour, minute))
}
