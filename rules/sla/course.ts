// The spans in which a clock ran, kept up as its ticket goes from one state to the next.
//
// Example: open 10:00, pending 10:30, open 11:00, solved 12:00 → [10:00–10:30], [11:00–12:00], ended 12:00.
import type { Clock } from './clock.ts'

/** `end`: what was measured has happened; `drop`: nobody waits for it any more (merged, spam). */
export type Phase = 'run' | 'pause' | 'end' | 'drop'

type Course = Pick<Clock, 'spans' | 'endedAt'>
type Span = Clock['spans'][number]

/** `goesOn`: as if the end had never been (a merge that is undone). */
export const advance = <C extends Course>(clock: C, phase: Phase, at: string, goesOn = false): C => {
  if (phase === 'run') return { ...clock, spans: running(clock, at, goesOn), endedAt: null }
  const spans = standing(clock.spans, at)
  return { ...clock, spans, endedAt: phase === 'pause' ? null : (clock.endedAt ?? at) }
}

/** Split intervals that touch are one. */
const running = ({ spans, endedAt }: Course, at: string, goesOn: boolean): readonly Span[] => {
  const last = spans.at(-1)
  if (!last) return [[at, null]]
  if (last[1] === null) return spans
  const isSame = last[1] >= at || (goesOn && last[1] === endedAt)
  return isSame ? [...spans.slice(0, -1), [last[0], null]] : [...spans, [at, null]]
}

const standing = (spans: readonly Span[], at: string): readonly Span[] => {
  const last = spans.at(-1)
  if (!last || last[1] !== null) return spans
  // A desk's clock may have been set back.
  return last[0] >= at ? spans.slice(0, -1) : [...spans.slice(0, -1), [last[0], at]]
}
