// What the requester of one ticket was asked and said.
import type { Mark } from '../../../../contract/feedback.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadAsksOfTicket } from '../asks/store.ts'
import { seesAll, showMarks } from './marks.ts'

export const loadOfTicket = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  { number, now }: { number: number; now: Temporal.Instant },
): Promise<{ waiting: number; items: Mark[] }> => {
  const ticket = await tx
    .selectFrom('ticket')
    .select(['id', 'assignee_id'])
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!ticket) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  const all = await loadAsksOfTicket(tx, workspaceId, ticket.id)
  const seen = all.filter(
    (a) => seesAll(actor) || ticket.assignee_id === actor.id || a.assignee_id === actor.id,
  )
  const waits = (expiresAt: string) => Temporal.Instant.compare(Temporal.Instant.from(expiresAt), now) > 0
  return {
    waiting: seen.filter((a) => a.mark === null && waits(a.expires_at)).length,
    items: await showMarks(tx, workspaceId, actor, seen),
  }
}
