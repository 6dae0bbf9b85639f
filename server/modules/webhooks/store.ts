// The SQL of webhooks.
import type { Insertable, Selectable, Updateable } from 'kysely'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { AutomationTables } from '../../platform/tables/automation.ts'

export type DeliveryRow = Selectable<AutomationTables['webhook_delivery']>
export type StateRow = Selectable<AutomationTables['webhook_state']>

const unknown = {
  secret: null,
  old_secret: null,
  old_until: null,
  stopped_at: null,
  stopped_because: null,
} as const

export const loadState = async (tx: Tx, workspaceId: string, webhookId: string): Promise<StateRow> =>
  (await tx
    .selectFrom('webhook_state')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('webhook_id', '=', webhookId)
    .executeTakeFirst()) ?? { workspace_id: workspaceId, webhook_id: webhookId, ...unknown }

export const putState = async (
  tx: Tx,
  workspaceId: string,
  webhookId: string,
  change: Updateable<AutomationTables['webhook_state']>,
): Promise<void> => {
  await tx
    .insertInto('webhook_state')
    .values({ ...unknown, ...change, workspace_id: workspaceId, webhook_id: webhookId })
    .onConflict((c) => c.columns(['workspace_id', 'webhook_id']).doUpdateSet(change))
    .execute()
}

/** Told before under the same key, it is not told again. Returns the ids of the new ones. */
export const insertDeliveries = async (
  tx: Tx,
  rows: readonly Insertable<AutomationTables['webhook_delivery']>[],
): Promise<string[]> => {
  if (rows.length === 0) return []
  const made = await tx
    .insertInto('webhook_delivery')
    .values([...rows])
    .onConflict((c) => c.columns(['workspace_id', 'webhook_id', 'key']).doNothing())
    .returning('id')
    .execute()
  return made.map((r) => r.id)
}

export const loadDelivery = (tx: Tx, workspaceId: string, id: string): Promise<DeliveryRow | undefined> =>
  tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const updateDelivery = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<AutomationTables['webhook_delivery']>,
): Promise<DeliveryRow> =>
  tx
    .updateTable('webhook_delivery')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const keptDays = 30

export const dropOld = async (tx: Tx, workspaceId: string, now: Temporal.Instant): Promise<void> => {
  await tx
    .deleteFrom('webhook_delivery')
    .where('workspace_id', '=', workspaceId)
    .where('at', '<', iso(now.subtract({ hours: 24 * keptDays })))
    .execute()
}
