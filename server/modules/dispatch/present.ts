// Ranked people as the API shows them.
import type { z } from 'zod'
import type { Load, Suggestion } from '../../../contract/dispatch.ts'
import type { PersonRef } from '../../../contract/people.ts'
import { tidy } from '../../../rules/routing/points.ts'
import type { Ranked } from '../../../rules/routing/rank.ts'
import { worded } from '../../../rules/routing/sentence.ts'
import { shiftNow } from '../../../rules/routing/shift-now.ts'
import type { Why } from '../../../rules/routing/work.ts'
import type { DispatchWorld } from './world.ts'

export type ShownSuggestion = z.infer<typeof Suggestion>
export type ShownLoad = z.infer<typeof Load>

export const loadOf = ({ staff, loads }: DispatchWorld, personId: string): ShownLoad => {
  const load = loads.get(personId)
  return {
    points: tidy(load?.points ?? 0),
    capacity: staff.find((s) => s.personId === personId)?.capacity ?? 0,
    open: load?.open ?? 0,
  }
}

export const isoOf = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' })

/** null: somebody who is not known any more. */
export const presentRanked = (
  world: DispatchWorld,
  people: ReadonlyMap<string, PersonRef>,
  ranked: Ranked,
): ShownSuggestion | null => {
  const person = people.get(ranked.personId)
  const staff = world.staff.find((s) => s.personId === ranked.personId)
  if (!person || !staff) return null
  const shift = shiftNow(staff.spans, world.now)
  return {
    person,
    score: Math.min(1, Math.max(0, Math.round(ranked.score * 1000) / 1000)),
    parts: ranked.parts,
    reasons: ranked.reasons.map(worded),
    blockedBy: ranked.blockedBy.map(worded),
    load: loadOf(world, ranked.personId),
    shiftEndsAt: shift ? isoOf(shift.endsAt) : null,
  }
}

/** Why nobody may take it: the commonest first, each once. */
export const nobodyBecause = (ranked: readonly Ranked[]): ReturnType<typeof worded>[] => {
  const counted = new Map<string, { why: Why; count: number }>()
  for (const { blockedBy } of ranked)
    for (const why of blockedBy) {
      const known = counted.get(why.code)
      counted.set(why.code, { why, count: (known?.count ?? 0) + 1 })
    }
  if (ranked.length === 0 || ranked.every((r) => r.blockedBy.some((b) => b.code === 'off_shift')))
    return [worded({ code: 'nobody_on_shift', params: {} })]
  return [...counted.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ why }) => worded(why))
}
