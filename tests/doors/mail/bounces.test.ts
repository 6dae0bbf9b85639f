// What other mail servers report about our mails: shown at the message, believed only with evidence.
import { describe, expect, test } from 'vitest'
import type { ReceivedMail } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import { adam, ana, jane, mailboxes, mira } from '../../cast/people.ts'
import { pathOf } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import type { SentMail } from '../../harness/sink.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const support = mailboxes.support.address
const { tickets, email } = contract
let n = 0

/** A ticket of this requester's with an answer of ours, as it left. */
const answered = async (from: string = jane.email): Promise<{ number: number; mail: SentMail }> => {
  n += 1
  await sendRaw(door.smtpPort, { from, to: support, raw: eml({ From: from, Subject: `Bounce ${n}` }) })
  const number = (await ledger(door))[0]?.ticketNumber ?? 0
  const text = `Answer number ${n}.`
  await (await door.as(ana)).call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: text },
  })
  const mail = await until('the answer', () =>
    door.sink.mails.find((m) => m.to.includes(from) && m.mail.text?.includes(text)),
  )
  await until('its row', async () => (await delivery(number)).state === 'sent')
  return { number, mail }
}
const delivery = async (number: number) => {
  const ticket = await (await door.as(ana)).call(tickets.get, { params: { number } })
  const one = ticket.messages.at(-1)?.deliveries[0]
  if (!one) throw new Error('nothing was delivered')
  return { ...one, version: ticket.version, status: ticket.status }
}

interface Said {
  to: string
  messageId: string
  action?: string
  status?: string
  words?: string
  recipient?: string
}

/** A delivery status notification (RFC 3464) as a mail server writes it. */
const report = ({
  to,
  messageId,
  action = 'failed',
  status = '5.1.1',
  words = '550 5.1.1 no such user',
  recipient = to,
}: Said) =>
  eml(
    {
      From: 'Mail Delivery System <MAILER-DAEMON@mx.northwind.example>',
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
    },
    [
      '--b',
      'Content-Type: text/plain',
      '',
      `Your message to <${recipient}> could not be delivered.`,
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.northwind.example',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${words}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      ...(messageId ? [`Message-ID: ${messageId}`] : []),
      `To: ${to}`,
      'Subject: something',
      '',
      '--b--',
      '',
    ].join('\n'),
  )
const bounce = async (said: Said, to: string = support): Promise<ReceivedMail> => {
  expect(await sendRaw(door.smtpPort, { from: '', to, raw: report(said) })).toMatch(/^250 /)
  return (await ledger(door))[0] as ReceivedMail
}
const idOf = ({ mail }: SentMail): string => mail.messageId ?? ''

describe('a report on our mail', () => {
  test('shows at the message that it bounced, and why; nothing else of the ticket changes', async () => {
    const { number, mail } = await answered('soft@northwind.example')
    const before = await delivery(number)
    const row = await bounce({
      to: 'soft@northwind.example',
      messageId: idOf(mail),
      status: '5.2.2',
      words: '552 5.2.2 mailbox full',
    })
    expect(row).toMatchObject({ fate: 'bounce', ticketNumber: number, deliveryId: before.id })
    const after = await delivery(number)
    expect(after).toMatchObject({ state: 'bounced', status: before.status })
    expect(after.bounce).toEqual({ status: '5.2.2', isHard: false })
    expect(after.error).toContain('mailbox full')
  })
  test('that it is delayed, once', async () => {
    const { number, mail } = await answered('slow@northwind.example')
    const said = {
      to: 'slow@northwind.example',
      messageId: idOf(mail),
      action: 'delayed',
      status: '4.4.1',
      words: '451 4.4.1 try again',
    }
    await bounce(said)
    expect(await delivery(number)).toMatchObject({
      state: 'delayed',
      bounce: { status: '4.4.1', isHard: false },
    })
    await bounce({ ...said, action: 'failed', status: '5.4.7', words: '554 5.4.7 expired' })
    expect((await delivery(number)).state).toBe('bounced')
    await bounce(said)
    expect((await delivery(number)).state).toBe('bounced')
  })
  test('which quotes no Message-ID is known by the address it came to', async () => {
    const { number, mail } = await answered('vague@northwind.example')
    const row = await bounce({ to: 'vague@northwind.example', messageId: '' }, mail.from)
    expect(mail.from).toMatch(/\+t\./)
    expect(row).toMatchObject({ fate: 'bounce', ticketNumber: number })
    expect((await delivery(number)).state).toBe('bounced')
  })
})

describe('an address that does not exist', () => {
  test('is written to no more after the second bounce, until somebody lifts it', async () => {
    const gone = 'gone@northwind.example'
    const { number, mail } = await answered(gone)
    await bounce({ to: gone, messageId: idOf(mail) })
    expect((await delivery(number)).bounce).toEqual({ status: '5.1.1', isHard: true })
    const manager = await door.as(mira)
    const suppressed = async () =>
      (await manager.call(email.suppressed, { query: { limit: 10, q: gone.toUpperCase() } })).items
    expect(await suppressed()).toEqual([])
    const second = await answered(gone)
    await bounce({ to: gone, messageId: idOf(second.mail) })
    const items = await suppressed()
    expect(items).toMatchObject([{ address: gone, because: expect.stringContaining('no such user') }])
    const agent = await door.as(ana)
    await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Are you there?' },
    })
    const refused = await delivery(number)
    expect(refused.state).toBe('failed')
    expect(refused.error).toContain('bounced for good')
    const id = items[0]?.id ?? ''
    expect((await manager.ask('DELETE', pathOf(email.lift, { id }))).status).toBe(403)
    const administrator = await door.as(adam)
    expect((await administrator.ask('DELETE', pathOf(email.lift, { id }))).status).toBe(204)
    expect((await administrator.ask('DELETE', pathOf(email.lift, { id }))).status).toBe(404)
    await agent.call(tickets.addMessage, { params: { number }, body: { kind: 'reply', body: 'And now?' } })
    await until('it to leave', async () => (await delivery(number)).state === 'sent')
  })
})

describe('a forged report changes nothing:', () => {
  test.each<[string, (mail: SentMail) => Said]>([
    ['an invented Message-ID', () => ({ to: jane.email, messageId: '<invented@meridian.example>' })],
    ['another recipient', (mail) => ({ to: 'rafael.sato@northwind.example', messageId: idOf(mail) })],
    ['no Message-ID, and no address of ours', () => ({ to: jane.email, messageId: '' })],
  ])('%s', async (_, said) => {
    const { number, mail } = await answered()
    const row = await bounce(said(mail))
    expect(row).toMatchObject({ fate: 'ignored', deliveryId: null })
    expect((await delivery(number)).state).toBe('sent')
    const { items } = await (await door.as(mira)).call(email.suppressed, { query: { limit: 100 } })
    expect(items.map((i) => i.address)).not.toContain(jane.email)
  })
})
