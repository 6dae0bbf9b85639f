// What a delivery report says: who could not be reached, why, and for good or for now.
//
// Policy. Told apart by form, strongest first:
//   1. a complaint in the form of RFC 5965 (somebody called our mail spam);
//   2. a delivery report in the form of RFC 3464, recipient by recipient;
//   3. recipients named in X-Failed-Recipients, or in the words of a mail system: only in a mail that comes from one
//      (mailer-daemon, empty return path, a failure in its subject) and that says something was not delivered.
// Read receipts (RFC 8098) and automatic answers are no bounces. A person who writes "my mail bounced" is a person.
// `hard` means that the address itself is gone or never was: unknown user, unknown host, moved away. A full mailbox,
// a blocked sender, a refused text say nothing about the address, whatever code the server used.
// Example: `<jane@northwind.example>: 550 5.1.1 User unknown` from MAILER-DAEMON → failed, 5.1.1, 550, hard.
import { isFailureSubject, isMailSystem, isNoReply, type MailHeaders } from './automatic.ts'
import { readComplaint } from './bounce/complaint.ts'
import { readDeliveryStatus } from './bounce/delivery-status.ts'
import { readNotification } from './bounce/notification.ts'
import { originalOf } from './bounce/original.ts'
import { readNotice } from './bounce/text.ts'
import { stripPrefixes } from './subject.ts'

export type BounceAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'

export interface BouncedRecipient {
  /** Lower case. */
  address: string
  action: BounceAction
  /** Enhanced status code (RFC 3463), such as `5.1.1`; '' where nothing tells it. */
  status: string
  /** Reply code of the refusing server, such as 550; null where none was quoted. */
  smtpCode: number | null
  /** Why, in the words of the refusing server, on one line; '' when it gave none. */
  reason: string
  /** The address does not exist: trying again is useless, whatever the mail. */
  hard: boolean
}

export interface Bounce {
  /** A complaint (RFC 5965) says that the recipient called our mail spam. */
  kind: 'delivery' | 'complaint'
  recipients: readonly BouncedRecipient[]
  /** Message-ID of the mail it is about, without brackets; '' where it is not quoted. */
  originalId: string
  /** To whom that mail was addressed; '' where it is not quoted. */
  originalTo: string
  /** How it was recognised. */
  because: string
}

export interface ReportFacts {
  /** The From header as written. */
  from: string
  subject: string
  headers: MailHeaders
  /** The report's own text. */
  text: string
  /** Machine-readable parts: `message/delivery-status`, `message/feedback-report` and kin. */
  reports: readonly { type: string; text: string }[]
  /** The returned mail or its headers, as text; '' when none is attached. */
  returned: string
}

export const readBounce = (facts: ReportFacts): Bounce | null => {
  const complaint = readComplaint(facts)
  if (complaint) return complaint
  const delivery = facts.reports.find(({ type }) => /delivery-status$/.test(type))
  if (delivery) {
    const recipients = readDeliveryStatus(delivery.text, facts.text)
    if (recipients.length > 0)
      return { ...about(facts), kind: 'delivery', recipients, because: 'it is a delivery report (RFC 3464)' }
  }
  // The same fields in a text part, where the report was put together wrongly.
  if (/^Final-Recipient:/im.test(facts.text) && /^(?:Action|Status):/im.test(facts.text)) {
    const recipients = readDeliveryStatus(
      facts.text.slice(facts.text.search(/^(?:Reporting-MTA|Original-Recipient|Final-Recipient|Action):/im)),
      '',
    )
    if (recipients.length > 0)
      return {
        ...about(facts),
        kind: 'delivery',
        recipients,
        because: 'its text has the fields of a delivery report',
      }
  }
  const notified = readNotification(facts.text)
  if (notified) return { ...notified, because: 'it is a notification of the mail provider about a delivery' }
  const evidence = evidenceOf(facts)
  if (evidence === null) return null
  const recipients = readNotice(facts)
  if (recipients === null) return null
  return { ...about(facts), kind: 'delivery', recipients, because: evidence }
}

const about = (facts: ReportFacts): { originalId: string; originalTo: string } =>
  originalOf(`${facts.returned}\n${facts.text}`, facts.headers)

/** Why the mail counts as a mail system's; null when it does not. */
const evidenceOf = ({ from, subject, headers, reports }: ReportFacts): string | null => {
  if (reports.some(({ type }) => /disposition-notification$/.test(type)) && !isFailureSubject(subject))
    return null
  if (/^multipart\/report\b/i.test((headers.get('content-type')?.[0] ?? '').trim()))
    return 'it is put together as a report and says that something was not delivered'
  if (headers.has('x-failed-recipients')) return 'it names recipients that could not be reached'
  const address = (/<([^<>]*)>/.exec(from)?.[1] ?? from).trim().toLowerCase()
  if (isMailSystem(address) || isMailSystem(from.trim().toLowerCase().replace(/^"/, '')))
    return 'a mail system says that something was not delivered'
  const path = (headers.get('return-path')?.[0] ?? '').trim()
  if (path === '<>' || /^<mailer-daemon\b/i.test(path))
    return 'its return path is empty and it says that something was not delivered'
  // A person forwards bounces too, and asks what they mean.
  const isMachine = address === '' || isNoReply(address) || headers.has('auto-submitted')
  if (isFailureSubject(subject) && stripPrefixes(subject) === subject.trim() && isMachine)
    return 'its subject and text say that something was not delivered'
  return null
}
