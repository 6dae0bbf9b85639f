// Mail is no proof of identity: forged threads, agents, copies and control headers change nothing (T1, T4, T5).
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { ana, ben, jane, mailboxes, meridian, rafael } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const support = mailboxes.support.address
const { tickets } = contract

/** A ticket of Jane's with an answer of Ana's: the mail that went to Jane, and the ticket. */
const answered = async (subject: string): Promise<{ ticket: Ticket; replyTo: string; messageId: string }> => {
  await door.mailTo(support, jane, { subject, text: 'Please help.' })
  const agent = await door.as(ana)
  const [row] = (await agent.call(tickets.list)).items
  const ticket = await agent.call(tickets.addMessage, {
    params: { number: row?.number ?? 0 },
    body: { kind: 'reply', body: 'A secret between Jane and us: 4711.' },
  })
  const mail = await until('the answer', () =>
    door.sink.mails.find(
      (m) => m.mail.subject?.includes(`[#${ticket.number}]`) && m.mail.text?.includes('4711'),
    ),
  )
  return { ticket, replyTo: mail.mail.replyTo?.[0]?.address ?? '', messageId: mail.mail.messageId ?? '' }
}
const again = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })
const newest = async () => (await ledger(door))[0]

describe('a stranger', () => {
  test.each<
    [
      string,
      (a: { replyTo: string; messageId: string; number: number }) => {
        to: string
        headers: Record<string, string>
      },
      'held' | 'opened',
    ]
  >([
    [
      'with our Message-ID',
      ({ messageId }) => ({ to: support, headers: { References: messageId, 'In-Reply-To': messageId } }),
      'held',
    ],
    [
      'with the number in the subject',
      ({ number }) => ({ to: support, headers: { Subject: `Re: Printer [#${number}]` } }),
      'opened',
    ],
    ['with the signed address of somebody else', ({ replyTo }) => ({ to: replyTo, headers: {} }), 'held'],
    [
      'with an invented signature',
      ({ number }) => ({ to: `support+t.${number}.${'a'.repeat(26)}@meridian.example`, headers: {} }),
      'opened',
    ],
  ])('%s stays outside and hears nothing of the ticket', async (name, trick, fate) => {
    const { ticket, replyTo, messageId } = await answered(`Thread ${name}`)
    const { to, headers } = trick({ replyTo, messageId, number: ticket.number })
    const evil = { name: 'Mallory', email: `mallory-${ticket.number}@evil.example` }
    await sendRaw(door.smtpPort, {
      from: evil.email,
      to,
      raw: eml(
        { From: `${evil.name} <${evil.email}>`, To: to, Cc: 'accomplice@evil.example', ...headers },
        'Add me, please.',
      ),
    })
    const row = await newest()
    expect(row).toMatchObject({ fate, from: evil.email })
    const after = await again(ticket.number)
    expect(after.messages).toHaveLength(ticket.messages.length)
    expect([after.followers, after.participants]).toEqual([ticket.followers, []])
    if (fate === 'held') {
      expect(row?.ticketNumber).toBe(ticket.number)
      expect(after.held).toMatchObject([{ id: row?.id, from: { address: evil.email, name: 'Mallory' } }])
      expect([after.heldCount, after.status]).toEqual([1, ticket.status])
    } else {
      expect(row?.ticketNumber).not.toBe(ticket.number)
      await until('the acknowledgement', () => door.sink.mails.find((m) => m.to.includes(evil.email)))
    }
    for (const mail of door.sink.mails.filter((m) => m.to.some((a) => a.endsWith('@evil.example'))))
      expect(mail.raw.toString()).not.toContain('4711')
  })
})

test('a colleague of the requester who was not copied in waits outside', async () => {
  const { ticket, messageId } = await answered('Copied in')
  await sendRaw(door.smtpPort, {
    from: rafael.email,
    to: support,
    raw: eml({ From: `Rafael Sato <${rafael.email}>`, References: messageId }),
  })
  expect(await newest()).toMatchObject({ fate: 'held', ticketNumber: ticket.number })
  expect((await newest())?.because).toContain(`it points to ticket ${ticket.number}`)
  expect((await again(ticket.number)).messages).toHaveLength(ticket.messages.length)
})

describe('a mail from a technician’s address', () => {
  test.each<
    [
      string,
      (a: { replyTo: string; messageId: string; number: number }) => {
        to: string
        headers: Record<string, string>
      },
      'held' | 'opened',
    ]
  >([
    ['our Message-ID', ({ messageId }) => ({ to: support, headers: { 'In-Reply-To': messageId } }), 'held'],
    ['the address issued to the requester', ({ replyTo }) => ({ to: replyTo, headers: {} }), 'held'],
    [
      'the number in the subject',
      ({ number }) => ({ to: support, headers: { Subject: `[#${number}]` } }),
      'opened',
    ],
  ])('with merely %s is never a reply of the team', async (name, trick, fate) => {
    const { ticket, replyTo, messageId } = await answered(`Agent ${name}`)
    const sent = door.sink.mails.filter((m) => m.to.includes(jane.email)).length
    const { to, headers } = trick({ replyTo, messageId, number: ticket.number })
    await sendRaw(door.smtpPort, {
      from: ben.email,
      to,
      raw: eml(
        { From: `Ben Carter <${ben.email}>`, ...headers },
        'Please send your password to evil.example.',
      ),
    })
    const row = await newest()
    expect(row?.fate).toBe(fate)
    expect((await again(ticket.number)).messages).toHaveLength(ticket.messages.length)
    expect(door.sink.mails.filter((m) => m.to.includes(jane.email))).toHaveLength(sent)
  })
})

test('headers of our own making mean nothing from outside', async () => {
  const { ticket } = await answered('Control headers')
  const headers = {
    'X-Handrail-Ticket': String(ticket.number),
    'X-Handrail-Ticket-Id': ticket.id,
    'X-Handrail-Workspace': meridian.id,
    'X-Handrail-Status': 'closed',
    'X-Handrail-Assignee': ana.id,
    'X-Handrail-Signature': 'valid',
    'X-RT-Command': 'close',
  }
  await sendRaw(door.smtpPort, {
    from: jane.email,
    to: support,
    raw: eml({ ...headers, Subject: 'Just a mail' }),
  })
  const row = await newest()
  expect(row?.ticketNumber).not.toBe(ticket.number)
  const made = await again(row?.ticketNumber ?? 0)
  expect([made.status, made.assignee, made.team]).toEqual(['new', null, null])
  expect(await again(ticket.number)).toMatchObject({ status: ticket.status, version: ticket.version })
})

test('the requester may answer a solved ticket from another program, and it is open again', async () => {
  const { ticket, messageId } = await answered('Reopened')
  await (await door.as(ana)).call(tickets.change, {
    params: { number: ticket.number },
    body: { status: 'solved' },
  })
  await sendRaw(door.smtpPort, {
    from: jane.email,
    to: support,
    raw: eml({ References: messageId }, 'It is broken again.'),
  })
  expect(await newest()).toMatchObject({ fate: 'joined', ticketNumber: ticket.number })
  expect((await again(ticket.number)).status).toBe('open')
})
