// Accepting or dismissing what a rule suggests.
import type { RuleSuggestion } from '../../../contract/automation.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { Refused } from '../../platform/refused.ts'
import { lockTicket } from '../tickets/index.ts'
import { idFor } from './ids.ts'
import { insertRun } from './runs.ts'
import { showSuggestions } from './show.ts'
import { goOn, workQueue } from './work.ts'

/** Accepted, it is done at once in the name of whoever accepts. */
export const decide = async (
  { desk, workspaceId, actor }: { desk: Desk; workspaceId: string; actor: PersonActor },
  id: string,
  as: 'accepted' | 'dismissed',
): Promise<RuleSuggestion> => {
  const runId = idFor(id, 0, 'accepted')
  await commitIn(desk, workspaceId, async (tx) => {
    const row = await tx
      .selectFrom('rule_suggestion')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refused(refuse('not_found', 'There is no such suggestion.'))
    if (row.state === as) return
    const ticket = await lockTicket(tx, workspaceId, { id: row.ticket_id })
    if (row.state !== 'open' || !ticket || !isOpen(ticket.state.status))
      throw new Refused(
        refuse('not_possible', 'This suggestion was decided meanwhile, or its ticket is over.'),
      )
    const at = iso(desk.clock.now())
    await tx
      .updateTable('rule_suggestion')
      .set({ state: as, decided_by: actor.id, decided_at: at })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    if (as === 'dismissed') return
    await insertRun(tx, {
      workspace_id: workspaceId,
      id: runId,
      ticket_id: row.ticket_id,
      source: 'suggestion',
      rule_id: row.rule_id,
      rule_version: row.rule_version,
      name: row.name,
      ticket_version: ticket.state.version,
      because: `The rule “${row.name}” suggested it.`,
      chain: JSON.stringify({ ruleIds: [row.rule_id], depth: 1 }),
      accepted_by: actor.id,
      actions: JSON.stringify(row.actions),
      at,
      next_at: null,
    })
    await scheduleJob(tx, { workspaceId, queue: workQueue, key: runId, runAt: desk.clock.now() })
  })
  if (as === 'accepted') await goOn(desk, workspaceId, runId)
  return desk.db.inWorkspace(workspaceId, async (tx) => {
    const row = await tx
      .selectFrom('rule_suggestion')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const [shown] = await showSuggestions(tx, workspaceId, [row])
    if (!shown) throw new Error('a suggestion just decided cannot be read')
    return shown
  })
}
