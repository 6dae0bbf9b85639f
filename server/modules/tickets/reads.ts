// What somebody has read of a ticket: up to which message, and when. It only moves forward, or back to unread.
import { sql } from 'kysely'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'

export interface Reader {
  workspaceId: string
  personId: string
  number: number
}

/** `messageId: null` marks it unread. Returns the ticket's id. */
export const markReadIn = async (
  tx: Tx,
  { workspaceId, personId, number }: Reader,
  messageId: string | null,
  now: Temporal.Instant,
): Promise<{ ticketId: string } | Refusal> => {
  const ticket = await tx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!ticket) return refuse('not_found', 'There is no such ticket.')
  const own = { workspace_id: workspaceId, person_id: personId, ticket_id: ticket.id }
  if (messageId === null) {
    await tx
      .deleteFrom('ticket_read')
      .where('workspace_id', '=', workspaceId)
      .where('person_id', '=', personId)
      .where('ticket_id', '=', ticket.id)
      .execute()
    return { ticketId: ticket.id }
  }
  if (!(await isShownIn(tx, workspaceId, ticket.id, messageId)))
    return refuse('invalid', 'There is no such message on this ticket.', {
      faults: [{ field: 'body.messageId', message: 'names no message of this ticket' }],
    })
  await tx
    .insertInto('ticket_read')
    .values({ ...own, message_id: messageId, at: iso(now) })
    .onConflict((c) =>
      c.columns(['workspace_id', 'person_id', 'ticket_id']).doUpdateSet({
        // Ids of messages grow with time: two tabs at once leave the later one.
        message_id: sql`greatest(ticket_read.message_id, excluded.message_id)`,
        at: sql`greatest(ticket_read.at, excluded.at)`,
      }),
    )
    .execute()
  return { ticketId: ticket.id }
}

/** Messages of tickets merged into it are shown in it too. */
const isShownIn = async (tx: Tx, workspaceId: string, ticketId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('message as m')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select('m.id')
    .where('m.workspace_id', '=', workspaceId)
    .where('m.id', '=', id)
    .where((e) => e.or([e('t.id', '=', ticketId), e('t.merged_into', '=', ticketId)]))
    .executeTakeFirst()) !== undefined
