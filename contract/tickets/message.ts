// What messages look like in the API: text, attachments, deliveries, and what a received mail says besides.
import { z } from 'zod'
import { messageKinds } from '../../rules/ticket/words.ts'
import { Verdict } from '../email/verdict.ts'
import { PersonRef } from '../people.ts'
import { Id, Time } from '../values.ts'

export const Attachment = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  inline: z.boolean(),
  url: z.string(),
})
export type Attachment = z.infer<typeof Attachment>

/** What became of one mail to one recipient. */
export const Delivery = z.object({
  id: Id,
  to: z.string(),
  role: z.enum(['to', 'cc', 'bcc']),
  /** `delayed` and `bounced` are what the other side reported later. */
  state: z.enum(['waiting', 'sent', 'delayed', 'bounced', 'failed', 'cancelled']),
  attempts: z.number().int(),
  /** In words: the last error, or why it bounced. */
  error: z.string().nullable(),
  /** RFC 3463, such as 5.1.1. */
  bounce: z.object({ status: z.string().nullable(), isHard: z.boolean() }).nullable(),
  at: Time,
})

export const Named = z.object({ name: z.string(), address: z.string() })

export const Invitation = z.object({
  /** REQUEST, CANCEL, REPLY … (RFC 5546). */
  method: z.string(),
  summary: z.string(),
  start: z.string(),
  end: z.string().nullable(),
  isAllDay: z.boolean(),
  zone: z.string().nullable(),
  location: z.string(),
  organiser: Named.nullable(),
  attendees: z.array(Named.extend({ answer: z.string() })),
  /** In words; '' without recurrence. */
  recurrence: z.string(),
})
export type Invitation = z.infer<typeof Invitation>

/** What a received mail says beside its text. BCC is never kept. */
export const MailFacts = z.object({
  from: Named,
  to: z.array(Named),
  cc: z.array(Named),
  date: z.string(),
  verdict: Verdict.nullable(),
  /** '' when a person wrote it. */
  automatic: z.string(),
  invitation: Invitation.nullable(),
  nested: z.array(
    z.object({ from: z.string(), to: z.string(), date: z.string(), subject: z.string(), text: z.string() }),
  ),
  signature: z
    .object({
      kind: z.enum(['smime', 'pgp']),
      state: z.enum(['valid', 'invalid', 'unknown_key']),
      by: z.string(),
      because: z.string(),
    })
    .nullable(),
  originalUrl: z.string().nullable(),
})
export type MailFacts = z.infer<typeof MailFacts>

export const Message = z.object({
  id: Id,
  kind: z.enum(messageKinds),
  side: z.enum(['requester', 'team']),
  author: PersonRef,
  /** Plain text, always there. */
  text: z.string(),
  /** The new part of `text`, without quoted history and signature; equal to `text` where nothing was folded. */
  visibleText: z.string(),
  /** Whether there is HTML to show in the sandboxed frame at `htmlUrl`. */
  htmlUrl: z.string().nullable(),
  /** Whether that HTML wants pictures from elsewhere, which `?images=1` fetches through the desk. */
  hasRemoteImages: z.boolean(),
  attachments: z.array(Attachment),
  deliveries: z.array(Delivery),
  /** What only a received mail has. */
  mail: MailFacts.nullable(),
  /** The ticket it was written in, where that was merged into this one. */
  mergedFrom: z.number().int().nullable(),
  /** The ticket of its own it was split off into. */
  splitInto: z.number().int().nullable(),
  /** Of a note: who was mentioned. */
  mentions: z.array(PersonRef),
  at: Time,
})
export type Message = z.infer<typeof Message>
