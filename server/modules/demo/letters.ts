// The demo's incoming mails as bytes.
import { createHash } from 'node:crypto'

export interface Letter {
  id: string
  from: string
  name: string
  to: string
  cc?: string
  subject: string
  /** Paragraphs. */
  text: readonly string[]
  at: Temporal.Instant
  /** Message-ID it answers. */
  answers?: string
  meeting?: { summary: string; place: string; inDays: number }
  /** A report of a mail system (RFC 3464), already built. */
  isReport?: { type: string; body: string }
}

export const letter = (mail: Letter): Uint8Array => {
  const head = [
    `From: ${mail.name} <${mail.from}>`,
    `To: ${mail.to}`,
    ...(mail.cc ? [`Cc: ${mail.cc}`] : []),
    `Subject: ${mail.subject}`,
    `Date: ${new Date(mail.at.epochMilliseconds).toUTCString()}`,
    `Message-ID: <${mail.id}>`,
    ...(mail.answers ? [`In-Reply-To: <${mail.answers}>`, `References: <${mail.answers}>`] : []),
    'MIME-Version: 1.0',
  ]
  const text = mail.text.join('\n\n')
  const plain = 'Content-Type: text/plain; charset=utf-8'
  const whole = mail.isReport
    ? [...head, `Content-Type: ${mail.isReport.type}`, '', mail.isReport.body]
    : mail.meeting
      ? [
          ...head,
          'Content-Type: multipart/alternative; boundary="part"',
          '',
          ...parts(plain, text, calendar(mail)),
        ]
      : [...head, plain, '', text]
  return new TextEncoder().encode(`${whole.join('\n').replaceAll('\n', '\r\n')}\r\n`)
}

const parts = (plain: string, text: string, invitation: string): string[] => [
  '--part',
  plain,
  '',
  text,
  '--part',
  'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
  '',
  invitation,
  '--part--',
]

const calendar = ({ id, from, name, to, at, meeting }: Letter): string => {
  const day = at
    .toZonedDateTimeISO('UTC')
    .startOfDay()
    .add({ days: meeting?.inDays ?? 1, hours: 9 })
  const start = day.toInstant()
  const stamp = (when: Temporal.Instant): string => `${when.toString().slice(0, 13).replaceAll('-', '')}0000Z`
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Halden Clinic//Calendar//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(id).digest('hex').slice(0, 16)}@halden.example`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start.add({ hours: 1 }))}`,
    `SUMMARY:${meeting?.summary ?? ''}`,
    `LOCATION:${(meeting?.place ?? '').replaceAll(',', '\\,')}`,
    `ORGANIZER;CN=${name}:mailto:${from}`,
    `ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:${to}`,
    'SEQUENCE:0',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n')
}

/** What a mail system sends back when the mail `mailId` found no such mailbox. */
export const bounceOf = (
  address: string,
  mailId: string,
): Pick<Letter, 'from' | 'name' | 'text' | 'isReport'> => {
  const domain = address.slice(address.indexOf('@') + 1)
  const body = [
    '--report',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `This is the mail system at ${domain}. Your message could not be delivered to ${address}: no such mailbox.`,
    '--report',
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; mx.${domain}`,
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such mailbox',
    '--report',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${mailId}>`,
    `To: ${address}`,
    '--report--',
  ].join('\n')
  return {
    from: `mailer-daemon@${domain}`,
    name: 'Mail Delivery System',
    text: [],
    isReport: { type: 'multipart/report; report-type=delivery-status; boundary="report"', body },
  }
}
