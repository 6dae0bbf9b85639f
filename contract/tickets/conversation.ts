// Mail beyond the plain reply: its recipients, sending later, side conversations and forwarding.
import { z } from 'zod'
import { route } from '../route.ts'
import { Email, Id } from '../values.ts'
import { Body, Subject, Text, Ticket } from './shapes.ts'

const number = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 53 - 1)
const one = z.strictObject({ number })
const part = z.strictObject({ number, id: Id })

export const RecipientsInput = z.strictObject({
  to: z.array(Email).max(50).default([]),
  cc: z.array(Email).max(50).default([]),
  bcc: z.array(Email).max(50).default([]),
})

/** Somebody a reply goes to, and why. */
export const Recipient = z.object({
  address: z.string(),
  name: z.string(),
  role: z.enum(['to', 'cc', 'bcc']),
  because: z.string(),
  /** Was not on the ticket before. */
  isNew: z.boolean(),
  /** Neither of the team nor of the requester's organisation. */
  isOutsider: z.boolean(),
  /** Why nothing would reach them; null: nothing known against it. */
  suppressed: z.string().nullable(),
})
export type Recipient = z.infer<typeof Recipient>

export const conversation = {
  recipients: route({
    id: 'tickets.recipients',
    method: 'GET',
    path: '/tickets/:number/recipients',
    access: 'ticket.reply',
    summary: 'Whom a reply would go to and why; with `address`, what is known of that one',
    params: one,
    query: z.strictObject({ address: Email.optional() }),
    reply: z.object({ items: z.array(Recipient) }),
  }),
  cancelScheduled: route({
    id: 'scheduled.cancel',
    method: 'POST',
    path: '/tickets/:number/scheduled/:id/cancel',
    access: 'ticket.reply',
    summary: 'Do not send a scheduled reply; its text becomes my draft',
    params: part,
    reply: Ticket,
    version: (t) => t.version,
  }),
  sendScheduled: route({
    id: 'scheduled.send',
    method: 'POST',
    path: '/tickets/:number/scheduled/:id/send',
    access: 'ticket.reply',
    summary: 'Send a scheduled or cancelled reply now',
    params: part,
    reply: Ticket,
    version: (t) => t.version,
  }),
  startSide: route({
    id: 'side.start',
    method: 'POST',
    path: '/tickets/:number/side-conversations',
    access: 'ticket.reply',
    summary: 'Write to a vendor or colleague in a thread of its own; with `forwards`, pass a message on',
    params: one,
    body: z.strictObject({
      to: z.array(Email).min(1).max(20),
      cc: z.array(Email).max(20).default([]),
      subject: Subject,
      body: Body,
      html: Text.optional(),
      forwards: Id.optional().describe('The message whose text goes along'),
      attachmentIds: z.array(Id).max(50).default([]).describe('Attachments of this ticket that go along'),
    }),
    files: true,
    reply: Ticket,
    status: 201,
    version: (t) => t.version,
  }),
  writeSide: route({
    id: 'side.write',
    method: 'POST',
    path: '/tickets/:number/side-conversations/:id/messages',
    access: 'ticket.reply',
    summary: 'Write on in a side conversation',
    params: part,
    body: z.strictObject({ body: Body, html: Text.optional() }),
    files: true,
    reply: Ticket,
    status: 201,
    version: (t) => t.version,
  }),
  changeSide: route({
    id: 'side.change',
    method: 'PATCH',
    path: '/tickets/:number/side-conversations/:id',
    access: 'ticket.reply',
    summary: 'Mark a side conversation done or open again',
    params: part,
    body: z.strictObject({ state: z.enum(['open', 'done']) }),
    reply: Ticket,
    version: (t) => t.version,
  }),
  removeParticipant: route({
    id: 'tickets.removeParticipant',
    method: 'DELETE',
    path: '/tickets/:number/participants/:id',
    access: 'ticket.reply',
    summary: 'Copy this person in no longer',
    params: part,
    reply: Ticket,
    version: (t) => t.version,
  }),
}
