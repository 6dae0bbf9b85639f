// Speaks one language: texts with values filled in, times and sizes as its readers write them.
import { facts, type Language, type Texts } from './locales.ts'
import { type Asked, tellSpan, tellWhen, zoneName } from './when.ts'

export type Values = Readonly<Record<string, string | number>>

export interface Words {
  language: Language
  direction: 'ltr' | 'rtl'
  zone: string
  /** With `count` among the values, `key.one` or `key.other` is taken as the language counts. */
  t(key: string, values?: Values): string
  /** An instant as people say it: "today, 9:12", "Tue 17 Nov, 9:42". */
  when(iso: string): string
  /** "today, 9:12 – 11:00" */
  span(from: string, to: string): string
  size(bytes: number): string
  number(value: number): string
  /** "2 hours, 30 minutes" */
  length(minutes: number): string
}

export const makeWords = (language: Language, texts: Texts, zone: string, now: Temporal.Instant): Words => {
  const { locale, direction } = facts[language]
  const plural = new Intl.PluralRules(locale)
  const t = (key: string, values: Values = {}): string => {
    const counted =
      typeof values.count === 'number' ? texts[`${key}.${plural.select(values.count)}`] : undefined
    const text = counted ?? texts[`${key}`] ?? texts[`${key}.other`]
    if (text === undefined) throw new Error(`no text "${key}" in ${language}`)
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    )
  }
  const asked = (iso: string): Asked => ({
    iso,
    now,
    zone,
    locale,
    today: (time) => t('today', { time }),
    yesterday: (time) => t('yesterday', { time }),
  })
  return {
    language,
    direction,
    zone: zoneName(locale, zone, now),
    t,
    when: (iso) => tellWhen(asked(iso)),
    span: (from, to) => tellSpan(asked(from), to),
    size: (bytes) => sizeIn(locale, bytes),
    length: (minutes) => lengthIn(locale, minutes),
    number: (value) => new Intl.NumberFormat(locale, { useGrouping: false }).format(value),
  }
}

const mega = 1_048_576

/** As file managers of most systems count: 1 MB is 1,048,576 bytes. */
const sizeIn = (locale: string, bytes: number): string => {
  const [value, unit] =
    bytes < mega ? [Math.max(1, Math.round(bytes / 1024)), 'kilobyte'] : [bytes / mega, 'megabyte']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}

const lengthIn = (locale: string, minutes: number): string => {
  const whole = Math.max(1, Math.round(minutes))
  return new Intl.DurationFormat(locale, { style: 'long' }).format({
    hours: Math.floor(whole / 60),
    minutes: whole % 60,
  })
}
