// Who would be given the tickets of a batch, where routing or a roster is among what is tried.
import { noHoldings, type Router, routerOf } from '../../../rules/rehearsal/router.ts'
import type { Sums } from '../../../rules/rehearsal/sum.ts'
import type { ShiftSpan, Staff } from '../../../rules/roster/types.ts'
import type { Rosters } from './rosters.ts'
import type { Chosen } from './select.ts'
import type { Laws } from './trial.ts'

export interface Routers {
  before: Router
  after: Router
}

export const routersFor = (
  { before, after }: Laws,
  sums: Sums,
  tickets: readonly Chosen[],
  { staff, was, is }: Rosters,
): Routers => {
  const holdings = sums.holdings ?? { before: noHoldings(), after: noHoldings() }
  sums.holdings = holdings
  const opened = tickets.map((t) => Temporal.Instant.from(t.createdAt).epochMilliseconds)
  const [from, to] = [Math.min(...opened), Math.max(...opened) + longest]
  const people = (spans: Rosters['was']): Staff[] =>
    staff.map((s) => ({ ...s, spans: within(spans.get(s.personId) ?? [], from, to) }))
  return {
    before: routerOf(before.law, people(was), holdings.before),
    after: routerOf(after.law, people(is), holdings.after),
  }
}

/** How long after it was opened a ticket still looks for somebody by shifts. */
const longest = 8 * 24 * 3_600_000

const within = (spans: readonly ShiftSpan[], from: number, to: number): ShiftSpan[] =>
  spans.filter((s) => s.from < to && from < s.to)
