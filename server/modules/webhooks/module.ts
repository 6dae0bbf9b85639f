// Webhooks: other programs hear what happens, signed, guarded and logged.
import type { Module } from '../../platform/module.ts'
import { deliverWebhook } from './deliver.ts'
import { webhookRoutes } from './routes.ts'
import { tellWebhooks } from './tell.ts'

export const webhooks: Module = {
  name: 'webhooks',
  needs: ['law', 'tickets'],
  routes: webhookRoutes,
  reactions: [tellWebhooks],
  jobs: [deliverWebhook],
}
