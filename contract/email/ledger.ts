// The mail ledger: every received mail, its fate, and what can be done about it.
import { z } from 'zod'
import { route } from '../route.ts'
import { Id, PageQuery, page, Time } from '../values.ts'
import { Verdict } from './verdict.ts'

const one = z.strictObject({ id: Id })

export const fates = [
  'received',
  'opened',
  'joined',
  'held',
  'duplicate',
  'ignored',
  'bounce',
  'failed',
  'binned',
] as const

/** One received mail and what became of it. */
export const ReceivedMail = z.object({
  id: Id,
  mailbox: z.object({ id: Id, name: z.string() }),
  fate: z.enum(fates),
  because: z.string(),
  /** The ticket it became, joined, reports on, or is held beside. */
  ticketNumber: z.number().int().nullable(),
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  subject: z.string(),
  /** First words of its visible text. */
  preview: z.string(),
  size: z.number().int(),
  verdict: Verdict.nullable(),
  duplicateOf: Id.nullable(),
  /** The outgoing mail it reports on. */
  deliveryId: Id.nullable(),
  originalUrl: z.string(),
  receivedAt: Time,
})
export type ReceivedMail = z.infer<typeof ReceivedMail>

export const WholeMail = ReceivedMail.extend({
  envelope: z.object({ from: z.string().nullable(), to: z.array(z.string()) }),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  text: z.string(),
  /** The same in a sandboxed frame; null: it has no HTML or could not be read. */
  htmlUrl: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number().int() })),
})
export type WholeMail = z.infer<typeof WholeMail>

export const ledger = {
  received: route({
    id: 'mail.list',
    method: 'GET',
    path: '/mail',
    access: 'mail.read',
    summary: 'Received mail, newest first, with its fate',
    query: z.strictObject({
      ...PageQuery,
      fate: z.enum(fates).optional(),
      mailbox: Id.optional(),
      q: z
        .string()
        .max(200)
        .optional()
        .describe('A whole sender address, or part of sender, recipient or subject'),
      since: Time.optional(),
      until: Time.optional(),
    }),
    reply: page(ReceivedMail),
  }),
  counts: route({
    id: 'mail.counts',
    method: 'GET',
    path: '/mail/counts',
    access: 'mail.read',
    summary: 'How many mails wait for somebody: held and failed; counted up to 1,000',
    reply: z.object({ held: z.number().int(), failed: z.number().int() }),
  }),
  readMail: route({
    id: 'mail.get',
    method: 'GET',
    path: '/mail/:id',
    access: 'ticket.read',
    summary: 'One received mail with its text and headers',
    params: one,
    reply: WholeMail,
  }),
  replay: route({
    id: 'mail.replay',
    method: 'POST',
    path: '/mail/:id/replay',
    access: 'mail.replay',
    summary: 'Judge a failed, ignored, held or binned mail again',
    params: one,
    reply: ReceivedMail,
  }),
  release: route({
    id: 'mail.release',
    method: 'POST',
    path: '/mail/:id/release',
    access: 'ticket.reply',
    summary:
      'Let a held mail in: into the ticket it points to (its sender then takes part), or as a ticket of its own',
    params: one,
    body: z.strictObject({ as: z.enum(['join', 'open']) }),
    reply: ReceivedMail,
  }),
  bin: route({
    id: 'mail.bin',
    method: 'POST',
    path: '/mail/:id/bin',
    access: 'ticket.reply',
    summary: 'Bin a held mail; it stays in the ledger and can be released later',
    params: one,
    reply: ReceivedMail,
  }),
}
