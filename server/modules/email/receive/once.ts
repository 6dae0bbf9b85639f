// Every mail once: the key by which a second delivery of the same mail is known.
//
// Policy. The ledger holds at most one row a mailbox and key (unique index), and the row is committed together
// with the ticket: whoever dies in between leaves neither, whoever comes second finds both.
// - A mail that could be read and has a Date or a Message-ID: the hash of From, Date, Subject, Message-ID and
//   content (rules/email/duplicate.ts). A resend after a lost answer has all of them equal, and so has the copy
//   that came through an alias; both end as `duplicate`, pointing to the first one's ticket.
// - A mail that could not be read: the hash of its bytes.
// - A bare mail (neither Date nor Message-ID; printers, scripts): two of them with the same bytes are normally two
//   mails. The key is the hash of the bytes, but it is held only until the sender has shown that it heard our 250
//   (its next command, QUIT included) and at most for an hour. So a resend after a crash between commit and 250
//   is known, and the same alarm sent twice is two tickets. A mail fetched by IMAP never becomes bare: the mail
//   server's copy is one mail however often it is fetched.
import { createHash } from 'node:crypto'
import { identify } from '../../../../rules/email/duplicate.ts'
import type { ParsedMail } from '../parse/parsed.ts'

export const duplicateKey = (
  mail: ParsedMail | null,
  rawHash: string,
  fetched: boolean,
): { key: string; isBare: boolean } => {
  if (!mail) return { key: `raw:${rawHash}`, isBare: false }
  const identity = identify({
    from: mail.from?.address ?? '',
    date: mail.date,
    subject: mail.subject,
    mailId: mail.mailId,
    contentHash: mail.contentHash,
  })
  if (identity.bare) return { key: `raw:${rawHash}`, isBare: !fetched }
  return { key: `mail:${createHash('sha256').update(identity.text).digest('hex')}`, isBare: false }
}

const longestHold = Temporal.Duration.from({ hours: 1 })

/** Whether a bare mail's earlier twin still counts as the same mail. */
export const isHeld = (receivedAt: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(receivedAt).add(longestHold), now) > 0

/** Ledger rows whose sender has heard us, though the database may not know it yet. */
export class Heard {
  readonly #ids = new Set<string>()

  add(id: string): void {
    this.#ids.add(id)
    if (this.#ids.size > 10_000) this.#ids.delete(this.#ids.values().next().value as string)
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }
}
