// Moments to come in words: "today 15:00", "tomorrow 09:00", "Fri 09:00", then the whole date.
import { clock, daysBetween, format, fully } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'

export const whenInWords = (at: string, now: number): string => {
  const days = -daysBetween(at, now)
  if (days === 0) return t('today {time}', { time: clock(at) })
  if (days === 1) return t('tomorrow {time}', { time: clock(at) })
  return days < 7 ? briefDay(at) : fully(at)
}

const briefDay = (at: string) =>
  format({ weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(at))
