// Instants in the reader's words: today and yesterday by name, this year without the year.

export interface Asked {
  /** ISO 8601 in UTC. */
  iso: string
  now: Temporal.Instant
  /** IANA time zone. */
  zone: string
  locale: string
  today(time: string): string
  yesterday(time: string): string
}

export const tellWhen = (asked: Asked): string => {
  const at = Temporal.Instant.from(asked.iso)
  const day = at.toZonedDateTimeISO(asked.zone).toPlainDate()
  const today = asked.now.toZonedDateTimeISO(asked.zone).toPlainDate()
  const time = format(asked, at, { hour: 'numeric', minute: '2-digit' })
  if (day.equals(today)) return asked.today(time)
  if (day.equals(today.subtract({ days: 1 }))) return asked.yesterday(time)
  const year = day.year === today.year ? {} : ({ year: 'numeric' } as const)
  return `${format(asked, at, { weekday: 'short', day: 'numeric', month: 'short', ...year })}, ${time}`
}

/** From one instant to another: the day is told once where it is the same. */
export const tellSpan = (asked: Asked, to: string): string => {
  const dayOf = (at: string): Temporal.PlainDate =>
    Temporal.Instant.from(at).toZonedDateTimeISO(asked.zone).toPlainDate()
  const end = dayOf(to).equals(dayOf(asked.iso))
    ? format(asked, Temporal.Instant.from(to), { hour: 'numeric', minute: '2-digit' })
    : tellWhen({ ...asked, iso: to })
  return `${tellWhen(asked)} – ${end}`
}

const format = (asked: Asked, at: Temporal.Instant, options: Intl.DateTimeFormatOptions): string =>
  formatter(asked.locale, { ...options, timeZone: asked.zone }).format(at.epochMilliseconds)

/** Making a formatter costs a hundred times what using it does; there are only a few. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, known)
  return known
}

/** "Central European Time": so that nobody has to guess what a time means. */
export const zoneName = (locale: string, zone: string, now: Temporal.Instant): string => {
  const timeZoneName = zone === 'UTC' || zone === 'Etc/UTC' ? 'long' : 'longGeneric'
  const parts = formatter(locale, { timeZone: zone, timeZoneName }).formatToParts(now.epochMilliseconds)
  return parts.find((p) => p.type === 'timeZoneName')?.value ?? zone
}
