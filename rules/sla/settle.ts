// What a clock shows, by what is promised: when it is due, what has passed already, how it stands.
//
// Everything follows from the spans, the promise and the time: counted now or from the beginning, the same comes out.
// Example: 240 minutes, ran since Friday 15:00, office hours till 17:00 → due Monday 11:00, warning of 75 % at 10:00.
import { instantOf, isoOf } from '../calendar/civil.ts'
import type { Calendar } from '../calendar/hours.ts'
import type { Clock } from './clock.ts'
import type { Phase } from './course.ts'
import { ranIn } from './limit.ts'

export interface Allowance {
  /** Working minutes; null: nothing is promised. */
  minutes: number | null
  calendarId: string | null
  calendar: Calendar
  warnAt: readonly number[]
}

export interface Settled {
  clock: Clock
  /** ISO: when it warns or is breached next; null: not by time alone. */
  nextAt: string | null
}

const amber = 75

export const settle = (clock: Clock, allowance: Allowance, phase: Phase, at: string): Settled => {
  const { promise } = clock
  const { calendarId } = allowance
  const minutes = promise ? null : allowance.minutes
  if (minutes === null && !promise)
    return { clock: { ...clock, ...dropped, ...untold, calendarId }, nextAt: null }
  // What was told of it already is not told again, should it come back.
  if (phase === 'drop') return { clock: { ...clock, ...dropped, calendarId }, nextAt: null }
  const marks = marksOf(clock, allowance)
  const now = instantOf(at)
  const end = clock.endedAt === null ? now : instantOf(clock.endedAt)
  const limit = marks(100)
  const isOver = limit !== null && (clock.endedAt === null ? limit <= end : limit < end)
  const warned = allowance.warnAt.filter((percent) => {
    const mark = marks(percent)
    return mark !== null && mark <= end
  })
  // What was promised to a person for a time of day does not wait.
  const isRunning = clock.endedAt === null && (phase === 'run' || promise !== null)
  const dueAt = isRunning && limit !== null ? isoOf(limit) : null
  const yellow = isRunning ? marks(amber) : null
  const ahead = isRunning
    ? [...allowance.warnAt.map(marks), limit].filter((mark) => mark !== null && mark > now)
    : []
  return {
    clock: {
      ...clock,
      calendarId,
      minutes: minutes ?? 0,
      dueAt,
      amberAt: yellow === null ? null : isoOf(yellow),
      outcome: clock.endedAt === null ? (isRunning ? 'running' : 'paused') : isOver ? 'missed' : 'met',
      warned: warned.toSorted((a, b) => a - b),
      breachedAt: isOver && limit !== null ? isoOf(limit) : null,
    },
    nextAt: ahead.length === 0 ? null : isoOf(Math.min(...(ahead as number[]))),
  }
}

const dropped = {
  minutes: 0,
  dueAt: null,
  amberAt: null,
  outcome: 'dropped',
} as const
const untold = { warned: [], breachedAt: null } as const

/** The instant at which so many percent of what is allowed are over. */
const marksOf = (
  { promise, spans }: Clock,
  { minutes, calendar }: Allowance,
): ((percent: number) => number | null) => {
  if (promise) {
    const [since, by] = [instantOf(promise.since), instantOf(promise.by)]
    return (percent) => Math.round(since + ((by - since) * percent) / 100)
  }
  const ran = ranIn(spans, calendar)
  return (percent) => ran.by(Math.round((minutes ?? 0) * 600 * percent))
}
