// Rehearsals as the contract shows them, with the names behind ids.
import type {
  Rehearsal,
  RehearsalChange,
  RehearsalResult,
  RehearsalRow,
} from '../../../contract/rehearsal.ts'
import type { Condition } from '../../../rules/conditions/index.ts'
import type { Difference } from '../../../rules/rehearsal/compare.ts'
import type { DoingKind } from '../../../rules/rehearsal/doings.ts'
import type { Pair, Sums } from '../../../rules/rehearsal/sum.ts'
import type { RosterTrial } from '../../../rules/roster/tried.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds, loadTeams } from '../people/index.ts'
import { loadNeeds } from '../roster/index.ts'
import type { RunRow } from './store.ts'
import { type KeptTrial, type Laws, loadLaws } from './trial.ts'

export const showRun = async (tx: Tx, run: RunRow): Promise<Rehearsal> => {
  const sums = run.sums as unknown as Sums | null
  const trials = run.trials as unknown as KeptTrial[]
  const people = await loadPeopleByIds(tx, [
    run.person_id,
    ...Object.keys(sums?.people ?? {}).filter(Boolean),
    ...Object.keys(sums?.roster?.hours ?? {}),
  ])
  const by = people.get(run.person_id)
  return {
    id: run.id,
    state: run.state,
    trials: trials.map(({ itemId, kind, name, as, body }) => ({
      itemId,
      kind,
      name,
      as,
      roster: kind === 'roster' ? showRoster(body) : null,
    })),
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
    doings: Object.entries(sums.doings ?? {})
      .map(([key, { before, after, examples }]) => ({
        ...doingOf(key, names, trials),
        before,
        after,
        examples: examples.map(({ ruleId, ...rest }) => ({
          ...rest,
          rule: ruleOf(ruleId, names, trials).name,
        })),
      }))
      .sort(most),
    roster: sums.roster ? await rosterOf(tx, run.workspace_id, sums.roster, teams, people) : null,
  }
}

const rosterOf = async (
  tx: Tx,
  workspaceId: string,
  { hours, gaps }: NonNullable<Sums['roster']>,
  teams: ReadonlyMap<string, string>,
  people: People,
): Promise<NonNullable<RehearsalResult['roster']>> => {
  const needs = new Map((await loadNeeds(tx, workspaceId, null)).map((need) => [need.id, need]))
  return {
    hours: Object.entries(hours).map(([id, pair]) => ({ id, name: people.get(id)?.name ?? '', ...pair })),
    gaps: Object.entries(gaps).map(([id, pair]) => {
      const need = needs.get(id)
      return { id, name: need?.name ?? '', team: teams.get(need?.team_id ?? '') ?? '', ...pair }
    }),
  }
}

/** As the contract has it, whose lists can be written to. */
const showRoster = (body: RosterTrial): NonNullable<Rehearsal['trials'][number]['roster']> =>
  structuredClone(body) as NonNullable<Rehearsal['trials'][number]['roster']>

/** Of a key as `keyOf` writes it. */
const doingOf = (
  key: string,
  names: Laws['names'],
  trials: readonly KeptTrial[],
): { kind: DoingKind; name: string } => {
  const [kind = '', of = ''] = key.split(' ')
  return { kind: kind as DoingKind, name: of === '' ? '' : ruleOf(of, names, trials).name }
}

/** What was tried in words only has an id of the play. */
const ruleOf = (id: string, names: Laws['names'], trials: readonly KeptTrial[]) => {
  const known = names.get(id)
  if (known) return known
  const words = trials.find((t) => t.itemId === null && (t.kind === 'trigger' || t.kind === 'time_rule'))
  return { name: words?.name ?? '', kind: words?.kind === 'time_rule' ? words.kind : ('trigger' as const) }
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
  const about = (what: Difference['what'], of: string): Pick<RehearsalChange, 'of' | 'name'> => {
    if (what === 'rule') return { of: ruleOf(of, names, trials).name }
    if (what !== 'doing') return { of }
    const { kind, name } = doingOf(of, names, trials)
    return name === '' ? { of: kind } : { of: kind, name }
  }
  return rows.map((r) => ({
    ticketId: r.ticket_id,
    number: r.number,
    subject: r.subject,
    changes: (r.changes as Difference[]).map(({ what, of, before, after }) => ({
      what,
      ...about(what, of),
      before: say(what, before),
      after: say(what, after),
    })),
  }))
}
