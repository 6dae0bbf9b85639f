// What a delivery report changes: which of our mails it is about, and what that mail's state becomes.
//
// Policy. A report is believed only if it names a mail of ours by its Message-ID (which nobody can guess but who saw
// that mail), or came to the address under which we sent it (signed for that ticket and recipient), and speaks of the
// recipient of that very mail. Anything else changes nothing: else anybody could stop our mail to anybody.
// - `failed` → bounced; hard when the address does not exist. `delayed` → delayed, unless it bounced before.
// - delivered, relayed, expanded, and complaints (RFC 5965): noted, nothing changes.
// Example: a report on our mail to jane@… says 5.1.1 → bounced, hard; the same report naming rafael@… → nothing.
import type { Bounce, BouncedRecipient } from './bounce.ts'

export interface SentMail {
  id: string
  to: string
  state: 'waiting' | 'sent' | 'delayed' | 'bounced' | 'failed' | 'cancelled'
}

export type ReportJudgement =
  | { matters: false; about: string | null; because: string }
  | {
      matters: true
      about: string
      to: string
      state: 'bounced' | 'delayed'
      status: string | null
      isHard: boolean
      /** For people: the other server's words, shortened. */
      words: string
      because: string
    }

/** `mails`: what the evidence names; any of them may have the recipient. */
export const judgeReport = (bounce: Bounce, mails: readonly SentMail[]): ReportJudgement => {
  if (mails.length === 0)
    return { matters: false, about: null, because: 'it reports on no mail of ours that could be found' }
  const match = pair(bounce, mails)
  if (!match)
    return { matters: false, about: null, because: 'it speaks of another recipient than that mail had' }
  const { mail, recipient } = match
  if (bounce.kind === 'complaint')
    return { matters: false, about: mail.id, because: `${mail.to} called our mail unwanted` }
  if (recipient === null || recipient.action === 'failed' || recipient.action === 'delayed')
    return change(mail, recipient)
  return { matters: false, about: mail.id, because: `our mail to ${mail.to} was ${recipient.action}` }
}

const pair = (
  bounce: Bounce,
  mails: readonly SentMail[],
): { mail: SentMail; recipient: BouncedRecipient | null } | null => {
  for (const mail of mails) {
    const recipient = bounce.recipients.find((r) => r.address === mail.to)
    if (recipient) return { mail, recipient }
  }
  // An alias of the other side: the report names where our mail was passed on to, and quotes to whom we wrote.
  const mail = mails.find((m) => m.to === bounce.originalTo)
  return mail ? { mail, recipient: bounce.recipients[0] ?? null } : null
}

const change = (mail: SentMail, recipient: BouncedRecipient | null): ReportJudgement => {
  const status = recipient?.status || null
  const words = (recipient?.reason ?? '').slice(0, 300) || 'the other side gave no reason'
  const isDelay = recipient?.action === 'delayed'
  if (mail.state === 'bounced' || (isDelay && mail.state === 'delayed') || mail.state === 'cancelled')
    return { matters: false, about: mail.id, because: `our mail to ${mail.to} is ${mail.state} already` }
  const isHard = !isDelay && recipient?.hard === true
  return {
    matters: true,
    about: mail.id,
    to: mail.to,
    state: isDelay ? 'delayed' : 'bounced',
    status,
    // A passed-on mail that fails there says nothing about the address we wrote to.
    isHard: isHard && recipient?.address === mail.to,
    words,
    because: `our mail to ${mail.to} ${isDelay ? 'is delayed' : 'could not be delivered'}: ${words}`,
  }
}
