// Senders whose mails are binned.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Id, PageQuery, page, Time } from '../values.ts'

const byId = z.strictObject({ id: Id })

export const BlockedSender = z.object({
  id: Id,
  sender: z.string(),
  because: z.string(),
  by: z.string().nullable(),
  createdAt: Time,
})
export type BlockedSender = z.infer<typeof BlockedSender>

export const blocked = {
  blocked: route({
    id: 'blocked.list',
    method: 'GET',
    path: '/blocked-senders',
    access: 'ticket.read',
    summary: 'Senders whose mails are binned',
    query: z.strictObject({ ...PageQuery, q: z.string().max(200).optional() }),
    reply: page(BlockedSender),
  }),
  block: route({
    id: 'blocked.add',
    method: 'POST',
    path: '/blocked-senders',
    access: 'ticket.change',
    summary: 'Bin the mails of an address, or of a domain as @example.org',
    body: z.strictObject({
      sender: z
        .string()
        .trim()
        .toLowerCase()
        .max(254)
        .regex(/^[^\s@]*@[a-z0-9.-]+\.[a-z0-9-]+$/, 'must be an address, or a domain such as @example.org'),
      because: z.string().trim().max(300).default(''),
    }),
    reply: BlockedSender,
    status: 201,
  }),
  unblock: route({
    id: 'blocked.remove',
    method: 'DELETE',
    path: '/blocked-senders/:id',
    access: 'ticket.change',
    summary: 'Let this sender’s mails in again',
    params: byId,
    reply: Empty,
    status: 204,
  }),
}
