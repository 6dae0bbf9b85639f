// The SQL of replies to be sent later.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type ScheduledRow = Selectable<Tables['scheduled_message']>

export const scheduledQueue = 'send-scheduled'

/** Also those written in tickets that were merged into it: what comes in for them comes in here. */
export const loadWaitingIds = async (tx: Tx, workspaceId: string, ticketId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('scheduled_message')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where((e) =>
        e.or([
          e('ticket_id', '=', ticketId),
          e(
            'ticket_id',
            'in',
            e
              .selectFrom('ticket as t')
              .select('t.id')
              .where('t.workspace_id', '=', workspaceId)
              .where('t.merged_into', '=', ticketId),
          ),
        ]),
      )
      .where('state', '=', 'waiting')
      .execute()
  ).map((r) => r.id)

export const insertScheduled = async (
  tx: Tx,
  row: Insertable<Tables['scheduled_message']>,
): Promise<void> => {
  await tx.insertInto('scheduled_message').values(row).execute()
}

/** Locked; whoever writes it holds the ticket's lock first. */
export const lockScheduled = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  id: string,
): Promise<ScheduledRow | null> =>
  (await tx
    .selectFrom('scheduled_message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const updateScheduled = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  change: Updateable<Tables['scheduled_message']>,
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('scheduled_message')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .execute()
}

export const removeScheduled = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx
    .deleteFrom('scheduled_message')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Its time need not come any more. */
export const dropTimers = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .deleteFrom('job')
    .where('workspace_id', '=', workspaceId)
    .where('queue', '=', scheduledQueue)
    .where('key', 'in', [...ids])
    .execute()
}

/** The ticket it belongs to, without a lock. */
export const loadScheduledTicket = async (tx: Tx, workspaceId: string, id: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('scheduled_message')
      .select('ticket_id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
  )?.ticket_id ?? null
