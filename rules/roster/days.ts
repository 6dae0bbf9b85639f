// Local days and times as numbers, remembered: a thousand people in one zone ask for the same midnight.

const dayMillis = 86_400_000

/** Days since 1970-01-01 of a day such as 2026-11-23 (the proleptic Gregorian calendar, counted from March). */
export const dayNumber = (day: string): number => {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number)
  const year = m > 2 ? y : y - 1
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** `2026-11-23` */
export const dayText = (day: number): string =>
  Temporal.Instant.fromEpochMilliseconds(day * dayMillis)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString()

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7
export const mondayOf = (day: number): number => day - weekdayOf(day)

/** `09:30` → 570; `24:00` → 1440. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export interface Days {
  /** The local day an instant lies in. */
  dayAt(instant: number): number
  /** A local time of a day; `24:00` is midnight. What the change of clocks leaves out is read as the time after it. */
  at(day: number, time: string): number
}

/** Reads days of one zone. */
export const daysOf = (zone: string): Days => {
  const known = new Map<string, number>()
  const at = (day: number, time: string): number => {
    if (time === '24:00') return at(day + 1, '00:00')
    const key = `${day} ${time}`
    let found = known.get(key)
    if (found === undefined) {
      found = Temporal.PlainDateTime.from(`${dayText(day)}T${time}`).toZonedDateTime(zone).epochMilliseconds
      known.set(key, found)
    }
    return found
  }
  const days = new Map<number, number>()
  const dayAt = (instant: number): number => {
    let found = days.get(instant)
    if (found === undefined) {
      const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
      found = dayNumber(local.toPlainDate().toString())
      days.set(instant, found)
    }
    return found
  }
  return { at, dayAt }
}

/** Days of every zone that is asked for. */
export const allDays = (): ((zone: string) => Days) => {
  const known = new Map<string, Days>()
  return (zone) => {
    const found = known.get(zone) ?? daysOf(zone)
    known.set(zone, found)
    return found
  }
}
