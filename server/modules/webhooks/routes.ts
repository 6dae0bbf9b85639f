// The routes of webhooks.
import { contract } from '../../../contract/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { implement } from '../../platform/http/implement.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { Refused } from '../../platform/refused.ts'
import { type ItemRow, loadItem } from '../law/index.ts'
import { listDeliveries } from './list.ts'
import { deliverQueue, orderIn } from './order.ts'
import { turnSecret } from './secret.ts'
import { showDelivery, showState } from './show.ts'
import { type DeliveryRow, loadDelivery, putState, updateDelivery } from './store.ts'

const { webhooks } = contract

const need = async (tx: Tx, workspaceId: string, id: string): Promise<ItemRow> => {
  const row = await loadItem(tx, workspaceId, id)
  if (row?.kind !== 'webhook') throw new Refused(refuse('not_found', 'There is no such webhook.'))
  return row
}

const needDelivery = async (tx: Tx, workspaceId: string, id: string): Promise<DeliveryRow> => {
  const row = await loadDelivery(tx, workspaceId, id)
  if (!row) throw new Refused(refuse('not_found', 'There is no such delivery, or it is older than 30 days.'))
  return row
}

export const webhookRoutes = [
  implement(webhooks.get, ({ desk, workspaceId, params: { id } }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      await need(tx, workspaceId, id)
      return showState(tx, workspaceId, id, desk.clock.now())
    }),
  ),
  implement(webhooks.secret, ({ desk, workspaceId, actor, params: { id } }) =>
    commitIn(desk, workspaceId, async (tx) => {
      await need(tx, workspaceId, id)
      const secret = await turnSecret(desk, tx, workspaceId, id)
      await writeEvents(tx, workspaceId, desk.clock.now(), [
        { subjectType: 'webhook', subjectId: id, type: 'webhook.secret_changed', actor, data: {} },
      ])
      return { secret }
    }),
  ),
  implement(webhooks.try, (call) => {
    const { desk, workspaceId, params } = call
    return commitIn(desk, workspaceId, async (tx) => {
      const { body, name } = await need(tx, workspaceId, params.id)
      if (!body) throw new Refused(refuse('not_possible', 'Publish it first: only then it has an address.'))
      const key = call.idFor('trial')
      await orderIn(tx, desk, workspaceId, [
        {
          webhookId: params.id,
          url: String(body.url),
          key,
          told: { type: 'webhook.tried', at: iso(desk.clock.now()), data: { webhook: name } },
        },
      ])
      const row = await tx
        .selectFrom('webhook_delivery')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('webhook_id', '=', params.id)
        .where('key', '=', key)
        .executeTakeFirstOrThrow()
      return showDelivery(row)
    })
  }),
  implement(webhooks.resume, ({ desk, workspaceId, actor, params: { id } }) =>
    commitIn(desk, workspaceId, async (tx) => {
      await need(tx, workspaceId, id)
      await putState(tx, workspaceId, id, { stopped_at: null, stopped_because: null })
      await writeEvents(tx, workspaceId, desk.clock.now(), [
        { subjectType: 'webhook', subjectId: id, type: 'webhook.resumed', actor, data: {} },
      ])
      return showState(tx, workspaceId, id, desk.clock.now())
    }),
  ),
  implement(webhooks.deliveries, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => listDeliveries(tx, workspaceId, query)),
  ),
  implement(webhooks.delivery, ({ desk, workspaceId, params: { id } }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const row = await needDelivery(tx, workspaceId, id)
      return { ...showDelivery(row), body: row.body, answer: row.answer }
    }),
  ),
  implement(webhooks.replay, ({ desk, workspaceId, params: { id } }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const before = await needDelivery(tx, workspaceId, id)
      const item = await need(tx, workspaceId, before.webhook_id)
      const now = desk.clock.now()
      const row = await updateDelivery(tx, workspaceId, id, {
        state: 'waiting',
        attempts: 0,
        error: null,
        next_at: iso(now),
        // Where it is to go today: an address that was wrong is mended before its deliveries are sent again.
        ...(item.body ? { url: String(item.body.url) } : {}),
      })
      await scheduleJob(tx, { workspaceId, queue: deliverQueue, key: id, runAt: now })
      return showDelivery(row)
    }),
  ),
]
