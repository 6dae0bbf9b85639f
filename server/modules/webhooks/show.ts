// Webhooks and deliveries as the API shows them.
import type { WebhookDelivery, WebhookState } from '../../../contract/webhooks.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { DeliveryRow } from './store.ts'
import { loadState } from './store.ts'

export const showDelivery = (row: DeliveryRow): WebhookDelivery => ({
  id: row.id,
  webhookId: row.webhook_id,
  type: row.type,
  url: row.url,
  state: row.state,
  attempts: row.attempts,
  status: row.status,
  error: row.error,
  at: row.at,
  lastAt: row.last_at,
  nextAt: row.next_at,
})

export const showState = async (
  tx: Tx,
  workspaceId: string,
  webhookId: string,
  now: Temporal.Instant,
): Promise<WebhookState> => {
  const state = await loadState(tx, workspaceId, webhookId)
  const counts = await tx
    .selectFrom('webhook_delivery')
    .select((e) => ['state', e.fn.countAll<number>().as('n'), e.fn.max('last_at').as('last')])
    .where('workspace_id', '=', workspaceId)
    .where('webhook_id', '=', webhookId)
    .where('at', '>', iso(now.subtract({ hours: 24 })))
    .groupBy('state')
    .execute()
  const of = (which: DeliveryRow['state']) => Number(counts.find((c) => c.state === which)?.n ?? 0)
  const isOldGood = state.old_until !== null && state.old_until > iso(now)
  return {
    id: webhookId,
    hasSecret: state.secret !== null,
    oldSecretUntil: isOldGood ? state.old_until : null,
    stoppedAt: state.stopped_at,
    stoppedBecause: state.stopped_because,
    lastAt: counts.reduce<string | null>(
      (l, c) => (c.last !== null && (l === null || c.last > l) ? c.last : l),
      null,
    ),
    delivered: of('delivered'),
    failed: of('failed'),
    waiting: of('waiting'),
  }
}
