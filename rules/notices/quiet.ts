// Quiet hours: when phone and mail are silent, and until when.
//
// - From and to are local times of the person's zone; past midnight where `to` is not later than `from`.
// - With quiet weekends, Saturday and Sunday are quiet all day.
// - What falls into them waits until they end. In the workspace itself it shows at once.
// Example: 20:00 to 07:00 with quiet weekends, Friday 21:00 → Monday 07:00.

export interface QuietHours {
  isOn: boolean
  /** `20:00` */
  from: string
  to: string
  weekends: boolean
}

/** null: it is not quiet now. */
export const quietUntil = (
  quiet: QuietHours,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  if (!quiet.isOn) return null
  let at = now.toZonedDateTimeISO(zone)
  // A night, a weekend and the night after it are three steps.
  for (let step = 0; step < 6; step += 1) {
    const end = endOf(quiet, at)
    if (!end) break
    at = end
  }
  const until = at.toInstant()
  return Temporal.Instant.compare(until, now) > 0 ? until : null
}

const endOf = (quiet: QuietHours, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null => {
  if (quiet.weekends && at.dayOfWeek >= 6) return at.add({ days: 8 - at.dayOfWeek }).startOfDay()
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  const { from, to } = quiet
  if (from === to) return null
  if (from < to) return time >= from && time < to ? on(at, to) : null
  if (time < to) return on(at, to)
  return time >= from ? on(at.add({ days: 1 }), to) : null
}

const on = (day: Temporal.ZonedDateTime, time: string): Temporal.ZonedDateTime =>
  day.toPlainDate().toZonedDateTime({ timeZone: day.timeZoneId, plainTime: Temporal.PlainTime.from(time) })

/** The next time at which a digest is due: each day, or each Monday, at a local time. */
export const nextDigest = (
  digest: 'daily' | 'weekly',
  time: string,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant => {
  let day = now.toZonedDateTimeISO(zone)
  for (let step = 0; step < 9; step += 1) {
    const at = on(day, time).toInstant()
    if (Temporal.Instant.compare(at, now) > 0 && (digest === 'daily' || day.dayOfWeek === 1)) return at
    day = day.add({ days: 1 })
  }
  return now.add({ hours: 24 * 7 })
}
