// What waited to be sent is cancelled in the transaction of the message that came first.
import type { TicketEvent } from '../../../../rules/ticket/index.ts'
import type { Tx } from '../../../platform/database.ts'
import { dropTimers, updateScheduled } from '../store/scheduled.ts'

export const cancelOvertaken = async (
  tx: Tx,
  workspaceId: string,
  events: readonly TicketEvent[],
): Promise<void> => {
  const overtaken = events.filter((e) => e.type === 'ticket.scheduled_reply_cancelled')
  const ids = overtaken.map((e) => e.data.scheduledId)
  await updateScheduled(tx, workspaceId, ids, {
    state: 'cancelled',
    because: overtaken[0]?.because ?? null,
  })
  await dropTimers(tx, workspaceId, ids)
}
