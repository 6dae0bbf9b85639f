// When a time rule acts.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Stretch, stretchesDue } from './stretches.ts'

const start = Temporal.Instant.from('2026-11-23T00:00:00.000Z')

/** Looks at these hours; at each the condition holds or not. Returns the hours at which it acted. */
const acts = (looks: readonly { hour: number; holds: boolean }[], repeatHours: number | null): number[] => {
  let known: Stretch[] = []
  const acted: number[] = []
  for (const { hour, holds } of looks) {
    const now = start.add({ hours: hour })
    const due = stretchesDue(holds ? ['t'] : [], known, repeatHours, now)
    if (due.begins.length + due.repeats.length > 0) {
      acted.push(hour)
      known = [{ ticketId: 't', actedAt: now.toString() }]
    }
    if (due.ends.length > 0) known = []
  }
  return acted
}
const every = (hours: readonly number[], holds = true) => hours.map((hour) => ({ hour, holds }))

it('A time rule acts once for each stretch in which its condition holds', () => {
  expect(acts([...every([1, 2, 3]), { hour: 4, holds: false }, ...every([5, 6])], null)).toEqual([1, 5])
})
it('again after its hours, while it still holds', () => {
  expect(acts(every([0, 12, 23, 24, 25, 47, 48, 49]), 24)).toEqual([0, 24, 48])
})
it('once after a day in which nobody looked', () => {
  expect(acts(every([0, 100]), 24)).toEqual([0, 100])
  expect(acts(every([0, 100]), null)).toEqual([0])
})
it('never twice in one stretch without repeating, and at most once a look', () => {
  const looks = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 50 }), holds: fc.boolean() }), { maxLength: 40 })
    .map((all) => {
      let hour = 0
      return all.map(({ gap, holds }) => {
        hour += gap
        return { hour, holds }
      })
    })
  fc.assert(
    fc.property(looks, (all) => {
      const stretches = all.filter((l, i) => l.holds && !(all[i - 1]?.holds ?? false)).map((l) => l.hour)
      expect(acts(all, null)).toEqual(stretches)
      const repeated = acts(all, 24)
      expect(stretches.every((hour) => repeated.includes(hour))).toBe(true)
      expect(new Set(repeated).size).toBe(repeated.length)
    }),
  )
})
