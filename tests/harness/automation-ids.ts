// What the ids of automation's and webhooks' routes name, and bodies that would do; one of each thing in a workspace.
import type { z } from 'zod'
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/ids.ts'
import type { Door } from '../door.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

export const automationParams: Record<string, Record<string, Kind>> = {
  'automation.explain': { number: 'ticket' },
  'automation.suggestions': { number: 'ticket' },
  'automation.decide': { id: 'suggestion' },
  'webhooks.get': { id: 'webhook' },
  'webhooks.secret': { id: 'webhook' },
  'webhooks.try': { id: 'webhook' },
  'webhooks.resume': { id: 'webhook' },
  'webhooks.delivery': { id: 'webhookDelivery' },
  'webhooks.replay': { id: 'webhookDelivery' },
}

export const automationBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'automation.decide': () => ({ as: 'dismissed' }),
}

export const automationFields: Record<string, Kind> = { ruleId: 'rule', webhookId: 'webhook' }

export const automationOtherwise: Record<string, { statuses: number[]; why: string }> = {
  'automation.runs ruleId': { statuses: [200, 403], why: 'a filter that nothing matches' },
  'webhooks.deliveries webhookId': { statuses: [200, 403], why: 'a filter that nothing matches' },
}

/** The rule is switched off: it suggested once, and does nothing to the tickets of other tests. */
export const automationThings = async (door: Door, client: Client, workspaceId: string, ticketId: string) => {
  const { law } = contract
  const publish = async (body: z.input<NonNullable<typeof law.create.body>>) => {
    const { id } = await client.call(law.create, { body })
    await client.call(law.publish, { params: { id }, body: {} })
    return id
  }
  const rule = await publish({
    kind: 'trigger',
    name: 'canary rule',
    body: {
      on: ['escalated'],
      targets: [],
      condition: { field: 'tag', op: 'any_of', value: ['canary-rule'] },
      actions: [{ do: 'note', words: 'canary' }],
    },
  })
  await client.call(law.switch, { params: { id: rule }, body: { isOn: false } })
  const webhook = await publish({
    kind: 'webhook',
    name: 'canary hook',
    body: { url: 'https://127.0.0.1:9/canary', events: [] },
  })
  const [webhookDelivery, suggestion] = [newId(), newId()]
  const at = iso(door.clock.now())
  await door.db.inWorkspace(workspaceId, async (tx) => {
    // It failed for good: nothing is tried again while other tests look.
    await tx
      .insertInto('webhook_delivery')
      .values({
        workspace_id: workspaceId,
        id: webhookDelivery,
        webhook_id: webhook,
        key: webhookDelivery,
        type: 'webhook.tried',
        url: 'https://127.0.0.1:9/canary',
        body: '{"canary":true}',
        state: 'failed',
        status: null,
        answer: null,
        error: 'furnished so',
        at,
        last_at: at,
        next_at: null,
      })
      .execute()
    await tx
      .insertInto('rule_suggestion')
      .values({
        workspace_id: workspaceId,
        id: suggestion,
        ticket_id: ticketId,
        rule_id: rule,
        rule_version: 1,
        name: 'canary rule',
        actions: JSON.stringify([{ do: 'note', words: 'canary' }]),
        because: 'canary',
        at,
        decided_by: null,
        decided_at: null,
      })
      .execute()
  })
  return { rule, webhook, webhookDelivery, suggestion }
}
