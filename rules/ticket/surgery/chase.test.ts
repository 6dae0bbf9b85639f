// When a silent requester is reminded and when the ticket is solved, as the policy tells it.
import { describe, expect, it } from 'vitest'
import { type ChasePolicy, nextMove, type Silence } from './chase.ts'

const day = (n: number) => Temporal.Instant.from('2026-11-01T10:00:00Z').add({ hours: 24 * (n - 1) })
const iso = (at: Temporal.Instant) => at.toString({ smallestUnit: 'millisecond' })
const usual: ChasePolicy = { remindAfterDays: [7, 3], solveAfterDays: 7 }
const silence = (step: number, remindedOn?: number): Silence => ({
  since: iso(day(1)),
  step,
  remindedAt: remindedOn === undefined ? null : iso(day(remindedOn)),
})
const moves = (policy: ChasePolicy, at: Silence, today: number) => {
  const move = nextMove(policy, at, day(today))
  return move === null ? null : [move.do, move.do === 'remind' ? move.step : move.days, iso(move.at)]
}

describe('the next move', () => {
  it.each([
    ['asked on the 1st', usual, silence(0), 1, ['remind', 1, iso(day(4))]],
    ['due on the 4th', usual, silence(0), 4, ['remind', 1, iso(day(4))]],
    ['once reminded', usual, silence(1, 4), 4, ['remind', 2, iso(day(8))]],
    ['reminded for the last time', usual, silence(2, 8), 8, ['solve', 7, iso(day(15))]],
    ['a desk that was off sends the newest only', usual, silence(0), 9, ['remind', 2, iso(day(8))]],
    ['and solves no sooner for it', usual, silence(2, 9), 9, ['solve', 7, iso(day(16))]],
    ['reminders without an end', { ...usual, solveAfterDays: null }, silence(2, 8), 9, null],
    [
      'an end without reminders',
      { remindAfterDays: [], solveAfterDays: 5 },
      silence(0),
      2,
      ['solve', 5, iso(day(6))],
    ],
    ['nothing wished', { remindAfterDays: [], solveAfterDays: null }, silence(0), 99, null],
  ] as const)('%s', (_name, policy, at, today, expected) => {
    expect(moves(policy, at, today)).toEqual(expected)
  })
  it('says with the last reminder when it will be solved, counted from when it really left', () => {
    const soon = nextMove(usual, silence(1, 4), day(8))
    expect(soon).toMatchObject({ do: 'remind', step: 2 })
    expect(soon?.do === 'remind' && soon.solvesAt && iso(soon.solvesAt)).toBe(iso(day(15)))
    const late = nextMove(usual, silence(1, 4), day(10))
    expect(late?.do === 'remind' && late.solvesAt && iso(late.solvesAt)).toBe(iso(day(17)))
  })
})
