// Puts a delivery and the job that makes it beside what it tells of.
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { scheduleJobs } from '../../platform/jobs/schedule.ts'
import { Refused } from '../../platform/refused.ts'
import { currentLaw } from '../law/index.ts'
import type { Kept } from '../tickets/index.ts'
import { bodyOf, type Told, ticketFacts } from './body.ts'
import { insertDeliveries, loadState } from './store.ts'

export const deliverQueue = 'deliver-webhook'

export interface Order {
  webhookId: string
  url: string
  /** Once for a webhook. */
  key: string
  told: Told
}

/** Returns the ids of the new ones. */
export const orderIn = async (
  tx: Tx,
  desk: Desk,
  workspaceId: string,
  orders: readonly Order[],
): Promise<string[]> => {
  const now = desk.clock.now()
  const ids = await insertDeliveries(
    tx,
    orders.map(({ webhookId, url, key, told }) => ({
      workspace_id: workspaceId,
      id: newId(),
      webhook_id: webhookId,
      key,
      type: told.type,
      url,
      body: bodyOf(told),
      status: null,
      answer: null,
      error: null,
      at: iso(now),
      last_at: null,
      next_at: iso(now),
    })),
  )
  await scheduleJobs(
    tx,
    ids.map((key) => ({ workspaceId, queue: deliverQueue, key, runAt: now })),
  )
  return ids
}

export interface Call {
  webhookId: string
  key: string
  ticket: Kept
  because: string
}

/** A rule calls it. What was not to be done in words, or null. Throws Refused where there is no such webhook. */
export const callIn = async (
  tx: Tx,
  desk: Desk,
  workspaceId: string,
  { webhookId, key, ticket, because }: Call,
): Promise<string | null> => {
  const { law } = await currentLaw(tx, workspaceId)
  const webhook = law.webhook.find((w) => w.id === webhookId)
  if (!webhook) throw new Refused(refuse('not_possible', 'The webhook is switched off or gone.'))
  if ((await loadState(tx, workspaceId, webhookId)).stopped_at !== null)
    return 'The webhook was stopped. Resume it, then call again.'
  await orderIn(tx, desk, workspaceId, [
    {
      webhookId,
      url: webhook.body.url,
      key,
      told: {
        type: 'rule.called',
        at: iso(desk.clock.now()),
        data: { because, ticket: ticketFacts(desk.config.url, ticket.state) },
      },
    },
  ])
  return null
}
