// Operations on tickets: merging, splitting, links, parents and children, snoozing, spam.
import { z } from 'zod'
import { linkKinds, snoozeWakes } from '../../rules/ticket/words.ts'
import { route } from '../route.ts'
import { Body, Status, Subject, Text, Ticket } from '../tickets/shapes.ts'
import { Email, Id, Name, Time } from '../values.ts'

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const one = z.strictObject({ number })
const part = z.strictObject({ number, id: Id })
const Numbers = z.array(z.number().int().min(1)).min(1).max(100)
const version = (t: Ticket) => t.version

export const operations = {
  merge: route({
    id: 'tickets.merge',
    method: 'POST',
    path: '/tickets/:number/merge',
    access: 'ticket.change',
    summary: 'Merge other tickets into this one; their requesters take part from then on',
    params: one,
    body: z.strictObject({ numbers: Numbers }),
    reply: Ticket,
    version,
  }),
  unmerge: route({
    id: 'tickets.unmerge',
    method: 'POST',
    path: '/tickets/:number/unmerge',
    access: 'ticket.change',
    summary: 'Undo the merge of this ticket: everything is back where it was',
    params: one,
    reply: Ticket,
    version,
  }),
  split: route({
    id: 'tickets.split',
    method: 'POST',
    path: '/tickets/:number/messages/:id/split',
    access: 'ticket.change',
    summary: 'Open a ticket of its own from one message, for whoever wrote it',
    params: part,
    body: z.strictObject({ subject: Subject }),
    reply: Ticket,
    status: 201,
    version,
  }),
  requester: route({
    id: 'tickets.changeRequester',
    method: 'PUT',
    path: '/tickets/:number/requester',
    access: 'ticket.change',
    summary: 'Make somebody else the requester',
    params: one,
    body: z.strictObject({ email: Email, name: Name.optional() }),
    reply: Ticket,
    version,
  }),
  link: route({
    id: 'tickets.link',
    method: 'POST',
    path: '/tickets/:number/links',
    access: 'ticket.change',
    summary: 'Link to another ticket',
    params: one,
    body: z.strictObject({
      kind: z.enum(linkKinds).exclude(['split']),
      number: z.number().int().min(1),
      isBack: z
        .boolean()
        .default(false)
        .describe('Read from the other: it duplicates, causes, blocks this one'),
    }),
    reply: Ticket,
    version,
  }),
  unlink: route({
    id: 'tickets.unlink',
    method: 'DELETE',
    path: '/tickets/:number/links/:id',
    access: 'ticket.change',
    summary: 'Take a link away',
    params: part,
    reply: Ticket,
    version,
  }),
  parent: route({
    id: 'tickets.setParent',
    method: 'PUT',
    path: '/tickets/:number/parent',
    access: 'ticket.change',
    summary: 'Make this a child of another ticket, or of none',
    params: one,
    body: z.strictObject({ number: z.number().int().min(1).nullable() }),
    reply: Ticket,
    version,
  }),
  answerChildren: route({
    id: 'tickets.answerChildren',
    method: 'POST',
    path: '/tickets/:number/children/messages',
    access: 'ticket.reply',
    summary: 'One reply to the requesters of all open children, each in their own ticket',
    params: one,
    body: z.strictObject({
      body: Body,
      html: Text.optional(),
      status: Status.optional().describe('Set on each child with it; solved closes them all'),
    }),
    reply: z.object({
      sent: z.number().int(),
      refused: z.array(z.object({ number: z.number().int(), because: z.string() })),
      ticket: Ticket,
    }),
  }),
  snooze: route({
    id: 'tickets.snooze',
    method: 'PUT',
    path: '/tickets/:number/snooze',
    access: 'ticket.change',
    summary: 'Out of the lists until a time, or until something happens before it; null wakes it',
    params: one,
    body: z.strictObject({ until: Time.nullable(), wakes: z.enum(snoozeWakes).default('reply') }),
    reply: Ticket,
    version,
  }),
  spam: route({
    id: 'tickets.markSpam',
    method: 'PUT',
    path: '/tickets/:number/spam',
    access: 'ticket.change',
    summary: 'Out of all lists and figures; with `block`, mails of its sender are binned from now on',
    params: one,
    body: z.strictObject({ isSpam: z.boolean(), block: z.boolean().default(false) }),
    reply: Ticket,
    version,
  }),
}
