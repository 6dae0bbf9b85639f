// Who follows no pattern and uses the desk right now is at work, whatever the hours of the desk say.
//
// Small desks keep no roster, and somebody who answers tickets on a Saturday is there on a Saturday. Whoever is absent, on
// a break or at work anyway is left as they are.
// Example: hours until 17:00, Ana is still at it at 17:20: she is there until 17:35, and longer if she goes on.
import type { ShiftSpan } from './types.ts'

/** How long somebody counts as there after they were seen, in milliseconds. */
export const seenFor = 15 * 60_000

export const withSeen = (
  spans: readonly ShiftSpan[],
  personId: string,
  seenAt: number | null,
  now: number,
): ShiftSpan[] => {
  const stays = spans.some((s) => s.kind !== 'on_call' && s.from <= now && now < s.to)
  if (seenAt === null || seenAt > now || seenAt + seenFor <= now || stays) return [...spans]
  const next = spans.find((s) => s.kind !== 'on_call' && s.from > now)
  const to = Math.min(now + seenFor, next?.from ?? Number.POSITIVE_INFINITY)
  return [...spans, { personId, kind: 'work' as const, from: now, to, source: null }].toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  )
}
