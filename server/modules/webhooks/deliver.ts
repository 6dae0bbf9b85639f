// Makes one delivery: signed, guarded, and tried again with growing patience.
//
// Policy. Any 2xx is taken. 410 says the receiver is gone: the webhook is stopped. Anything else is tried again, after
// seconds, minutes, hours, for three days in all; then the delivery has failed, and a webhook of which nothing was taken
// all that time is stopped. Redirects are not followed: the address is the manager's word.
import { system } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { fetchOutside } from '../../platform/net/fetch.ts'
import { deliverQueue } from './order.ts'
import { secretsFor } from './secret.ts'
import { signaturesOf } from './signature.ts'
import { type DeliveryRow, dropOld, loadDelivery, loadState, putState, updateDelivery } from './store.ts'

/** Seconds before the next try. */
const patience = [5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

export const deliverWebhook: JobHandler = {
  queue: deliverQueue,
  concurrency: 4,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(30 * 2 ** attempts, 3600),
  run: async (desk, { workspaceId, key }, done) => {
    const found = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const row = await loadDelivery(tx, workspaceId, key)
      if (row?.state !== 'waiting') return null
      if ((await loadState(tx, workspaceId, row.webhook_id)).stopped_at !== null)
        return { row, secrets: null }
      return { row, secrets: await secretsFor(desk, tx, workspaceId, row.webhook_id) }
    })
    const reply = found?.secrets ? await send(desk, found.row, found.secrets) : null
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const next = found ? await conclude(desk, tx, found.row, reply) : null
      if (next) await scheduleJob(tx, { workspaceId, queue: deliverQueue, key, runAt: next })
      else await done(tx)
    })
    desk.hints.poke(workspaceId)
  },
}

export interface Reply {
  status: number | null
  answer: string | null
  error: string | null
}

const send = async (desk: Desk, row: DeliveryRow, secrets: readonly string[]): Promise<Reply> => {
  const timestamp = Math.floor(desk.clock.now().epochMilliseconds / 1000)
  try {
    const { status, body } = await fetchOutside(desk, row.url, {
      method: 'POST',
      body: row.body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Handrail',
        'webhook-id': row.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signaturesOf(secrets, { id: row.id, timestamp, body: row.body }),
      },
    })
    const answer = body.toString('utf8').replaceAll('\0', '').slice(0, 2000)
    return { status, answer, error: status >= 200 && status < 300 ? null : `answered with ${status}` }
  } catch (error) {
    return { status: null, answer: null, error: error instanceof Error ? error.message : String(error) }
  }
}

/** When to try again; null: it is over. `reply` null: the webhook was stopped before. */
const conclude = async (
  desk: Desk,
  tx: Tx,
  row: DeliveryRow,
  reply: Reply | null,
): Promise<Temporal.Instant | null> => {
  const { workspace_id: workspaceId, id } = row
  const now = desk.clock.now()
  if (!reply) {
    await updateDelivery(tx, workspaceId, id, {
      state: 'failed',
      error: 'The webhook was stopped.',
      next_at: null,
    })
    return null
  }
  const isGone = reply.status === 410
  const wait = patience[row.attempts]
  const next = reply.error === null || isGone || wait === undefined ? null : now.add({ seconds: wait })
  await updateDelivery(tx, workspaceId, id, {
    ...reply,
    attempts: row.attempts + 1,
    state: reply.error === null ? 'delivered' : next ? 'waiting' : 'failed',
    last_at: iso(now),
    next_at: next ? iso(next) : null,
  })
  await dropOld(tx, workspaceId, now)
  if (isGone) await stop(desk, tx, row, 'The receiver says that it is gone (410).')
  else if (reply.error !== null && !next && !(await wasTaken(tx, row)))
    await stop(desk, tx, row, 'Nothing was taken for three days.')
  return next
}

const wasTaken = async (tx: Tx, row: DeliveryRow): Promise<boolean> =>
  (await tx
    .selectFrom('webhook_delivery')
    .select('id')
    .where('workspace_id', '=', row.workspace_id)
    .where('webhook_id', '=', row.webhook_id)
    .where('state', '=', 'delivered')
    .where('last_at', '>', row.at)
    .limit(1)
    .executeTakeFirst()) !== undefined

const stop = async (desk: Desk, tx: Tx, row: DeliveryRow, because: string): Promise<void> => {
  const now = desk.clock.now()
  await putState(tx, row.workspace_id, row.webhook_id, { stopped_at: iso(now), stopped_because: because })
  await writeEvents(tx, row.workspace_id, now, [
    {
      subjectType: 'webhook',
      subjectId: row.webhook_id,
      type: 'webhook.stopped',
      actor: system('webhook'),
      data: {},
      because,
    },
  ])
}
