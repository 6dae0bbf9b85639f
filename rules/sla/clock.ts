// One clock of a ticket: what was allowed, when it ran, when it is due, how it ended.
//
// Every target of a ticket is measured, promised or not, so that a policy that comes later finds the time already spent.
import type { Target } from './policy.ts'

/** Times are ISO 8601 in UTC. */
export interface Clock {
  target: Target | 'ola'
  /** Of an OLA: its item of the law. */
  olaId: string | null
  /** null: the workspace's working hours. */
  calendarId: string | null
  /** Allowed working minutes; 0 while nothing is promised (`dropped`) or a time of day is (`promise`). */
  minutes: number
  startedAt: string
  /** Wall-clock spans in which it ran; the last one is open while it runs. */
  spans: readonly (readonly [from: string, to: string | null])[]
  /** null while it stands or after it ended. */
  dueAt: string | null
  /** When a quarter of the allowed time is left; null where `dueAt` is. */
  amberAt: string | null
  endedAt: string | null
  /** `dropped`: what it measures is not promised. */
  outcome: 'running' | 'paused' | 'met' | 'missed' | 'dropped'
  /** Percentages of the allowed time that have passed, of those that warn. */
  warned: readonly number[]
  /** The instant the allowed time was over. */
  breachedAt: string | null
  /** Of `update`: somebody promised to be heard by then. Goes before the minutes, and no pause moves it. */
  promise: { by: string; since: string } | null
}
