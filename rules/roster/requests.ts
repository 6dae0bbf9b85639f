// What a wish does to the roster when it is approved, and whether a swap can be.
//
// Leave, sickness and training are one entry. A swap takes the shifts of one span off one person and gives exactly
// those, breaks and on-call included, to the other; with a second span, the same the other way round.
// Who takes a shift must not be at work, absent or on call in it already, but for what they give away in turn.
import { type Interval, overlaps, within, without } from './intervals.ts'
import type { ShiftSpan } from './types.ts'
import type { EntryKind, RequestKind } from './words.ts'

export interface Swap {
  personId: string
  otherId: string
  span: Interval
  otherSpan: Interval | null
}

export interface MadeEntry extends Interval {
  personId: string
  kind: EntryKind
}

export const entryOfAbsence = (
  kind: Exclude<RequestKind, 'swap'>,
  personId: string,
  { from, to }: Interval,
): MadeEntry[] => [{ personId, kind, from, to }]

/** In the order in which they must be made. `spans`: of both, over both times. */
export const entriesOfSwap = (swap: Swap, spans: ReadonlyMap<string, readonly ShiftSpan[]>): MadeEntry[] => [
  ...off(swap.personId, swap.span),
  ...(swap.otherSpan ? off(swap.otherId, swap.otherSpan) : []),
  ...given(spans.get(swap.personId) ?? [], swap.span, swap.otherId),
  ...(swap.otherSpan ? given(spans.get(swap.otherId) ?? [], swap.otherSpan, swap.personId) : []),
]

const off = (personId: string, { from, to }: Interval): MadeEntry[] => [{ personId, kind: 'off', from, to }]

/** Shifts as entries of somebody else: whole shifts first, their breaks after. */
const given = (spans: readonly ShiftSpan[], frame: Interval, to: string): MadeEntry[] => {
  const of = (kinds: readonly string[]) =>
    within(
      spans.filter((s) => kinds.includes(s.kind)),
      [frame],
    )
  const as = (kind: EntryKind) => (s: Interval) => ({ personId: to, kind, from: s.from, to: s.to })
  return [
    ...of(['work', 'break']).map(as('work')),
    ...of(['break']).map(as('break')),
    ...of(['on_call']).map(as('on_call')),
  ]
}

export type SwapFault = 'no_shift' | 'others_no_shift' | 'other_is_not_free' | 'person_is_not_free'

/** null: it can be. */
export const judgeSwap = (swap: Swap, spans: ReadonlyMap<string, readonly ShiftSpan[]>): SwapFault | null => {
  const [mine, theirs] = [spans.get(swap.personId) ?? [], spans.get(swap.otherId) ?? []]
  const myShifts = shiftsIn(mine, swap.span)
  const theirShifts = swap.otherSpan ? shiftsIn(theirs, swap.otherSpan) : []
  if (myShifts.length === 0) return 'no_shift'
  if (swap.otherSpan && theirShifts.length === 0) return 'others_no_shift'
  if (isTaken(theirs, swap.otherSpan, myShifts)) return 'other_is_not_free'
  return isTaken(mine, swap.span, theirShifts) ? 'person_is_not_free' : null
}

const shiftsIn = (spans: readonly ShiftSpan[], frame: Interval): Interval[] =>
  within(
    spans.filter((s) => s.kind === 'work' || s.kind === 'break' || s.kind === 'on_call'),
    [frame],
  )

/** Whether any of the shifts meets what somebody has to do anyway, besides what they give away. */
const isTaken = (
  spans: readonly ShiftSpan[],
  away: Interval | null,
  shifts: readonly Interval[],
): boolean => {
  const absent = spans.filter((s) => s.kind === 'leave' || s.kind === 'sick' || s.kind === 'training')
  const busy = spans.filter((s) => s.kind === 'work' || s.kind === 'break' || s.kind === 'on_call')
  const left: Interval[] = [...absent, ...without<Interval>(busy, away ? [away] : [])]
  return left.some((one) => shifts.some((shift) => overlaps(one, shift)))
}
