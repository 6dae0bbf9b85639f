// Promises the requester of a ticket to hear more by a time.
import type { TicketClocks } from '../../../contract/sla.ts'
import type { Actor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { plan } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { commitTickets, loadWorld, lockTicket } from '../tickets/index.ts'
import { showClocks } from './clocks.ts'
import { tellRequester } from './tell.ts'

/** Throws Refused. */
export const promiseUpdate = (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  number: number,
  { by, tell }: { by: string | null; tell: boolean },
): Promise<TicketClocks> =>
  commitIn(desk, workspaceId, async (tx) => {
    const now = desk.clock.now()
    const at = by === null ? null : iso(Temporal.Instant.from(by))
    if (at !== null && at <= iso(now))
      throw new Refused(
        refuse('invalid', 'A promise lies ahead.', {
          faults: [{ field: 'body.by', message: 'must lie in the future' }],
        }),
      )
    const before = await lockTicket(tx, workspaceId, { number })
    if (!before) throw new Refused(refuse('not_found', 'There is no such ticket.'))
    const world = await loadWorld(tx, workspaceId, before.state, actor, {})
    const { events } = orRefuse(plan({ do: 'promise', by: at }, world))
    if (events.length > 0) {
      await commitTickets(tx, [{ workspaceId, actor, now, ticketId: before.state.id, before, events }])
      if (at !== null && tell) await tellRequester(desk, tx, workspaceId, before.state, at)
    }
    return showClocks(tx, workspaceId, number, now)
  })
