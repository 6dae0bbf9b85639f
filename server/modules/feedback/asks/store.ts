// The SQL of asks: who was asked, and what they said.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type AskRow = Selectable<Tables['survey_ask']>

export const loadAskRow = async (tx: Tx, workspaceId: string, id: string): Promise<AskRow | null> =>
  (await tx
    .selectFrom('survey_ask')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

export const lockAsk = async (tx: Tx, workspaceId: string, id: string): Promise<AskRow | null> =>
  (await tx
    .selectFrom('survey_ask')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const loadAsksOfTicket = (tx: Tx, workspaceId: string, ticketId: string): Promise<AskRow[]> =>
  tx
    .selectFrom('survey_ask')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute()

export const lastAskedAt = async (tx: Tx, workspaceId: string, personId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('survey_ask')
      .select('asked_at')
      .where('workspace_id', '=', workspaceId)
      .where('person_id', '=', personId)
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.asked_at ?? null

export const insertAsk = async (tx: Tx, row: Insertable<Tables['survey_ask']>): Promise<void> => {
  await tx.insertInto('survey_ask').values(row).execute()
}

export const updateAsk = async (
  tx: Tx,
  { workspace_id, id }: Pick<AskRow, 'workspace_id' | 'id'>,
  change: Updateable<Tables['survey_ask']>,
): Promise<void> => {
  await tx
    .updateTable('survey_ask')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}
