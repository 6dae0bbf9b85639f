// Where the desk tells another program what happened.
import { z } from 'zod'
import type { Webhook as Body } from '../../rules/automation/webhook.ts'

export const Webhook: z.ZodType<Body> = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/hook' })
    .max(2000),
  events: z
    .array(z.string().regex(/^[a-z_]+\.[a-z_]+$/, 'must be a type of event such as ticket.created'))
    .max(100)
    .describe('Empty: only when a rule calls it'),
})
