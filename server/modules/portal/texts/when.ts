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

const format = (asked: Asked, at: Temporal.Instant, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(asked.locale, { ...options, timeZone: asked.zone }).format(at.epochMilliseconds)

/** "Central European Time": so that nobody has to guess what a time means. */
export const zoneName = (locale: string, zone: string, now: Temporal.Instant): string => {
  const timeZoneName = zone === 'UTC' || zone === 'Etc/UTC' ? 'long' : 'longGeneric'
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(
    now.epochMilliseconds,
  )
  return parts.find((p) => p.type === 'timeZoneName')?.value ?? zone
}
