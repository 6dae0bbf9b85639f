// A mail after parsing: what the worker gives back. Texts are fit for the database, HTML is clean.
import type { Bounce } from '../../../../rules/email/bounce.ts'
import type { Forwarded } from '../../../../rules/email/forwarded.ts'

export interface ParsedAddress {
  name: string
  address: string
}

export interface ParsedAttachment {
  name: string
  /** By content, not by claim. */
  type: string
  content: Uint8Array
  /** Without angle brackets; null when the part has none. */
  contentId: string | null
  /** An image shown inside the HTML. */
  inline: boolean
}

/** An invitation to a meeting, its change or its cancellation (RFC 5545, RFC 6047). */
export interface CalendarInvitation {
  /** Upper case: REQUEST, REPLY, CANCEL, PUBLISH, COUNTER …; '' without. */
  method: string
  uid: string
  sequence: number
  summary: string
  /** ISO 8601: with offset or Z where the zone is known, without for floating times, only the date for whole days. */
  start: string
  /** Exclusive for whole days, as in the calendar; '' without. */
  end: string
  allDay: boolean
  /** As the calendar names it; '' for UTC and floating times. */
  zone: string
  location: string
  organiser: ParsedAddress | null
  /** `status` is upper case: NEEDS-ACTION, ACCEPTED, DECLINED, TENTATIVE …; '' without. */
  attendees: (ParsedAddress & { status: string })[]
  /** `weekly on Monday and Thursday, 10 times`; '' for a single meeting. */
  recurrence: string
}

/** A mail inside the mail (message/rfc822), shown in place; its bytes are attachment `attachmentIndex` (.eml). */
export interface NestedMail {
  name: string
  from: ParsedAddress | null
  to: ParsedAddress[]
  date: string
  subject: string
  text: string
  html: string | null
  attachmentIndex: number
}

export interface ParsedMail {
  /** null when there is no From, or nothing in it is an address. */
  from: ParsedAddress | null
  replyTo: ParsedAddress | null
  to: ParsedAddress[]
  cc: ParsedAddress[]
  subject: string
  /** As written, '' without. */
  date: string
  /** The same as an instant (ISO 8601, UTC, milliseconds); null when it is missing or tells no time. */
  sentAt: string | null
  /** Without brackets, '' without. */
  mailId: string
  inReplyTo: string[]
  /** Oldest first, as in the header. */
  references: string[]
  /** All headers by lower-case name; at most 64 KB together. */
  headers: Map<string, string[]>
  text: string
  html: string | null
  attachments: ParsedAttachment[]
  /** What a delivery report says; null when it is none. */
  bounce: Bounce | null
  /** The mail it forwards; null when it forwards none. */
  forwarded: Forwarded | null
  calendar: CalendarInvitation | null
  nested: NestedMail[]
  /** How it is signed; whether the signature holds is another question. */
  signed: 'smime' | 'pgp' | null
  /** SHA-256 over the decoded texts and attachments. */
  contentHash: string
}

/** Work for the worker, and its answer. */
export interface ParseOrder {
  id: number
  raw: Uint8Array
}
export type ParseAnswer = { id: number; mail: ParsedMail } | { id: number; problem: string }

/** What is refused as hostile or broken beyond use; the mail is kept raw with fate `failed`. */
export const budgets = {
  depth: 20,
  parts: 500,
  headerBytes: 64 * 1024,
  allHeaderBytes: 512 * 1024,
  decodedBytes: 50 * 1024 * 1024,
  seconds: 10,
  memoryMegabytes: 256,
  /** Longer texts go on as an attachment, so that nothing of them is lost. */
  textCharacters: 150_000,
  /** Larger HTML is not shown; its text is. */
  htmlCharacters: 1_000_000,
} as const
