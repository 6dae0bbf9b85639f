// When things would have been done with other shifts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { system } from '../actor.ts'
import { instantOf, isoOf } from '../calendar/civil.ts'
import type { ShiftSpan } from '../roster/types.ts'
import type { Deed } from './deed.ts'
import { retime } from './retime.ts'
import { worktimeOf } from './worktime.ts'

const shift = (from: string, to: string, personId = 'ana'): ShiftSpan => ({
  personId,
  kind: 'work',
  from: instantOf(`2026-11-${from}:00.000Z`),
  to: instantOf(`2026-11-${to}:00.000Z`),
  source: null,
})
const deed = (at: string, isWork: boolean): Deed => ({
  at: `2026-11-${at}:00.000Z`,
  actor: system('test'),
  events: [],
  said: null,
  isWork,
})
const timesOf = (deeds: readonly Deed[], was: ShiftSpan[], is: ShiftSpan[], until = '30T00:00') =>
  retime(deeds, worktimeOf(was), worktimeOf(is), `2026-11-${until}:00.000Z`).map((d) => d.at.slice(8, 16))

/** Friday is the 20th. */
const friday = shift('20T09:00', '20T17:00')
const monday = shift('23T09:00', '23T17:00')
const saturday = shift('21T10:00', '21T14:00')
const mailed = deed('20T20:00', false)
const answered = deed('23T09:30', true)

describe('With other shifts', () => {
  it('what waited for somebody comes when somebody is there', () => {
    expect(timesOf([mailed, answered], [friday, monday], [friday, saturday, monday])).toEqual([
      '20T20:00',
      '21T10:30',
    ])
  })
  it('what was done by somebody who is not there waits', () => {
    const deeds = [deed('21T10:00', false), deed('21T11:00', true)]
    expect(timesOf(deeds, [friday, saturday, monday], [friday, monday])).toEqual(['21T10:00', '23T10:00'])
  })
  it('two do in half the time what one does', () => {
    const deeds = [deed('23T09:00', false), deed('23T11:00', true)]
    const ben = shift('23T09:00', '23T17:00', 'ben')
    expect(timesOf(deeds, [monday], [monday, ben])[1]).toBe('23T10:00')
  })
  it('requesters answer as long after as they did', () => {
    const deeds = [mailed, answered, deed('23T10:00', false)]
    expect(timesOf(deeds, [friday, monday], [friday, saturday, monday])[2]).toBe('21T11:00')
  })
  it('what nobody gets to any more is not done', () => {
    expect(timesOf([mailed, answered, deed('23T10:00', false)], [friday, monday], [friday])).toEqual([
      '20T20:00',
    ])
  })
  it('breaks and leave are no work', () => {
    const noon = { ...shift('23T09:00', '23T10:00'), kind: 'break' as const }
    expect(worktimeOf([noon]).between(noon.from, noon.to)).toBe(0)
  })
})

const hour = 3_600_000
const someSpans = fc
  .array(fc.record({ from: fc.nat(200), hours: fc.integer({ min: 1, max: 12 }) }), { maxLength: 12 })
  .map((all) =>
    all.map(
      ({ from, hours }, i): ShiftSpan => ({
        personId: `p${i}`,
        kind: 'work',
        from: from * hour,
        to: (from + hours) * hour,
        source: null,
      }),
    ),
  )
const someDeeds = fc
  .array(fc.record({ wait: fc.nat(50 * hour), isWork: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((all) => {
    let at = 0
    return all.map(({ wait, isWork }): Deed => {
      at += wait
      return { at: isoOf(at), actor: system('test'), events: [], said: null, isWork }
    })
  })

describe('Whatever the shifts are', () => {
  it('nothing moves where they are the same', () => {
    fc.assert(
      fc.property(someSpans, someDeeds, (spans, deeds) => {
        const same = worktimeOf(spans)
        expect(retime(deeds, same, same, isoOf(1000 * hour)).map((d) => d.at)).toEqual(deeds.map((d) => d.at))
      }),
    )
  })
  it('the order stays, and nothing comes before its ticket', () => {
    fc.assert(
      fc.property(someSpans, someSpans, someDeeds, (was, is, deeds) => {
        const times = retime(deeds, worktimeOf(was), worktimeOf(is), isoOf(2000 * hour)).map((d) => d.at)
        expect(times).toEqual(times.toSorted())
        expect(times[0]).toBe(deeds[0]?.at)
      }),
    )
  })
  it('the time by which so much was worked is the time by which so much was worked', () => {
    fc.assert(
      fc.property(
        someSpans,
        fc.nat(200 * hour),
        fc.integer({ min: 1, max: 40 * hour }),
        (spans, from, amount) => {
          const work = worktimeOf(spans)
          const by = work.after(from, amount)
          if (by === null) expect(work.between(from, 1000 * hour)).toBeLessThan(amount)
          else expect(work.between(from, by)).toBeCloseTo(amount, 0)
        },
      ),
    )
  })
})
