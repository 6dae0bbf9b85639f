// A technician forwards a mail to the desk: a ticket for whoever wrote it first.
import { describe, expect, test } from 'vitest'
import type { ReceivedMail } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import { intakeOf } from '../../../server/modules/email/receive/service.ts'
import { ana, ben, jane, mailboxes, meridian, rafael } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { testDns } from '../../peers/dns.ts'
import { eml, ledger } from './ledger.ts'

const dns = testDns()
const door = doorForAll({ names: dns.names })
const { support } = mailboxes
const { tickets } = contract

const forward = (writer: string, comment = 'Could somebody take this, please?') =>
  eml(
    { From: `Ben Carter <${ben.email}>`, To: support.address, Subject: 'Fwd: The badge reader' },
    [
      comment,
      '',
      '---------- Forwarded message ---------',
      `From: Some Writer <${writer}>`,
      'Date: Mon, 23 Nov 2026 at 08:00',
      'Subject: The badge reader',
      `To: Ben Carter <${ben.email}>`,
      '',
      'The badge reader at the north door blinks red.',
    ].join('\n'),
  )
const receive = async (raw: string, from: string, ip: string): Promise<ReceivedMail> => {
  const { id } = await intakeOf(door.desk).receive({
    workspaceId: meridian.id,
    mailboxId: support.id,
    raw: Buffer.from(raw),
    envelope: { from, to: [support.address] },
    client: { ip, helo: 'mx.elsewhere.example' },
  })
  return (await ledger(door)).find((m) => m.id === id) as ReceivedMail
}
const read = async (mail: ReceivedMail) =>
  (await door.as(ana)).call(tickets.get, { params: { number: mail.ticketNumber ?? 0 } })

describe('a mail that a technician forwards', () => {
  test('verified: opens a ticket of its writer, who is told; the technician follows, the comment is a note', async () => {
    const writer = 'writer@northwind.example'
    const mail = await receive(await dns.sign(forward(writer), 'meridian.example'), ben.email, '203.0.113.9')
    expect(mail).toMatchObject({ fate: 'opened', verdict: { result: 'verified' } })
    expect(mail.because).toContain(`${ben.email} of the team forwarded it for ${writer}`)
    const ticket = await read(mail)
    expect(ticket.requester).toMatchObject({ email: writer, name: 'Some Writer' })
    expect(ticket.subject).toBe('The badge reader')
    expect(ticket.followers.map((f) => f.id)).toEqual([ben.id])
    expect(ticket.messages.map((m) => [m.kind, m.author.email])).toEqual([
      ['request', writer],
      ['note', ben.email],
    ])
    expect(ticket.messages[0]?.text).toContain('blinks red')
    expect(ticket.messages[0]?.text).not.toContain('Could somebody')
    expect(ticket.messages[1]?.text).toContain('Could somebody take this')
    expect(ticket.messages[0]?.mail?.from.address).toBe(ben.email)
    await until('the acknowledgement', () => door.sink.mails.some((m) => m.to.includes(writer)))
    expect(door.sink.mails.some((m) => m.to.includes(ben.email))).toBe(false)
  })
  test('from our own network, where nothing can be checked: the same, but its writer is told nothing', async () => {
    const writer = 'quiet@northwind.example'
    const mail = await receive(forward(writer), ben.email, '127.0.0.1')
    expect((await read(mail)).requester.email).toBe(writer)
    expect(mail.because).toContain('not acknowledged')
  })
  test('without being verified is an ordinary mail of whoever it claims to be', async () => {
    dns.set('_dmarc.meridian.example', 'v=DMARC1; p=none')
    const mail = await receive(forward('victim@northwind.example'), ben.email, '203.0.113.9')
    expect((await read(mail)).requester.email).toBe(ben.email)
    expect(mail.because).toContain('nothing proves')
  })
  test('by a requester is an ordinary mail, too', async () => {
    const raw = forward('somebody@halden.example').replace(
      `Ben Carter <${ben.email}>`,
      `Jane <${jane.email}>`,
    )
    const mail = await receive(raw, jane.email, '127.0.0.1')
    expect((await read(mail)).requester.email).toBe(jane.email)
  })
  test('as an attachment opens a ticket of its writer as well', async () => {
    const inner = eml(
      { From: `Rafael Sato <${rafael.email}>`, To: ben.email, Subject: 'Badge' },
      'Mine is lost.',
    )
    const raw = eml(
      {
        From: `Ben Carter <${ben.email}>`,
        Subject: 'Fwd: Badge',
        'MIME-Version': '1.0',
        'Content-Type': 'multipart/mixed; boundary=b',
      },
      `--b\nContent-Type: text/plain\n\nPlease.\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b--\n`,
    )
    const mail = await receive(raw, ben.email, '127.0.0.1')
    const ticket = await read(mail)
    expect(ticket.requester.id).toBe(rafael.id)
    expect(ticket.messages[0]?.text).toContain('Mine is lost.')
  })
})
