// Why a clock shows what it shows.
import { describe, expect, test } from 'vitest'
import { explainClock } from './explain.ts'
import { at, lawOf, local, office, opened, play, policy, promised, said, status, worldOf } from './playing.ts'

const world = worldOf(lawOf(policy()))
const told = (now: string, history: Parameters<typeof play>[0]) => {
  const clock = play(history, world).clock('resolution')
  if (!clock) throw new Error('no clock')
  return explainClock(clock, office, at(now)).steps.map((s) => [
    s.kind,
    local(s.from),
    local(s.to),
    s.minutes,
  ])
}

describe('each interval is named', () => {
  test('what ran, what was closed, what is ahead', () => {
    expect(told('2026-11-20T16:30', [{ at: at('2026-11-20T16:00'), events: opened }])).toEqual([
      ['ran', '2026-11-20T16:00', '2026-11-20T16:30', 30],
      ['ahead', '2026-11-20T16:30', '2026-11-20T17:00', 30],
      ['closed', '2026-11-20T17:00', '2026-11-23T09:00', 0],
      ['ahead', '2026-11-23T09:00', '2026-11-23T16:00', 420],
    ])
  })
  test('and when it stood', () => {
    const history = [
      { at: at('2026-11-23T09:00'), events: opened },
      { at: at('2026-11-23T10:00'), events: [status('new', 'pending')] },
    ]
    expect(told('2026-11-23T12:00', history)).toEqual([
      ['ran', '2026-11-23T09:00', '2026-11-23T10:00', 60],
      ['paused', '2026-11-23T10:00', '2026-11-23T12:00', 0],
    ])
  })
  test('a promised time of day knows neither hours nor pauses', () => {
    const by = at('2026-11-23T19:00')
    const { clock } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T13:00'), events: [said('team'), promised(by)] },
      ],
      world,
    )
    const update = clock('update')
    if (!update) throw new Error('no clock')
    const { steps, limitAt } = explainClock(update, office, at('2026-11-23T14:00'))
    expect(limitAt).toBe(by)
    expect(steps.map((s) => [s.kind, local(s.to), s.minutes])).toEqual([
      ['ran', '2026-11-23T14:00', 60],
      ['ahead', '2026-11-23T19:00', 300],
    ])
  })
})
