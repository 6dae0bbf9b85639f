// One running promise of a ticket: what was allowed, when the clock ran, when it is due, how it ended.
import type { Target } from './policy.ts'

/** Times are ISO 8601 in UTC. */
export interface Clock {
  target: Target | 'ola'
  /** Of an OLA: its item of the law. */
  olaId: string | null
  /** null: the workspace's working hours. */
  calendarId: string | null
  /** Allowed working minutes. */
  minutes: number
  startedAt: string
  /** Wall-clock spans in which it ran; the last one is open while it runs. */
  spans: readonly (readonly [from: string, to: string | null])[]
  /** null while it stands or after it ended. */
  dueAt: string | null
  endedAt: string | null
  /** `dropped`: what it measured is no longer promised. */
  outcome: 'running' | 'paused' | 'met' | 'missed' | 'dropped'
  /** Percentages of which a warning was given. */
  warned: readonly number[]
  breachedAt: string | null
}
