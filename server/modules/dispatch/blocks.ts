// What else is in somebody's day: breaks, leave, on-call, and the time outside of shifts.
import type { z } from 'zod'
import type { BoardBlock } from '../../../contract/dispatch.ts'
import { shiftsOf } from '../../../rules/roster/shift.ts'
import type { ShiftSpan } from '../../../rules/roster/types.ts'
import { isoOf } from './present.ts'

type Block = z.infer<typeof BoardBlock>

const labels = { break: 'Break', leave: 'Leave', sick: 'Sick', training: 'Training', on_call: 'On call' }

export const clip = (spans: readonly ShiftSpan[], from: number, to: number): ShiftSpan[] =>
  spans
    .filter((s) => s.from < to && s.to > from)
    .map((s) => ({ ...s, from: Math.max(s.from, from), to: Math.min(s.to, to) }))

/** Of spans that lie between the two instants; earliest first. */
export const blocksOf = (spans: readonly ShiftSpan[], from: number, to: number): Block[] => {
  const other = spans.flatMap(({ kind, from: a, to: b }) =>
    kind === 'work' ? [] : [{ kind, from: isoOf(a), to: isoOf(b), label: labels[kind] }],
  )
  return [...other, ...offOf(spans, from, to)].sort((a, b) => (a.from < b.from ? -1 : 1))
}

const offOf = (spans: readonly ShiftSpan[], from: number, to: number): Block[] => {
  const off: Block[] = []
  let at = from
  const offUntil = (until: number): void => {
    if (until > at) off.push({ kind: 'off', from: isoOf(at), to: isoOf(until), label: 'Off shift' })
  }
  for (const shift of shiftsOf(spans)) {
    offUntil(shift.from)
    at = Math.max(at, shift.to)
  }
  offUntil(to)
  return off
}
