// Everybody's shifts over the time that is played, where routing or a roster is among what is tried.

import type { Sums } from '../../../rules/rehearsal/sum.ts'
import { type Worktime, worktimeOf } from '../../../rules/rehearsal/worktime.ts'
import type { RosterTrial } from '../../../rules/roster/tried.ts'
import type { ShiftSpan, Staff } from '../../../rules/roster/types.ts'
import type { Tx } from '../../platform/database.ts'
import { loadStaff, loadTriedGaps, loadTriedRosters, type TriedRosters } from '../roster/index.ts'
import type { RunRow } from './store.ts'
import type { KeptTrial } from './trial.ts'

export interface Rosters extends TriedRosters {
  /** As they are now; without shifts. */
  staff: readonly Staff[]
  /** Whether they differ at all. */
  isTried: boolean
  /** How long a team works, null: everybody; under either roster. */
  worktimes(teamId: string | null): { was: Worktime; is: Worktime }
}

/** null: neither routing nor a roster is tried. `from`: when the first ticket was opened that is still to be played. */
export const loadRosters = async (tx: Tx, run: RunRow, from: Temporal.Instant): Promise<Rosters | null> => {
  const trials = run.trials as unknown as KeptTrial[]
  const tried = rostersIn(trials)
  if (tried.length === 0 && !trials.some((t) => t.kind === 'routing')) return null
  const until = Temporal.Instant.from(run.until)
  const spans = await loadTriedRosters(tx, run.workspace_id, tried, from, until)
  const staff = await loadStaff(tx, run.workspace_id, until)
  const kept = new Map<string | null, { was: Worktime; is: Worktime }>()
  const of = (people: readonly Staff[]) => ({
    was: worktimeOf(people.flatMap((p) => spans.was.get(p.personId) ?? [])),
    is: worktimeOf(people.flatMap((p) => spans.is.get(p.personId) ?? [])),
  })
  return {
    ...spans,
    staff: staff.map((s) => ({ ...s, spans: [] })),
    isTried: tried.length > 0,
    worktimes: (teamId) => {
      const known = kept.get(teamId)
      if (known) return known
      const members = staff.filter((s) => teamId === null || s.teamIds.includes(teamId))
      // A team of nobody: whoever there is did its work.
      const made = of(members.length > 0 ? members : staff)
      kept.set(teamId, made)
      return made
    },
  }
}

/** Hours at work and hours of too few people, of all the time that is played. */
export const sumRosters = async (
  tx: Tx,
  run: RunRow,
  rosters: Rosters,
  from: Temporal.Instant,
): Promise<NonNullable<Sums['roster']>> => {
  const until = Temporal.Instant.from(run.until)
  const gaps = await loadTriedGaps(tx, run.workspace_id, rosters, from, until)
  const ids = [...new Set([...rosters.was.keys(), ...rosters.is.keys()])]
  const hours = ids.map(
    (id) => [id, { before: workIn(rosters.was.get(id)), after: workIn(rosters.is.get(id)) }] as const,
  )
  const needs = [...new Set([...gaps.was, ...gaps.is].map((gap) => gap.needId))]
  const lacking = (found: typeof gaps.was, id: string): number =>
    inHours(found.filter((gap) => gap.needId === id))
  return {
    hours: Object.fromEntries(hours.filter(([, { before, after }]) => before !== after)),
    gaps: Object.fromEntries(
      needs.map((id) => [id, { before: lacking(gaps.was, id), after: lacking(gaps.is, id) }]),
    ),
  }
}

export const rostersIn = (trials: readonly KeptTrial[]): RosterTrial[] =>
  trials.flatMap((t) => (t.kind === 'roster' ? [t.body] : []))

const workIn = (spans: readonly ShiftSpan[] = []): number => inHours(spans.filter((s) => s.kind === 'work'))

const inHours = (spans: readonly { from: number; to: number }[]): number =>
  Math.round(spans.reduce((sum, { from, to }) => sum + to - from, 0) / 3_600_000)
