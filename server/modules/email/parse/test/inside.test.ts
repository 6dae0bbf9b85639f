// What is inside a mail: mails, meetings, winmail.dat, reports, forwarded mails; and structures that are broken.
import { describe, expect, test } from 'vitest'
import { sample } from '../../../../../tests/fixtures/mails/read.ts'
import { parseMail } from '../mail.ts'
import { tnefOf } from './tnef-of.ts'

const mail = (...lines: string[]) => parseMail(Buffer.from(lines.join('\r\n')))
const mixed = 'Content-Type: multipart/mixed; boundary=b'

test('a mail inside is shown and stays a file', async () => {
  const read = await mail(
    'Subject: FW: Scanner',
    mixed,
    '',
    '--b',
    '',
    'Please take this.',
    '--b',
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment; filename="Scanner beeps"',
    '',
    'From: Priya Nair <priya.nair@halden.example>',
    'Subject: Scanner',
    'Content-Type: text/html',
    '',
    '<p onclick="x()">It <b>beeps</b>.</p>',
    '--b--',
  )
  expect(read.text).toBe('Please take this.')
  expect(read.nested).toMatchObject([
    {
      from: { name: 'Priya Nair', address: 'priya.nair@halden.example' },
      subject: 'Scanner',
      text: 'It beeps.',
      html: '<p>It <b>beeps</b>.</p>',
      attachmentIndex: 0,
    },
  ])
  expect(read.attachments).toMatchObject([{ name: 'Scanner beeps.eml', type: 'message/rfc822' }])
  expect(read.forwarded).toMatchObject({ comment: 'Please take this.', nestedIndex: 0 })
})

test('a delivery report is read, and its part for machines is no file', async () => {
  const read = await mail(
    'From: MAILER-DAEMON@mx.northwind.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.northwind.example',
    '',
    'Final-Recipient: rfc822; jane.miller@northwind.example',
    'Action: failed',
    'Status: 5.1.1',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'Message-ID: <m1@meridian.example>',
    '--b--',
  )
  expect(read.bounce).toMatchObject({
    kind: 'delivery',
    originalId: 'm1@meridian.example',
    recipients: [{ address: 'jane.miller@northwind.example', status: '5.1.1', hard: true }],
  })
  expect(read.attachments.map((a) => a.name)).toEqual(['attachment-1.txt'])
})

describe('an invitation', () => {
  const meeting = (...lines: string[]) =>
    mail(
      'Content-Type: text/calendar; method=REQUEST',
      '',
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1@meridian.example',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
    )
  test('in a zone, again and again', async () => {
    const { calendar } = await meeting(
      'SEQUENCE:2',
      'SUMMARY:Network maintenance',
      'LOCATION:Room 3',
      'DTSTART;TZID=Europe/Berlin:20270201T100000',
      'DURATION:PT90M',
      'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4',
      'ORGANIZER;CN=Ana Petrova:mailto:Ana.Petrova@meridian.example',
      'ATTENDEE;CN=Jane Miller;PARTSTAT=ACCEPTED:mailto:jane.miller@northwind.example',
    )
    expect(calendar).toEqual({
      method: 'REQUEST',
      uid: '1@meridian.example',
      sequence: 2,
      summary: 'Network maintenance',
      start: '2027-02-01T09:00:00.000Z',
      end: '2027-02-01T10:30:00.000Z',
      allDay: false,
      zone: 'Europe/Berlin',
      location: 'Room 3',
      organiser: { name: 'Ana Petrova', address: 'ana.petrova@meridian.example' },
      attendees: [{ name: 'Jane Miller', address: 'jane.miller@northwind.example', status: 'ACCEPTED' }],
      recurrence: 'weekly on Monday, 4 times',
    })
  })
  test('for whole days', async () =>
    expect(
      (await meeting('DTSTART;VALUE=DATE:20270201', 'DTEND;VALUE=DATE:20270203')).calendar,
    ).toMatchObject({
      start: '2027-02-01',
      end: '2027-02-03',
      allDay: true,
    }))
  test('that cannot be read stays a file', async () => {
    const read = await mail(
      'Content-Type: text/calendar',
      '',
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART:soon',
    )
    expect([read.calendar, read.attachments.length]).toEqual([null, 1])
  })
})

describe('winmail.dat', () => {
  const packed = (content: Buffer) =>
    mail(
      mixed,
      '',
      '--b',
      'Content-Type: application/ms-tnef; name=winmail.dat',
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64'),
      '--b--',
    )
  const whole = tnefOf([{ name: 'Überblick.txt', content: 'out of paper' }], 'The printer is out of paper.')
  test('is unpacked', async () => {
    const read = await packed(whole)
    expect(read.text).toBe('The printer is out of paper.')
    expect(read.attachments.map((a) => [a.name, Buffer.from(a.content).toString()])).toEqual([
      ['Überblick.txt', 'out of paper'],
    ])
  })
  test('stays a file when it is damaged', async () => {
    const read = await packed(whole.subarray(0, whole.length - 20))
    expect(read.attachments.map((a) => [a.name, a.content.length])).toEqual([
      ['winmail.dat', whole.length - 20],
    ])
  })
})

test('a mail wrapped in its signature is shown', async () => {
  const read = await parseMail(sample('signed-smime-opaque'))
  expect(read).toMatchObject({
    text: 'The printer on floor 3 eats paper.',
    signed: 'smime',
    subject: 'Printer',
  })
  expect((await parseMail(sample('signed-smime'))).signed).toBe('smime')
})

describe('broken structures lose nothing', () => {
  test('no closing boundary', async () =>
    expect((await mail(mixed, '', '--b', '', 'one', '--b', '', 'two')).text).toBe('one\ntwo'))
  test('a boundary that never comes', async () => expect((await mail(mixed, '', 'words')).text).toBe('words'))
  test('a boundary lost from the header', async () =>
    expect(
      (
        await mail(
          'Content-Type: multipart/mixed',
          '',
          '--b',
          'Content-Type: text/plain',
          '',
          'words',
          '--b--',
        )
      ).text,
    ).toBe('words'))
  test('a parameter whose fold lost its blank', async () =>
    expect(
      (await mail('Content-Type: multipart/mixed;', 'boundary=b', '', '--b', '', 'words', '--b--')).text,
    ).toBe('words'))
  test('no blank line between headers and text', async () =>
    expect(await mail('Subject: Printer', 'It jams.', 'Please come.')).toMatchObject({
      subject: 'Printer',
      text: 'It jams.\nPlease come.',
    }))
  test('bytes of a text file come through as they were', async () => {
    const read = await mail(
      mixed,
      '',
      '--b',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'one ',
      '',
      '',
      '--b--',
    )
    expect(Buffer.from(read.attachments[0]?.content ?? []).toString()).toBe('one \r\n\r\n')
  })
  test('a name in pieces, encoded and with a charset', async () => {
    const read = await mail(
      mixed,
      '',
      '--b',
      'Content-Type: image/png',
      'Content-Disposition: attachment; filename*0*=iso-8859-1\'\'Bericht%20f; filename*1*=%FCr; filename*2=".png"',
      '',
      'x',
      '--b--',
    )
    expect(read.attachments[0]?.name).toBe('Bericht für.png')
  })
  test('UTF-7 and words split inside a character', async () =>
    expect(
      (await mail('Subject: =?utf-7?q?Fr+APY-sche?= =?utf-8?q?_=C3?= =?utf-8?q?=BC?=', '', 'x')).subject,
    ).toBe('Frösche ü'))
})
