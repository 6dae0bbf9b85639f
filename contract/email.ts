// Mailboxes, the ledger of received mail, outgoing mail: shapes and routes.
import { z } from 'zod'
import { route } from './route.ts'
import { Email, Empty, Id, Name, PageQuery, page, Time } from './values.ts'

const one = z.strictObject({ id: Id })

const Imap = z.object({
  host: z.string(),
  port: z.number().int(),
  secure: z.boolean(),
  user: z.string(),
  folder: z.string(),
  hasPassword: z.boolean(),
})

export const Mailbox = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  aliases: z.array(z.string()),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  imap: Imap.nullable(),
  lastSuccessAt: Time.nullable(),
  lastError: z.object({ at: Time, message: z.string() }).nullable(),
})
export type Mailbox = z.infer<typeof Mailbox>

const ImapInput = z.strictObject({
  host: z.string().trim().min(1).max(255),
  port: z.number().int().min(1).max(65_535).default(993),
  secure: z.boolean().default(true),
  user: z.string().min(1).max(255),
  password: z.string().max(1000).optional().describe('Left out: the kept one stays'),
  folder: z.string().min(1).max(255).default('INBOX'),
})
const mailbox = {
  name: Name,
  address: Email,
  aliases: z.array(Email).max(50),
  teamId: Id.nullable(),
  imap: ImapInput.nullable(),
}
const MailboxInput = z.strictObject({
  ...mailbox,
  aliases: mailbox.aliases.default([]),
  teamId: mailbox.teamId.default(null),
  imap: mailbox.imap.default(null),
})
/** Without defaults: what is left out stays as it is. */
const MailboxChange = z.strictObject(mailbox).partial()

export const fates = ['received', 'opened', 'joined', 'duplicate', 'ignored', 'failed'] as const

/** One received mail and what became of it. */
export const ReceivedMail = z.object({
  id: Id,
  fate: z.enum(fates),
  because: z.string(),
  ticketNumber: z.number().int().nullable(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  size: z.number().int(),
  receivedAt: Time,
})
export type ReceivedMail = z.infer<typeof ReceivedMail>

export const email = {
  mailboxes: route({
    id: 'mailboxes.list',
    method: 'GET',
    path: '/mailboxes',
    access: 'mailbox.read',
    summary: 'Mailboxes with their state',
    reply: z.object({
      items: z.array(Mailbox),
      sending: z.object({ configured: z.boolean(), waiting: z.number().int(), failed: z.number().int() }),
    }),
  }),
  createMailbox: route({
    id: 'mailboxes.create',
    method: 'POST',
    path: '/mailboxes',
    access: 'mailbox.write',
    summary: 'Add a mailbox',
    body: MailboxInput,
    reply: Mailbox,
    status: 201,
  }),
  changeMailbox: route({
    id: 'mailboxes.change',
    method: 'PATCH',
    path: '/mailboxes/:id',
    access: 'mailbox.write',
    summary: 'Change a mailbox',
    params: one,
    body: MailboxChange,
    reply: Mailbox,
  }),
  removeMailbox: route({
    id: 'mailboxes.remove',
    method: 'DELETE',
    path: '/mailboxes/:id',
    access: 'mailbox.write',
    summary: 'Remove a mailbox; its tickets stay',
    params: one,
    reply: Empty,
    status: 204,
  }),
  testMailbox: route({
    id: 'mailboxes.test',
    method: 'POST',
    path: '/mailboxes/:id/test',
    access: 'mailbox.write',
    summary: 'Really sign in to the mail server and say what it answered',
    params: one,
    reply: z.object({ ok: z.boolean(), message: z.string() }),
    limit: { max: 20, window: 60_000 },
  }),
  received: route({
    id: 'mail.list',
    method: 'GET',
    path: '/mail',
    access: 'mail.read',
    summary: 'Received mail, newest first, with its fate',
    query: z.strictObject({ ...PageQuery, fate: z.enum(fates).optional() }),
    reply: page(ReceivedMail),
  }),
  replay: route({
    id: 'mail.replay',
    method: 'POST',
    path: '/mail/:id/replay',
    access: 'mail.replay',
    summary: 'Judge a failed mail again',
    params: one,
    reply: ReceivedMail,
  }),
  retry: route({
    id: 'deliveries.retry',
    method: 'POST',
    path: '/deliveries/:id/retry',
    access: 'ticket.reply',
    summary: 'Try to send a failed mail again',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
