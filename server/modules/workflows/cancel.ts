// Ends a run before its end: its tasks stay, its questions are taken back.
import type { Actor } from '../../../rules/actor.ts'
import { plan } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { cancelIn } from '../approvals/index.ts'
import { commitTickets, loadWorld, lockTicket } from '../tickets/index.ts'
import { loadRun, lockRun, updateRun } from './store.ts'

/** false: it has ended already. */
export const cancelRunIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  id: string,
  actor: Actor,
  because: string,
): Promise<boolean> => {
  const found = await loadRun(tx, workspaceId, id)
  const ticket = found && (await lockTicket(tx, workspaceId, { id: found.ticket_id }))
  const row = ticket && (await lockRun(tx, workspaceId, id))
  if (!ticket || row?.state !== 'running') return false
  const now = desk.clock.now()
  const world = await loadWorld(tx, workspaceId, ticket.state, actor, {})
  const from = row.run.places.at(-1)?.state ?? row.definition.start
  const { events } = orRefuse(plan({ do: 'workflow', runId: id, from, to: null, because }, world))
  await commitTickets(tx, [{ workspaceId, actor, now, ticketId: ticket.state.id, before: ticket, events }])
  await updateRun(tx, workspaceId, id, {
    state: 'cancelled',
    run: JSON.stringify({ ...row.run, state: 'cancelled' }),
    ended_at: iso(now),
  })
  for (const { waits } of row.run.places)
    if (waits.for === 'approval')
      try {
        await cancelIn(desk, tx, workspaceId, { approvalId: waits.approvalId, actor, because })
      } catch (error) {
        // Decided already.
        if (!(error instanceof Refused)) throw error
      }
  return true
}
