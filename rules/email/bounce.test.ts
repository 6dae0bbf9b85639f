// Delivery reports in all their forms, and what only looks like one.
import { describe, expect, test } from 'vitest'
import { type ReportFacts, readBounce } from './bounce.ts'

const report = (more: Partial<ReportFacts> = {}): ReportFacts => ({
  from: 'Mail Delivery System <MAILER-DAEMON@mx.northwind.example>',
  subject: 'Undelivered Mail Returned to Sender',
  headers: new Map([['to', ['support@meridian.example']]]),
  text: '',
  reports: [],
  returned: '',
  ...more,
})

const dsn = (...groups: string[]): ReportFacts['reports'] => [
  {
    type: 'message/delivery-status',
    text: ['Reporting-MTA: dns; mx.northwind.example', ...groups].join('\r\n\r\n'),
  },
]

describe('a report in the form of RFC 3464', () => {
  test('tells each recipient its own', () => {
    const bounce = readBounce(
      report({
        reports: dsn(
          'Original-Recipient: rfc822;Jane.Miller@northwind.example\r\nFinal-Recipient: rfc822; jm@internal.northwind.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User\r\n unknown',
          'Final-Recipient: rfc822; rafael.sato@northwind.example\r\nAction: delayed\r\nStatus: 4.4.1',
          'Final-Recipient: rfc822; priya.nair@halden.example\r\nAction: delivered\r\nStatus: 2.0.0',
        ),
        returned: 'Message-ID: <m1@meridian.example>\r\nTo: Jane <jane.miller@northwind.example>',
      }),
    )
    expect(bounce?.recipients).toEqual([
      {
        address: 'jane.miller@northwind.example',
        action: 'failed',
        status: '5.1.1',
        smtpCode: 550,
        reason: '550 5.1.1 User unknown',
        hard: true,
      },
      {
        address: 'rafael.sato@northwind.example',
        action: 'delayed',
        status: '4.4.1',
        smtpCode: null,
        reason: '',
        hard: false,
      },
      expect.objectContaining({ action: 'delivered', hard: false }),
    ])
    expect(bounce).toMatchObject({
      kind: 'delivery',
      originalId: 'm1@meridian.example',
      originalTo: 'jane.miller@northwind.example',
    })
  })
  test('believes the refusing server more than a vague status', () => {
    const bounce = readBounce(
      report({
        reports: dsn(
          'Final-Recipient: rfc822; jane.miller@northwind.example\r\nAction: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox is full',
        ),
      }),
    )
    expect(bounce?.recipients[0]).toMatchObject({ status: '5.2.2', smtpCode: 552, hard: false })
  })
  test('in a text part by mistake', () => {
    const text =
      'Could not deliver.\n\nFinal-Recipient: rfc822;jane.miller@northwind.example\nAction: failed\nStatus: 5.1.1'
    expect(readBounce(report({ text }))?.recipients[0]).toMatchObject({ status: '5.1.1', hard: true })
  })
})

const jane = '<jane.miller@northwind.example>'
const notices: [
  string,
  string,
  Partial<{ status: string; smtpCode: number; hard: boolean; action: string }>,
][] = [
  [
    'qmail',
    `Hi. This is the qmail-send program at mx.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up.\n\n${jane}:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <support@meridian.example>\nTo: other@northwind.example`,
    { status: '5.1.1', hard: true },
  ],
  [
    'Exim',
    `A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  jane.miller@northwind.example\n    SMTP error from remote mail server after RCPT TO:${jane}:\n    host mx [192.0.2.1]: 550 5.2.1 Account disabled`,
    { status: '5.2.1', smtpCode: 550, hard: false },
  ],
  [
    'an old sendmail',
    `   ----- Transcript of session follows -----\n554 ${jane}... 550 Host unknown (Name server: host not found)\n\n   ----- Unsent message follows -----\nTo: someone@else.example`,
    { smtpCode: 554, hard: true },
  ],
  [
    'Exchange',
    "Your message did not reach some or all of the intended recipients.\n\n  Subject: Printer\n\nThe following recipient(s) could not be reached:\n\n  jane.miller@northwind.example on 4/29/2026 11:34 PM\n        The recipient's mailbox is full. #5.2.2",
    { status: '5.2.2', hard: false },
  ],
  [
    'one that keeps trying',
    `THIS IS A WARNING ONLY. Your message could not be delivered for 4 hours. It will be retried.\n\n${jane}: connection timed out`,
    { action: 'delayed', hard: false },
  ],
  [
    'one in French',
    `Votre message n'a pas pu être remis.\n\n${jane}: 550 5.1.1 Adresse d au moins un destinataire invalide`,
    { status: '5.1.1', hard: true },
  ],
  [
    'a filter that refuses the sender',
    `Delivery has failed.\n\n${jane}: 550 Blocked by Spamhaus, see https://spamhaus.example`,
    { smtpCode: 550, hard: false },
  ],
]

test.each(notices)('the words of %s', (_, text, expected) => {
  const bounce = readBounce(report({ text }))
  expect(bounce?.recipients).toHaveLength(1)
  expect(bounce?.recipients[0]).toMatchObject({ address: 'jane.miller@northwind.example', ...expected })
})

test('X-Failed-Recipients are believed', () => {
  const headers = new Map([['x-failed-recipients', ['jane.miller@northwind.example']]])
  expect(readBounce(report({ from: 'someone@mx.example', subject: '', headers }))?.recipients).toMatchObject([
    { address: 'jane.miller@northwind.example' },
  ])
})

test('a complaint names who complained', () => {
  const bounce = readBounce(
    report({
      reports: [
        {
          type: 'message/feedback-report',
          text: 'Feedback-Type: abuse\r\nOriginal-Rcpt-To: jane.miller@northwind.example',
        },
      ],
    }),
  )
  expect(bounce).toMatchObject({
    kind: 'complaint',
    recipients: [{ address: 'jane.miller@northwind.example', reason: 'abuse', hard: false }],
  })
})

test.each<[string, Partial<ReportFacts>]>([
  [
    'a person who tells of a bounce',
    {
      from: 'Jane Miller <jane.miller@northwind.example>',
      subject: 'Fwd: Undelivered Mail Returned to Sender',
      text: '<rafael.sato@northwind.example>: 550 User unknown. What can I do?',
    },
  ],
  [
    'an out-of-office answer without return path',
    {
      headers: new Map([['return-path', ['<>']]]),
      from: jane,
      subject: 'Automatic reply',
      text: 'I am away.',
    },
  ],
  [
    'a read receipt',
    {
      subject: 'Read: Printer',
      reports: [{ type: 'message/disposition-notification', text: 'Disposition: manual-action; displayed' }],
    },
  ],
])('%s is no bounce', (_, facts) => {
  expect(readBounce(report(facts))).toBeNull()
})
