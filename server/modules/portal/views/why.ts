// "Why this time?" as a sum in plain words: when it began, what is promised, which hours counted, and the opening hours.
import { isAlwaysOpen } from '../../../../rules/calendar/hours.ts'
import type { Hearing } from '../../sla/index.ts'
import { facts } from '../texts/locales.ts'
import { sayWeek } from '../texts/week.ts'
import { zoneName } from '../texts/when.ts'
import type { Words } from '../texts/words.ts'

export interface WhyView {
  lines: { words: string; about: string; length: string; counts: boolean }[]
  /** In which hours it counts. */
  hours: string
}

type Step = Hearing['steps'][number]

export const whyView = (words: Words, hearing: Hearing, now: Temporal.Instant): WhyView => ({
  lines: [
    {
      words: words.t(`why.began-${hearing.target}`),
      about: words.when(hearing.startedAt),
      length: '',
      counts: false,
    },
    {
      words: words.t(`why.promised-${hearing.target}`),
      about: words.t(isAlwaysOpen(hearing.calendar) ? 'why.of-all-hours' : 'why.of-open-hours'),
      length: words.length(hearing.minutes),
      counts: false,
    },
    ...hearing.steps.map((step) => ({
      words: wordsOf(words, step),
      about: words.span(step.from, step.to),
      length: counts(step) ? words.length(step.minutes) : words.t('why.nothing'),
      counts: counts(step),
    })),
    { words: words.t('promised'), about: '', length: words.when(hearing.by), counts: true },
  ],
  hours: hoursOf(words, hearing, now),
})

const counts = ({ kind }: Step): boolean => kind === 'ran' || kind === 'ahead'

const wordsOf = (words: Words, { kind, days, status }: Step): string => {
  if (kind === 'paused') return words.t(`why.paused-${status === 'on_hold' ? 'outside' : 'you'}`)
  const names = [...new Set(days.filter((d) => d.isClosed && d.name !== '').map((d) => d.name))]
  return kind === 'closed' && names.length > 0
    ? words.t('why.closed-for', { days: names.join(', ') })
    : words.t(`why.${kind}`)
}

const hoursOf = (words: Words, { calendar }: Hearing, now: Temporal.Instant): string => {
  const { locale } = facts[words.language]
  const week = sayWeek(calendar, locale)
  if (week === '') return words.t('why.all-hours')
  return words.t('why.hours', { week, zone: zoneName(locale, calendar.zone, now) })
}
