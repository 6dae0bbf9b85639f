// A time rule acts on tickets whose stretch begins, or goes on long enough: each once, whoever else looks at the same time.
import type { Actor } from '../../../rules/actor.ts'
import type { LawItem } from '../../../rules/law/law.ts'
import { plan } from '../../../rules/ticket/index.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { scheduleJobs } from '../../platform/jobs/schedule.ts'
import { orRefuse } from '../../platform/refused.ts'
import { commitTickets, loadWorld, lockTickets } from '../tickets/index.ts'
import { workQueue } from './work.ts'

export interface Look {
  isFirst: boolean
  /** ISO. */
  now: string
  because: string
  actor: Actor
}

/** How many it acted on. */
export const actOn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  rule: LawItem<'time_rule'>,
  ticketIds: readonly string[],
  look: Look,
): Promise<number> => {
  const tickets = await lockTickets(tx, workspaceId, { ids: ticketIds })
  const mine = await claim(
    tx,
    workspaceId,
    rule,
    tickets.map((t) => t.state.id),
    look,
  )
  const chosen = tickets.filter((t) => mine.has(t.state.id))
  if (chosen.length === 0) return 0
  const now = desk.clock.now()
  const actions = rule.body.actions.map((action) => action.do)
  const commits = await Promise.all(
    chosen.map(async (before) => ({
      workspaceId,
      actor: look.actor,
      now,
      ticketId: before.state.id,
      before,
      events: orRefuse(
        plan(
          {
            do: 'record_rule',
            ruleId: rule.id,
            version: rule.version,
            mode: rule.mode,
            actions,
            effects: actions,
            because: look.because,
          },
          await loadWorld(tx, workspaceId, before.state, look.actor, {}),
        ),
      ).events,
    })),
  )
  const states = await commitTickets(tx, commits)
  await (rule.mode === 'suggest' ? suggest : work)(
    desk,
    tx,
    states.map((state) => ({
      workspace_id: workspaceId,
      id: newId(),
      ticket_id: state.id,
      rule_id: rule.id,
      rule_version: rule.version,
      name: rule.name,
      because: look.because,
      actions: JSON.stringify(rule.body.actions),
      at: look.now,
    })),
  )
  return chosen.length
}

const claim = async (
  tx: Tx,
  workspaceId: string,
  rule: LawItem<'time_rule'>,
  ids: readonly string[],
  { isFirst, now }: Look,
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = isFirst
    ? await tx
        .insertInto('rule_stretch')
        .values(
          ids.map((id) => ({
            workspace_id: workspaceId,
            rule_id: rule.id,
            ticket_id: id,
            since: now,
            acted_at: now,
          })),
        )
        .onConflict((c) => c.doNothing())
        .returning('ticket_id')
        .execute()
    : await tx
        .updateTable('rule_stretch')
        .set((e) => ({ acted_at: now, times: e('times', '+', 1) }))
        .where('workspace_id', '=', workspaceId)
        .where('rule_id', '=', rule.id)
        .where('ticket_id', '=', anyOf([...ids], 'uuid'))
        .where('acted_at', '<', now)
        .returning('ticket_id')
        .execute()
  return new Set(rows.map((r) => r.ticket_id))
}

interface Row {
  workspace_id: string
  id: string
  ticket_id: string
  rule_id: string
  rule_version: number
  name: string
  because: string
  actions: string
  at: string
}

const work = async (desk: Desk, tx: Tx, rows: readonly Row[]): Promise<void> => {
  await tx
    .insertInto('rule_run')
    .values(
      rows.map((row) => ({
        ...row,
        source: 'time_rule' as const,
        ticket_version: null,
        chain: JSON.stringify({ ruleIds: [row.rule_id], depth: 1 }),
        accepted_by: null,
        next_at: null,
      })),
    )
    .execute()
  await scheduleJobs(
    tx,
    rows.map((row) => ({
      workspaceId: row.workspace_id,
      queue: workQueue,
      key: row.id,
      runAt: desk.clock.now(),
    })),
  )
}

const suggest = async (_desk: Desk, tx: Tx, rows: readonly Row[]): Promise<void> => {
  await tx
    .insertInto('rule_suggestion')
    .values(rows.map((row) => ({ ...row, decided_by: null, decided_at: null })))
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'ticket_id', 'rule_id'])
        .where('state', '=', 'open')
        .doUpdateSet((e) => ({ actions: e.ref('excluded.actions'), at: e.ref('excluded.at') })),
    )
    .execute()
}
