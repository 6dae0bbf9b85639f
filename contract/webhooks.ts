// Webhooks: their secret, whether they are well, and what was delivered. Where they go is law (contract/law/webhook.ts).
//
// Every delivery is signed as Standard Webhooks say: `webhook-id`, `webhook-timestamp`, and in `webhook-signature`
// `v1,` with the base64 of HMAC-SHA-256 over `id.timestamp.body` under the secret's bytes.
import { z } from 'zod'
import { route } from './route.ts'
import { Id, PageQuery, page, Time } from './values.ts'

const one = z.strictObject({ id: Id })

export const WebhookState = z.object({
  id: Id,
  hasSecret: z.boolean(),
  /** Until when deliveries carry a signature by the secret before, too. */
  oldSecretUntil: Time.nullable(),
  /** Since when nothing is sent any more: it said it was gone, or failed too long. */
  stoppedAt: Time.nullable(),
  stoppedBecause: z.string().nullable(),
  lastAt: Time.nullable(),
  /** Deliveries of the last 24 hours. */
  delivered: z.number().int(),
  failed: z.number().int(),
  waiting: z.number().int(),
})
export type WebhookState = z.infer<typeof WebhookState>

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const

export const WebhookDelivery = z.object({
  id: Id,
  webhookId: Id,
  /** `ticket.created`; `rule.called`: a rule called it; `webhook.tried`. */
  type: z.string(),
  url: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.number().int(),
  /** Of the last answer. */
  status: z.number().int().nullable(),
  /** Why the last try failed. */
  error: z.string().nullable(),
  at: Time,
  lastAt: Time.nullable(),
  nextAt: Time.nullable(),
})
export type WebhookDelivery = z.infer<typeof WebhookDelivery>

export const webhooks = {
  get: route({
    id: 'webhooks.get',
    method: 'GET',
    path: '/webhooks/:id',
    access: 'law.read',
    summary: 'How a webhook does',
    params: one,
    reply: WebhookState,
  }),
  secret: route({
    id: 'webhooks.secret',
    method: 'POST',
    path: '/webhooks/:id/secret',
    access: 'law.write',
    summary: 'Make a new signing secret, shown this once; the one before holds for 24 hours beside it',
    params: one,
    reply: z.object({ secret: z.string() }),
    secret: true,
  }),
  try: route({
    id: 'webhooks.try',
    method: 'POST',
    path: '/webhooks/:id/try',
    access: 'law.write',
    summary: 'Send a trial delivery',
    params: one,
    reply: WebhookDelivery,
    status: 202,
  }),
  resume: route({
    id: 'webhooks.resume',
    method: 'POST',
    path: '/webhooks/:id/resume',
    access: 'law.write',
    summary: 'Send again to a webhook that was stopped',
    params: one,
    reply: WebhookState,
  }),
  deliveries: route({
    id: 'webhooks.deliveries',
    method: 'GET',
    path: '/webhook-deliveries',
    access: 'law.read',
    summary: 'The delivery log, newest first, of the last 30 days',
    query: z.strictObject({
      ...PageQuery,
      webhookId: Id.optional(),
      state: z.enum(deliveryStates).optional(),
    }),
    reply: page(WebhookDelivery),
  }),
  delivery: route({
    id: 'webhooks.delivery',
    method: 'GET',
    path: '/webhook-deliveries/:id',
    access: 'law.read',
    summary: 'One delivery with what was sent and what was answered',
    params: one,
    reply: WebhookDelivery.extend({
      /** JSON as it was sent. */
      body: z.string(),
      /** First 2,000 characters. */
      answer: z.string().nullable(),
    }),
  }),
  replay: route({
    id: 'webhooks.replay',
    method: 'POST',
    path: '/webhook-deliveries/:id/replay',
    access: 'law.write',
    summary: 'Send a delivery once more, under the same id',
    params: one,
    reply: WebhookDelivery,
    status: 202,
  }),
}
