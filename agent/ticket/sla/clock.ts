// How a clock of a ticket looks now: quiet while there is time, amber when a quarter is left, red when it is late.
import type { TicketClock } from '../../../contract/tickets.ts'

export type Brief = Pick<TicketClock, 'target' | 'outcome' | 'dueAt' | 'amberAt' | 'breachedAt'> & {
  startedAt?: string
}

export type Tone = 'calm' | 'soon' | 'late' | 'paused' | 'met' | 'missed'

export interface Look {
  tone: Tone
  /** Milliseconds until it is due; below zero: since it was. 0 while it stands. */
  left: number
  /** Of the ring: 1 full, 0 empty. */
  share: number
}

export const lookOf = (clock: Brief, now: number): Look => {
  if (clock.outcome === 'met' || clock.outcome === 'missed') return { tone: clock.outcome, left: 0, share: 0 }
  if (clock.outcome !== 'running' || clock.dueAt === null) return { tone: 'paused', left: 0, share: 0 }
  const due = Date.parse(clock.dueAt)
  const left = due - now
  const whole = due - Date.parse(clock.startedAt ?? clock.dueAt)
  const isLate = left < 0 || clock.breachedAt !== null
  const isSoon = clock.amberAt !== null && now >= Date.parse(clock.amberAt)
  return {
    tone: isLate ? 'late' : isSoon ? 'soon' : 'calm',
    left,
    share: whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0,
  }
}
