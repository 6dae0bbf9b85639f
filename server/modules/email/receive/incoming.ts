// A mail on its way into the desk: what is known of it at each step.
import type { Verdict } from '../../../../contract/email/verdict.ts'
import type { MailFacts } from '../../../../contract/tickets.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import type { Checked } from '../verify/check.ts'

/** What the mail server said besides the mail itself. */
export interface Envelope {
  /** MAIL FROM; '' for the null path; null when nobody knows (a mail fetched by IMAP without Return-Path). */
  from: string | null
  /** Recipients that belong to this mailbox, lower case; empty when nobody knows. */
  to: readonly string[]
}

export type Fate = 'opened' | 'joined' | 'held' | 'duplicate' | 'ignored' | 'bounce' | 'failed' | 'binned'

export interface Received {
  /** Of the ledger row. */
  id: string
  fate: Fate
  because: string
  ticketNumber: number | null
  /** Whether its duplicate key must be released once the sender has heard our answer (once.ts). */
  isBare: boolean
}

export interface StoredAttachment {
  name: string
  type: string
  size: number
  hash: string
  contentId: string | null
  inline: boolean
}

/** Raw bytes and attachments are durable, the text is parsed; nothing is in the database yet. */
export interface Incoming {
  id: string
  workspaceId: string
  mailboxId: string
  envelope: Envelope
  rawHash: string
  size: number
  duplicateKey: string | null
  isBare: boolean
  /** null: it could not be read, and `problem` says why. */
  mail: ParsedMail | null
  problem: string
  attachments: readonly StoredAttachment[]
  /** Whether its signature holds; null: it has none. */
  signature: MailFacts['signature']
  /** What was found of its sender. */
  checked: Checked
  /** From a file of old mails: nobody is told anything, and no storm is seen in it. */
  imported: boolean
  /** A mail judged again: its row in the ledger is written anew. */
  replaces: { receivedAt: string; verdict: Verdict | null } | null
}

export interface Sender {
  address: string
  name: string
}

/** From, else whoever the envelope names; null: nobody. */
export const senderOf = (incoming: Incoming): Sender | null => {
  if (incoming.mail?.from) return incoming.mail.from
  return incoming.envelope.from ? { address: incoming.envelope.from, name: '' } : null
}
