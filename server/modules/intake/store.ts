// The SQL of what requesters are asked for.
import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { LawTables } from '../../platform/tables/law.ts'

export type RequestRow = Selectable<LawTables['information_request']>

export const insertRequest = (
  tx: Tx,
  row: Insertable<LawTables['information_request']>,
): Promise<RequestRow> =>
  tx.insertInto('information_request').values(row).returningAll().executeTakeFirstOrThrow()

export const loadRequests = (tx: Tx, workspaceId: string, ticketId: string): Promise<RequestRow[]> =>
  tx
    .selectFrom('information_request')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const loadRequest = async (tx: Tx, workspaceId: string, id: string): Promise<RequestRow | null> =>
  (await tx
    .selectFrom('information_request')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

export const lockRequest = async (tx: Tx, workspaceId: string, id: string): Promise<RequestRow | null> =>
  (await tx
    .selectFrom('information_request')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const markGiven = async (tx: Tx, workspaceId: string, id: string, at: string): Promise<void> => {
  await tx
    .updateTable('information_request')
    .set({ given_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
