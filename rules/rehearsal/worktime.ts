// How much time a team worked between two instants: the hours of everybody at work, added up.
//
// Example: Ana 09:00–17:00, Ben 13:00–17:00 → from 12:00 to 14:00 three hours; three hours after 12:00 is 14:00.
import type { ShiftSpan } from '../roster/types.ts'

export interface Worktime {
  /** Milliseconds of work; instants are milliseconds since the epoch. */
  between(from: number, to: number): number
  /** The earliest instant by which so much was worked; null: never, as far as the roster is known. */
  after(from: number, amount: number): number | null
}

export const worktimeOf = (spans: readonly ShiftSpan[]): Worktime => {
  const { at, people, sums } = stepsOf(spans)
  /** The last step not later than `instant`; -1 before the first. */
  const stepAt = (instant: number): number => {
    let [low, high] = [0, at.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((at[middle] ?? 0) <= instant) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  const until = (instant: number): number => {
    const i = stepAt(instant)
    return i < 0 ? 0 : (sums[i] ?? 0) + (people[i] ?? 0) * (instant - (at[i] ?? 0))
  }
  return {
    between: (from, to) => until(to) - until(from),
    after: (from, amount) => {
      if (amount <= 0) return from
      const wanted = until(from) + amount
      for (let i = Math.max(0, stepAt(from)); i < at.length; i += 1) {
        const reached = sums[i + 1] ?? sums[i] ?? 0
        if (reached >= wanted && (people[i] ?? 0) > 0)
          return (at[i] ?? 0) + (wanted - (sums[i] ?? 0)) / (people[i] ?? 1)
      }
      return null
    },
  }
}

/** From each instant on so many people are at work; `sums`: what was worked until then. */
const stepsOf = (spans: readonly ShiftSpan[]) => {
  const changes = new Map<number, number>()
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const { kind, from, to } of spans) {
    if (kind !== 'work') continue
    change(from, 1)
    change(to, -1)
  }
  const at = [...changes.keys()].sort((a, b) => a - b)
  const people: number[] = []
  const sums: number[] = []
  let [now, sum] = [0, 0]
  for (const [i, instant] of at.entries()) {
    sum += now * (instant - (at[i - 1] ?? instant))
    now += changes.get(instant) ?? 0
    people.push(now)
    sums.push(sum)
  }
  return { at, people, sums }
}
