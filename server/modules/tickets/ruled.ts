// Keeps what rules made of changes: which were asked and why not, what they suggest, and the work that follows.
import type { Effect } from '../../../rules/automation/run.ts'
import type { Completed } from '../../../rules/law/complete.ts'
import type { TicketState } from '../../../rules/ticket/index.ts'
import { anyOf } from '../../platform/any-of.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { scheduleJobs } from '../../platform/jobs/schedule.ts'
import type { TracedRule } from '../../platform/tables/automation.ts'
import type { TicketCommit } from './commit.ts'

export interface Ruled {
  commit: TicketCommit
  completed: Completed
  state: TicketState
}

/** Where the work of rules is done: server/modules/automation. */
const workQueue = 'rule-run'
/** Rules that set each other off from outside, by mails that answer mails, come to rest here. */
const mostAnHour = 100

/** After the tickets are written. */
export const keepRuled = async (tx: Tx, all: readonly Ruled[]): Promise<void> => {
  const ruled = all.filter(({ completed }) => completed.trace.length > 0)
  const [first] = ruled
  if (!first) return
  const { workspaceId } = first.commit
  const tired = await loadTired(
    tx,
    workspaceId,
    ruled.filter((r) => r.completed.effects.length > 0),
  )
  await tx
    .insertInto('rule_trace')
    .values(ruled.map((r) => traceRow(r, tired.has(r.state.id))))
    .execute()
  const lively = ruled.filter((r) => !tired.has(r.state.id))
  await work(tx, lively)
  await suggest(tx, lively)
}

const loadTired = async (tx: Tx, workspaceId: string, ruled: readonly Ruled[]): Promise<Set<string>> => {
  const [first] = ruled
  if (!first) return new Set()
  const rows = await tx
    .selectFrom('rule_run')
    .select('ticket_id')
    .where('workspace_id', '=', workspaceId)
    .where(
      'ticket_id',
      '=',
      anyOf(
        ruled.map((r) => r.state.id),
        'uuid',
      ),
    )
    .where('at', '>', iso(first.commit.now.subtract({ hours: 1 })))
    .groupBy('ticket_id')
    .having((e) => e.fn.countAll<number>(), '>=', mostAnHour)
    .execute()
  return new Set(rows.map((r) => r.ticket_id))
}

const traceRow = ({ commit, completed, state }: Ruled, isTired: boolean) => {
  const working = new Set(completed.effects.map((e) => e.ruleId))
  const rules: TracedRule[] = completed.trace.map((trace) => ({
    ...trace,
    ...(isTired && working.has(trace.ruleId) ? { did: 'held_back' as const } : {}),
    actions: completed.events.flatMap((e) =>
      e.type === 'ticket.rule_acted' && e.data.ruleId === trace.ruleId ? e.data.actions : [],
    ),
  }))
  return {
    workspace_id: commit.workspaceId,
    ticket_id: state.id,
    version: state.version,
    at: iso(commit.now),
    actor_name: commit.actor.name,
    events: [...new Set(commit.events.map((e) => e.type))],
    rules: JSON.stringify(rules),
  }
}

const effectsOf = (ruled: readonly Ruled[], as: Effect['as']) =>
  ruled.flatMap(({ commit, completed, state }) =>
    completed.effects
      .filter((effect) => effect.as === as)
      .map((effect) => ({
        effect,
        now: commit.now,
        version: state.version,
        row: {
          workspace_id: commit.workspaceId,
          id: newId(),
          ticket_id: state.id,
          rule_id: effect.ruleId,
          rule_version: effect.version,
          name: effect.ruleName,
          because: effect.because,
          actions: JSON.stringify(effect.actions),
          at: iso(commit.now),
        },
      })),
  )

const work = async (tx: Tx, ruled: readonly Ruled[]): Promise<void> => {
  const runs = effectsOf(ruled, 'work')
  if (runs.length === 0) return
  await tx
    .insertInto('rule_run')
    .values(
      runs.map(({ row, effect, version }) => ({
        ...row,
        source: 'trigger' as const,
        ticket_version: version,
        chain: JSON.stringify(effect.chain),
        accepted_by: null,
        next_at: null,
      })),
    )
    .execute()
  await scheduleJobs(
    tx,
    runs.map(({ row, now }) => ({
      workspaceId: row.workspace_id,
      queue: workQueue,
      key: row.id,
      runAt: now,
    })),
  )
}

/** One a rule and ticket: suggested again, it is the newer one that stands. */
const suggest = async (tx: Tx, ruled: readonly Ruled[]): Promise<void> => {
  const suggestions = effectsOf(ruled, 'suggestion')
  if (suggestions.length === 0) return
  await tx
    .insertInto('rule_suggestion')
    .values(suggestions.map(({ row }) => ({ ...row, decided_by: null, decided_at: null })))
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'ticket_id', 'rule_id'])
        .where('state', '=', 'open')
        .doUpdateSet((e) => ({
          rule_version: e.ref('excluded.rule_version'),
          name: e.ref('excluded.name'),
          because: e.ref('excluded.because'),
          actions: e.ref('excluded.actions'),
          at: e.ref('excluded.at'),
        })),
    )
    .execute()
}
