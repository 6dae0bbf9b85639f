// How far somebody is with a course, and what they may do next.
import type { Check } from './course.ts'

export const progressStates = ['not_started', 'reading', 'check', 'failed', 'finished', 'expired'] as const
export type ProgressState = (typeof progressStates)[number]

export interface Progress {
  startedAt: string | null
  /** Ids of articles that were read. */
  read: readonly string[]
  /** Tries of the check since the last start anew. */
  tries: number
  finishedAt: string | null
  expiresAt: string | null
}

export const nothingYet: Progress = { startedAt: null, read: [], tries: 0, finishedAt: null, expiresAt: null }

/** `lessons`: those that this learner may read. */
export interface Taken {
  lessons: readonly string[]
  check: Check
}

export const stateOf = (progress: Progress, course: Taken, now: Temporal.Instant): ProgressState => {
  const hasExpired = progress.finishedAt !== null && isOver(progress, now)
  if (progress.finishedAt !== null && !hasExpired) return 'finished'
  if (isSpent(progress, course.check)) return 'failed'
  if (hasExpired) return 'expired'
  if (progress.startedAt === null) return 'not_started'
  return left(progress, course).length > 0 ? 'reading' : 'check'
}

/** Articles not read yet, in order. */
export const left = (progress: Progress, course: Taken): string[] =>
  course.lessons.filter((id) => !progress.read.includes(id))

export const isSpent = (progress: Progress, check: Check): boolean =>
  check.tries !== null && progress.tries >= check.tries

export type WhyNot = 'finished' | 'unread' | 'no_tries' | 'no_check'

/** Why somebody may not try the check now; null: they may. Whoever's certificate ran out may try at once. */
export const whyNoTry = (progress: Progress, course: Taken, now: Temporal.Instant): WhyNot | null => {
  if (course.check.questions.length === 0) return 'no_check'
  if (progress.finishedAt !== null && !isOver(progress, now)) return 'finished'
  if (isSpent(progress, course.check)) return 'no_tries'
  return left(progress, course).length > 0 ? 'unread' : null
}

/** Without a check, having read everything is having finished. */
export const hasReadThrough = (progress: Progress, course: Taken): boolean =>
  course.check.questions.length === 0 && course.lessons.length > 0 && left(progress, course).length === 0

/** Months of the calendar: passed on 31 January for a month holds until 28 February. */
export const expiryOf = (finishedAt: Temporal.Instant, months: number | null): Temporal.Instant | null =>
  months === null ? null : finishedAt.toZonedDateTimeISO('UTC').add({ months }).toInstant()

const isOver = (progress: Progress, now: Temporal.Instant): boolean =>
  progress.expiresAt !== null && Temporal.Instant.compare(Temporal.Instant.from(progress.expiresAt), now) <= 0
