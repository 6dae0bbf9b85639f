// Outgoing mail: trying again, and addresses nothing is sent to any more.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Id, PageQuery, page, Time } from '../values.ts'

const one = z.strictObject({ id: Id })

export const SuppressedAddress = z.object({
  id: Id,
  address: z.string(),
  because: z.string(),
  receivedMailId: Id.nullable(),
  at: Time,
})
export type SuppressedAddress = z.infer<typeof SuppressedAddress>

export const deliveries = {
  retry: route({
    id: 'deliveries.retry',
    method: 'POST',
    path: '/deliveries/:id/retry',
    access: 'ticket.reply',
    summary: 'Try to send a failed or bounced mail again',
    params: one,
    reply: Empty,
    status: 204,
  }),
  suppressed: route({
    id: 'suppressed.list',
    method: 'GET',
    path: '/suppressed-addresses',
    access: 'mailbox.read',
    summary: 'Addresses that bounced for good, newest first',
    query: z.strictObject({ ...PageQuery, q: z.string().max(254).optional().describe('A whole address') }),
    reply: page(SuppressedAddress),
  }),
  lift: route({
    id: 'suppressed.lift',
    method: 'DELETE',
    path: '/suppressed-addresses/:id',
    access: 'mailbox.write',
    summary: 'Send to this address again',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
