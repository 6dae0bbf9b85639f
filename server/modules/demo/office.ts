// When people work and write: weekdays, office hours in one zone, quiet nights and weekends.
import type { Dice } from './dice.ts'

export interface Office {
  /** Moments at which `count` tickets arrive, ascending, the last ones within the hours before now. */
  arrivals(count: number): Float64Array
  /** The same moment if somebody works then, else early on the next working day. */
  working(millis: number): number
}

const zone = 'Europe/Berlin'
const hour = 3_600_000
/** Monday first. */
const weekdays = [1.25, 1.1, 1.05, 1, 0.8, 0.1, 0.07]
const hours = [1, 1, 1, 1, 1, 2, 6, 30, 95, 140, 130, 110, 70, 105, 120, 100, 80, 45, 20, 10, 8, 6, 4, 2]

interface Day {
  start: number
  works: boolean
  weight: number
}

/** The calendar of `days` days before `now` and six weeks after it. */
export const officeOf = (dice: Dice, now: number, days: number): Office => {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  const calendar: Day[] = []
  for (let offset = -days; offset <= 42; offset++) {
    const date = today.add({ days: offset })
    const weight = (weekdays[date.dayOfWeek - 1] ?? 0) * (0.85 + 0.3 * dice.next())
    const start = date.toZonedDateTime(zone).epochMilliseconds
    calendar.push({ start, works: date.dayOfWeek < 6, weight: offset > 0 ? 0 : weight })
  }
  const pickDay = picker(calendar.map((day) => day.weight))
  const pickHour = picker(hours)
  const arrival = (): number => {
    for (;;) {
      const day = calendar[pickDay(dice.next())]
      const at = (day?.start ?? now) + (pickHour(dice.next()) + dice.next()) * hour
      if (at < now) return at
    }
  }
  const firstDay = calendar[0]?.start ?? now
  return {
    arrivals: (count) => {
      const fresh = Math.min(14, Math.ceil(count / 8))
      const all = Float64Array.from({ length: count }, (_, i) =>
        i < fresh ? now - (0.05 + 5 * dice.next() ** 2) * hour : arrival(),
      )
      return all.sort()
    },
    working: (millis) => {
      let index = Math.max(0, Math.floor((millis - firstDay) / (24 * hour)) - 1)
      for (; index < calendar.length; index++) {
        const day = calendar[index] as Day
        const opens = day.start + 8 * hour
        if (!day.works || millis >= opens + 10 * hour) continue
        return millis >= opens ? millis : opens + dice.next() * 1.5 * hour
      }
      return millis
    },
  }
}

/** Turns 0 ≤ x < 1 into an index, in proportion to the weights. */
const picker = (weights: readonly number[]): ((x: number) => number) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  const bounds = weights.map((weight) => {
    sum += weight / total
    return sum
  })
  return (x) => {
    const index = bounds.findIndex((bound) => x < bound)
    return index < 0 ? weights.length - 1 : index
  }
}
