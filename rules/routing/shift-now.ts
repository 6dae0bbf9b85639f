// The shift somebody is in: when it ends, and how much work is left in it. One walk over spans in order of time, because
// a thousand people are looked at for one ticket.
import type { ShiftSpan } from '../roster/types.ts'

export interface ShiftNow {
  /** Milliseconds since the epoch; its breaks are part of a shift. */
  endsAt: number
  /** Milliseconds of work left. */
  remaining: number
  isBreak: boolean
}

/** null: on no shift. */
export const shiftNow = (spans: readonly ShiftSpan[], now: number): ShiftNow | null => {
  let endsAt = -Infinity
  let remaining = 0
  let isInside = false
  let isBreak = false
  for (const { kind, from, to } of spans) {
    if (kind !== 'work' && kind !== 'break') continue
    if (to <= now) {
      endsAt = Math.max(endsAt, to)
      continue
    }
    // A gap: the shift is over, or has not begun.
    if (from > Math.max(now, endsAt)) break
    if (from <= now) {
      isInside = true
      isBreak ||= kind === 'break'
    } else if (!isInside) break
    endsAt = Math.max(endsAt, to)
    if (kind === 'work') remaining += to - Math.max(from, now)
  }
  return isInside ? { endsAt, remaining, isBreak } : null
}
