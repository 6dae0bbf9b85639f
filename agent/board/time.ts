// The stretch of time a board shows, and where an instant stands on it.
export interface Stretch {
  /** Milliseconds since 1970. */
  from: number
  to: number
}

const hour = 3_600_000

const wholeHour = (at: number): number => {
  const date = new Date(at)
  date.setMinutes(0, 0, 0)
  return date.getTime()
}

/** From the hour before: what just was, and the next six hours. */
export const aroundNow = (now: number): Stretch => {
  const from = wholeHour(now - hour / 2)
  return { from, to: from + 7 * hour }
}

/** `day`: 2026-11-23 in the browser's zone; from 7 to 19. */
export const wholeDay = (day: string): Stretch => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return {
    from: new Date(year, month - 1, date, 7).getTime(),
    to: new Date(year, month - 1, date, 19).getTime(),
  }
}

export const dayOf = (at: number): string => {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export const otherDay = (day: string, by: number): string => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return dayOf(new Date(year, month - 1, date + by, 12).getTime())
}

/** 0 at the left edge, 1 at the right; beyond, it is cut off. */
export const shareOf = (at: number, { from, to }: Stretch): number =>
  Math.min(1, Math.max(0, (at - from) / (to - from)))

/** Each full hour, the first one included. */
export const hoursOf = ({ from, to }: Stretch): number[] => {
  const hours: number[] = []
  for (let at = wholeHour(from + hour - 1); at < to; at += hour) hours.push(at)
  return hours
}
