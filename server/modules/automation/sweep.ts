// Looks which time rules hold now: each acts once for each stretch in which it does, however long nobody looked.
//
// Closed tickets, spam and merged ones are left alone: what is over stays over.
import { type RawBuilder, sql } from 'kysely'
import { system } from '../../../rules/actor.ts'
import { becauseOf } from '../../../rules/automation/run.ts'
import { stretchesDue } from '../../../rules/automation/stretches.ts'
import { questionOf } from '../../../rules/conditions/index.ts'
import type { LawItem } from '../../../rules/law/law.ts'
import { anyOf } from '../../platform/any-of.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { type CurrentLaw, currentLaw } from '../law/index.ts'
import { questionSql } from '../tickets/index.ts'
import { loadWords } from '../views/index.ts'
import { actOn } from './stretch.ts'

const batch = 100
/** More that begin than this wait for the next look. */
const most = 20_000

/** Why rules did nothing is asked while a ticket is fresh, not for ever. */
const tracesFor = { hours: 24 * 90 }

/** Forgets traces that are older; what rules did stays in the tickets' history. */
export const dropOldTraces = async (desk: Desk, workspaceId: string): Promise<void> => {
  await desk.db.inWorkspace(workspaceId, (tx) =>
    tx
      .deleteFrom('rule_trace')
      .where('workspace_id', '=', workspaceId)
      .where('at', '<', iso(desk.clock.now().subtract(tracesFor)))
      .execute(),
  )
}

/** How often some rule acted. */
export const sweepRules = async (desk: Desk, workspaceId: string): Promise<number> => {
  const current = await desk.db.inWorkspace(workspaceId, (tx) => currentLaw(tx, workspaceId))
  let acted = 0
  for (const rule of current.law.time_rule) acted += await sweepOne(desk, workspaceId, rule, current)
  return acted
}

const sweepOne = async (
  desk: Desk,
  workspaceId: string,
  rule: LawItem<'time_rule'>,
  { hours, catalogue }: CurrentLaw,
): Promise<number> => {
  const now = desk.clock.now()
  const due = await commitIn(desk, workspaceId, async (tx) => {
    const asker = { me: null, myTeamIds: [], now, calendar: hours }
    const question = questionOf(rule.body.condition, asker, catalogue)
    const { words } = await loadWords(tx, workspaceId, question)
    const holds = sql`t.workspace_id = ${workspaceId} and (t.is_open or t.status = 'solved')
      and t.merged_into is null and not t.is_spam and ${questionSql(question, words)}`
    const known = await loadKnown(tx, workspaceId, rule.id, holds)
    const { rows } = await sql<{ id: string }>`
      /* varied */ select t.id from ticket t
      where ${holds} and not exists (select from rule_stretch s
        where s.workspace_id = t.workspace_id and s.rule_id = ${rule.id} and s.ticket_id = t.id)
      order by t.id limit ${most}`.execute(tx)
    const found = stretchesDue(
      [...rows.map((r) => r.id), ...known.filter((s) => s.holds).map((s) => s.ticketId)],
      known,
      rule.body.repeatHours,
      now,
    )
    await end(tx, workspaceId, rule.id, found.ends)
    return found
  })
  let acted = 0
  for (const [ids, isFirst] of [
    [due.begins, true],
    [due.repeats, false],
  ] as const)
    for (let i = 0; i < ids.length; i += batch)
      acted += await commitIn(desk, workspaceId, (tx) =>
        actOn(desk, tx, workspaceId, rule, ids.slice(i, i + batch), {
          isFirst,
          now: iso(now),
          because: becauseOf(rule.name),
          actor: system('rule'),
        }),
      )
  return acted
}

/** Stretches as they were, and whether the condition still holds. */
const loadKnown = async (
  tx: Tx,
  workspaceId: string,
  ruleId: string,
  holds: RawBuilder<unknown>,
): Promise<{ ticketId: string; actedAt: string; holds: boolean }[]> => {
  const { rows } = await sql<{ ticketId: string; actedAt: string; holds: boolean }>`
    /* varied */ select s.ticket_id as "ticketId", s.acted_at as "actedAt", (${holds}) is true as holds
    from rule_stretch s join ticket t on t.workspace_id = s.workspace_id and t.id = s.ticket_id
    where s.workspace_id = ${workspaceId} and s.rule_id = ${ruleId}`.execute(tx)
  return rows
}

const end = async (
  tx: Tx,
  workspaceId: string,
  ruleId: string,
  ticketIds: readonly string[],
): Promise<void> => {
  if (ticketIds.length === 0) return
  await tx
    .deleteFrom('rule_stretch')
    .where('workspace_id', '=', workspaceId)
    .where('rule_id', '=', ruleId)
    .where('ticket_id', '=', anyOf([...ticketIds], 'uuid'))
    .execute()
}
