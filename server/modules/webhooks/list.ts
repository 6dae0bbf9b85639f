// The delivery log, newest first.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { WebhookDelivery } from '../../../contract/webhooks.ts'
import type { Tx } from '../../platform/database.ts'
import { readCursor, writeCursor } from '../tickets/index.ts'
import { showDelivery } from './show.ts'

type Query = z.infer<NonNullable<typeof contract.webhooks.deliveries.query>>

export const listDeliveries = async (
  tx: Tx,
  workspaceId: string,
  { limit, cursor, webhookId, state }: Query,
): Promise<{ items: WebhookDelivery[]; next: string | null }> => {
  const after = cursor === undefined ? null : readCursor(cursor, ['string', 'string'] as const)
  const rows = await tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(webhookId !== undefined, (q) => q.where('webhook_id', '=', webhookId ?? ''))
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? 'waiting'))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(showDelivery),
    next: rows.length > limit && last ? writeCursor([last.at, last.id]) : null,
  }
}
