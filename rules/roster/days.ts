// Local days and times as numbers, remembered: a thousand people in one zone ask for the same midnight.

const dayMillis = 86_400_000

/** Days since 1970-01-01 of a day such as 2026-11-23. */
export const dayNumber = (day: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds / dayMillis

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
  return {
    at,
    dayAt: (instant) =>
      dayNumber(
        Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
      ),
  }
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
