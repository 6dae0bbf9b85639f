// People and shifts of the time that is played, where routing is among what is tried.
import { noHoldings, type Router, routerOf } from '../../../rules/rehearsal/router.ts'
import type { Sums } from '../../../rules/rehearsal/sum.ts'
import type { Tx } from '../../platform/database.ts'
import { loadRoster, loadStaff } from '../roster/index.ts'
import type { Chosen } from './select.ts'
import type { RunRow } from './store.ts'
import type { KeptTrial, Laws } from './trial.ts'

export interface Routers {
  before: Router
  after: Router
}

/** null: routing is not tried, and whoever really had a ticket has it in the play. */
export const routersFor = async (
  tx: Tx,
  run: RunRow,
  { before, after }: Laws,
  sums: Sums,
  tickets: readonly Chosen[],
): Promise<Routers | null> => {
  const trials = run.trials as unknown as KeptTrial[]
  const [first, last] = [tickets[0], tickets.at(-1)]
  if (!first || !last || !trials.some((t) => t.kind === 'routing')) return null
  const until = Temporal.Instant.from(run.until)
  const staff = await loadStaff(tx, run.workspace_id, until)
  const latest = openedAt(last).add({ hours: 24 * 8 })
  const to = Temporal.Instant.compare(latest, until) < 0 ? latest : until
  const spans = await loadRoster(tx, run.workspace_id, null, openedAt(first), to)
  const people = staff.map((s) => ({ ...s, spans: spans.get(s.personId) ?? [] }))
  const holdings = sums.holdings ?? { before: noHoldings(), after: noHoldings() }
  sums.holdings = holdings
  return {
    before: routerOf(before.law, people, holdings.before),
    after: routerOf(after.law, people, holdings.after),
  }
}

const openedAt = ({ createdAt }: Chosen): Temporal.Instant => Temporal.Instant.from(createdAt)
