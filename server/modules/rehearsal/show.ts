// Rehearsals as the contract shows them, with the names behind ids.
import type { Rehearsal, RehearsalResult, RehearsalRow } from '../../../contract/rehearsal.ts'
import type { Condition } from '../../../rules/conditions/index.ts'
import type { Difference } from '../../../rules/rehearsal/compare.ts'
import type { Pair, Sums } from '../../../rules/rehearsal/sum.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds, loadTeams } from '../people/index.ts'
import type { RunRow } from './store.ts'
import { type KeptTrial, type Laws, loadLaws } from './trial.ts'

export const showRun = async (tx: Tx, run: RunRow): Promise<Rehearsal> => {
  const sums = run.sums as unknown as Sums | null
  const trials = run.trials as unknown as KeptTrial[]
  const people = await loadPeopleByIds(tx, [
    run.person_id,
    ...Object.keys(sums?.people ?? {}).filter(Boolean),
  ])
  const by = people.get(run.person_id)
  return {
    id: run.id,
    state: run.state,
    trials: trials.map(({ itemId, kind, name, as }) => ({ itemId, kind, name, as })),
    days: run.days,
    condition: run.condition as unknown as Condition | null,
    total: run.total,
    done: run.done,
    result: sums && (await resultOf(tx, run, sums, trials, people)),
    error: run.error,
    by: by ? { id: by.id, name: by.name, email: by.email, role: by.role } : null,
    createdAt: run.created_at,
    finishedAt: run.finished_at,
  }
}

type People = Awaited<ReturnType<typeof loadPeopleByIds>>

const resultOf = async (
  tx: Tx,
  run: RunRow,
  sums: Sums,
  trials: readonly KeptTrial[],
  people: People,
): Promise<RehearsalResult> => {
  const teams = new Map((await loadTeams(tx)).map((t) => [t.id, t.name]))
  const { names } = await loadLaws(tx, run.workspace_id, trials)
  const most = (a: Pair, b: Pair) => b.before + b.after - a.before - a.after
  return {
    tickets: sums.tickets,
    changed: sums.changed,
    breaches: sums.breaches,
    targets: (Object.keys(sums.targets) as (keyof Sums['targets'])[]).map((target) => ({
      target,
      ...sums.targets[target],
    })),
    priorities: Object.entries(sums.priorities).map(([pair, count]) => {
      const [from = '', to = ''] = pair.split(' ')
      return { from, to, count }
    }),
    teams: Object.entries(sums.teams)
      .map(([id, pair]) => ({ id: id || null, name: teams.get(id) ?? '', ...pair }))
      .sort(most),
    people: Object.entries(sums.people)
      .filter(([id]) => id !== '')
      .map(([id, pair]) => ({ id, name: people.get(id)?.name ?? '', ...pair }))
      .sort(most),
    rules: Object.entries(sums.rules)
      .map(([id, pair]) => ({ id, ...ruleOf(id, names, trials), ...pair }))
      .sort(most),
  }
}

/** What was tried in words only has an id of the play. */
const ruleOf = (id: string, names: Laws['names'], trials: readonly KeptTrial[]) => {
  const known = names.get(id)
  if (known) return known
  const words = trials.find((t) => t.itemId === null && t.kind === 'trigger')
  return { name: words?.name ?? '', kind: 'trigger' as const }
}

interface Found {
  ticket_id: string
  number: number
  subject: string
  changes: unknown[]
}

export const showRows = async (tx: Tx, run: RunRow, rows: readonly Found[]): Promise<RehearsalRow[]> => {
  const changes = rows.flatMap((r) => r.changes as Difference[])
  const ids = changes.flatMap((c) => (c.what === 'assignee' ? [c.before, c.after] : []))
  const people = await loadPeopleByIds(
    tx,
    ids.filter((id) => id !== null),
  )
  const teams = new Map((await loadTeams(tx)).map((t) => [t.id, t.name]))
  const trials = run.trials as unknown as KeptTrial[]
  const { names } = await loadLaws(tx, run.workspace_id, trials)
  const say = (what: Difference['what'], value: string | null): string | null => {
    if (value === null) return null
    if (what === 'assignee') return people.get(value)?.name ?? value
    if (what === 'team') return teams.get(value) ?? value
    return what === 'service' ? (names.get(value)?.name ?? value) : value
  }
  return rows.map((r) => ({
    ticketId: r.ticket_id,
    number: r.number,
    subject: r.subject,
    changes: (r.changes as Difference[]).map(({ what, of, before, after }) => ({
      what,
      of: what === 'rule' ? ruleOf(of, names, trials).name : of,
      before: say(what, before),
      after: say(what, after),
    })),
  }))
}
