// What somebody's spans say about one instant.
//
// A shift is work with its breaks, from the first to the last span that touch; the middle of a split shift is outside.
// Example: 09:00–12:00, lunch, 12:30–17:00. At 11:00 the shift is 09:00–17:00 and five and a half hours of work remain.
import type { Interval } from './intervals.ts'
import type { ShiftSpan, SpanKind } from './types.ts'

type Spans = readonly ShiftSpan[]
const covers = (span: Interval, at: number): boolean => span.from <= at && at < span.to

export const kindAt = (spans: Spans, kind: SpanKind, at: number): ShiftSpan | null =>
  spans.find((s) => s.kind === kind && covers(s, at)) ?? null

export const isWorkingAt = (spans: Spans, at: number): boolean => kindAt(spans, 'work', at) !== null
export const isOnCallAt = (spans: Spans, at: number): boolean => kindAt(spans, 'on_call', at) !== null

/** Every shift, in order. */
export const shiftsOf = (spans: Spans): Interval[] => {
  const out: Interval[] = []
  const parts = spans.filter((s) => s.kind === 'work' || s.kind === 'break')
  for (const { from, to } of parts.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else out.push({ from, to })
  }
  return out
}

/** The shift somebody is in, breaks included; null: in none. */
export const shiftAt = (spans: Spans, at: number): Interval | null =>
  shiftsOf(spans).find((s) => covers(s, at)) ?? null

/** The first shift that begins after the instant, as far as the spans reach. */
export const nextShift = (spans: Spans, at: number): Interval | null =>
  shiftsOf(spans).find((s) => s.from > at) ?? null

/** Milliseconds of work left in the shift somebody is in; 0: in none. */
export const remainingShift = (spans: Spans, at: number): number => {
  const shift = shiftAt(spans, at)
  if (!shift) return 0
  return spans
    .filter((s) => s.kind === 'work' && s.from < shift.to && s.to > at)
    .reduce((sum, s) => sum + Math.min(s.to, shift.to) - Math.max(s.from, at), 0)
}
