// When somebody will have worked on what they have, and which of it will be late: red before it is late.
//
// Policy. One thing after the other, the earliest due first, within shifts, around breaks and visits. A first reply
// is kept by beginning in time, a resolution by being done in time. What waits for others is left out.
// Example: Tomasz's shift ends at 16:00 and the VPN needs two hours after lunch: it is red at 09:54.
import type { ShiftSpan } from '../roster/types.ts'
import type { Why } from './work.ts'

/** Times are milliseconds since the epoch. */
export interface Piece {
  ticketId: string
  minutes: number
  promises: readonly { target: string; dueAt: number }[]
  createdAt: number
}

export interface Taken {
  from: number
  to: number
}

export interface Expected {
  ticketId: string
  from: number
  to: number
  /** null: in time, or nothing promised. */
  lateMinutes: number | null
  because: Why | null
}

const minute = 60_000

export const forecast = (
  pieces: readonly Piece[],
  spans: readonly ShiftSpan[],
  visits: readonly Taken[],
  now: number,
): Expected[] => {
  const free = freeTime(spans, visits, now)
  let used = 0
  return [...pieces].sort(earliestFirst).map((piece, before) => {
    const needed = piece.minutes * minute
    const from = wallAt(free, used, now)
    const to = wallAt(free, used + needed, now, true)
    used += needed
    const late = lateness(piece, from, to)
    return {
      ticketId: piece.ticketId,
      from,
      to,
      lateMinutes: late === null ? null : Math.max(1, Math.ceil(late / minute)),
      because: late === null ? null : whyLate(piece, { from, to, before, now, spans }),
    }
  })
}

/** Earliest promise that can no longer be kept is what counts; null: all are kept. */
const lateness = (piece: Piece, from: number, to: number): number | null => {
  const late = piece.promises
    .map(({ target, dueAt }) => (target === 'resolution' || target === 'ola' ? to : from) - dueAt)
    .filter((by) => by > 0)
  return late.length === 0 ? null : Math.max(...late)
}

const dueOf = (piece: Piece): number => Math.min(Infinity, ...piece.promises.map((p) => p.dueAt))

const earliestFirst = (a: Piece, b: Piece): number => {
  const [x, y] = [dueOf(a), dueOf(b)]
  return x === y ? a.createdAt - b.createdAt : x < y ? -1 : 1
}

interface Situation {
  from: number
  to: number
  before: number
  now: number
  spans: readonly ShiftSpan[]
}

const whyLate = (piece: Piece, { from, to, before, now, spans }: Situation): Why => {
  const { minutes } = piece
  if (dueOf(piece) <= now) return { code: 'overdue', params: {} }
  const shift = spans.find((s) => s.kind === 'work' && s.from <= now && now < s.to)
  const at = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' })
  if (!shift) {
    const next = spans.find((s) => s.kind === 'work' && s.from > now)
    return next
      ? { code: 'starts_later', params: { at: at(next.from), minutes } }
      : { code: 'nobody_on_shift', params: {} }
  }
  const ends = endOfShift(spans, now)
  if (to > ends && dueOf(piece) > ends) return { code: 'shift_too_short', params: { at: at(ends), minutes } }
  if (from >= ends) return { code: 'shift_too_short', params: { at: at(ends), minutes } }
  return before > 0
    ? { code: 'queue_before', params: { count: before, minutes } }
    : { code: 'too_little_time', params: { minutes } }
}

/** Work goes on after a break: the end is where more than four hours without work follow. */
const endOfShift = (spans: readonly ShiftSpan[], now: number): number => {
  let end = now
  for (const { kind, from, to } of spans)
    if (kind === 'work' && to > now && from - end < 4 * 3_600_000) end = to
  return end
}

const freeTime = (spans: readonly ShiftSpan[], visits: readonly Taken[], now: number): Taken[] => {
  let free = spans
    .filter((s) => s.kind === 'work' && s.to > now)
    .map((s) => ({ from: Math.max(s.from, now), to: s.to }))
  for (const visit of visits) free = free.flatMap((f) => without(f, visit))
  return free.sort((a, b) => a.from - b.from)
}

const without = (free: Taken, taken: Taken): Taken[] =>
  taken.to <= free.from || free.to <= taken.from
    ? [free]
    : [
        { from: free.from, to: taken.from },
        { from: taken.to, to: free.to },
      ].filter((part) => part.from < part.to)

/** The moment at which so much free time has gone by. Beyond the last known shift a week goes by at a stroke. */
const wallAt = (free: readonly Taken[], used: number, now: number, isEnd = false): number => {
  let left = used
  for (const { from, to } of free) {
    const length = to - from
    if (left < length || (isEnd && left === length)) return from + left
    left -= length
  }
  return (free.at(-1)?.to ?? now) + 7 * 86_400_000 + left
}
