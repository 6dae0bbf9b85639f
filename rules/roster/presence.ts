// Whether somebody is here: what they chose, while it holds, else what their shift says.
//
// Policy. A choice without an end holds until the shift it was made in ends, or, made outside of one, until the next
// begins: nobody stays "busy" overnight because they forgot. Who works is online, who has a break is on break, who is in
// a training is away, everybody else, and whoever is out of office, is off.
import { isOut } from './deputy.ts'
import { kindAt, nextShift, shiftAt } from './shift.ts'
import type { OutOfOffice, Presence, PresenceState, ShiftSpan } from './types.ts'

export interface Choice {
  state: PresenceState
  until: number | null
}

export const presenceAt = (
  chosen: Choice | null,
  spans: readonly ShiftSpan[],
  at: number,
  out: OutOfOffice | null = null,
): Presence => {
  if (chosen && (chosen.until === null || at < chosen.until)) return { ...chosen, isChosen: true }
  if (out && isOut(out, at)) return { state: 'off', until: out.to, isChosen: false }
  return { ...presenceOfShift(spans, at), isChosen: false }
}

/** Until when a choice holds that names no end; null: no end is in sight. */
export const choiceEnds = (spans: readonly ShiftSpan[], at: number): number | null =>
  shiftAt(spans, at)?.to ?? nextShift(spans, at)?.from ?? null

const presenceOfShift = (spans: readonly ShiftSpan[], at: number): Choice => {
  const now = kindAt(spans, 'work', at)
  if (now) return { state: 'online', until: now.to }
  const rest = kindAt(spans, 'break', at)
  if (rest) return { state: 'on_break', until: rest.to }
  const training = kindAt(spans, 'training', at)
  if (training) return { state: 'away', until: training.to }
  return { state: 'off', until: nextShift(spans, at)?.from ?? null }
}
