// Says of a side conversation that it is done, or goes on.
import type { Actor } from '../../../rules/actor.ts'
import { plan } from '../../../rules/ticket/index.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { orRefuse } from '../../platform/refused.ts'
import { commitTicket } from './commit.ts'
import { lockTicket } from './store/state.ts'
import { loadWorld } from './world.ts'

export const markSideIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: Actor,
  side: { ticketId: string; conversationId: string; from: 'open' | 'done'; to: 'open' | 'done' },
): Promise<void> => {
  const { ticketId, ...change } = side
  const before = await lockTicket(tx, workspaceId, { id: ticketId })
  if (!before) throw new Error('a side conversation without its ticket')
  const world = await loadWorld(tx, workspaceId, before.state, actor, {})
  const { events } = orRefuse(plan({ do: 'side', ...change }, world))
  if (events.length === 0) return
  await commitTicket(tx, { workspaceId, actor, now: desk.clock.now(), ticketId, before, events })
}
