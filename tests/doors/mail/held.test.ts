// Mail of strangers that points to a ticket waits beside it until somebody of the team decides.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, ben, carlos, jane, mailboxes, meridian, priya } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openSocket } from '../../harness/socket.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'
import { heldOn, support } from './waiting.ts'

const door = doorForAll()
const { tickets, email } = contract
const held = (body?: string) => heldOn(door, body)

describe('a held mail', () => {
  test('is shown beside its ticket, and the ticket itself is as it was', async () => {
    const { ticket, mail } = await held()
    expect(mail).toMatchObject({
      fate: 'held',
      ticketNumber: ticket.number,
      from: priya.email,
      fromName: 'Priya Nair',
      preview: 'I know more about it.',
    })
    expect(ticket).toMatchObject({ heldCount: 1, messageCount: 1, status: 'new', participants: [] })
    expect(ticket.held).toMatchObject([{ id: mail.id, subject: mail.subject, preview: mail.preview }])
    const { items } = await (await door.as(ana)).call(tickets.history, { params: { number: ticket.number } })
    expect(items.at(-1)).toMatchObject({ type: 'ticket.mail_held', data: { mailId: mail.id } })
    expect(items.at(-1)?.because).toContain('it points to ticket')
  })
  test('is counted for those who look after mail', async () => {
    const before = await (await door.as(carlos)).call(email.counts)
    await held()
    expect((await (await door.as(carlos)).call(email.counts)).held).toBe(before.held + 1)
  })
  test('can be read by an agent, in whole; a mail beside no ticket cannot', async () => {
    const { mail } = await held()
    const agent = await door.as(ana)
    const whole = await agent.call(email.readMail, { params: { id: mail.id } })
    expect(whole).toMatchObject({ text: 'I know more about it.', htmlUrl: null, attachments: [] })
    expect(whole.envelope).toEqual({ from: priya.email, to: [support] })
    expect(whole.headers).toContainEqual({ name: 'subject', value: mail.subject })
    await sendRaw(door.smtpPort, { from: '', to: support, raw: eml({ From: 'mailer-daemon@x.example' }) })
    const [other] = await ledger(door)
    const reply = await agent.ask('GET', `/api/v1/mail/${other?.id}`)
    expect(reply.status).toBe(404)
    expect((await (await door.as(carlos)).ask('GET', `/api/v1/mail/${other?.id}`)).status).toBe(200)
  })
  test('is downloaded as it came, never shown', async () => {
    const { mail, first } = await held()
    const agent = await door.signedIn(ana)
    const reply = await agent.ask('GET', mail.originalUrl)
    expect(reply.status).toBe(200)
    expect(reply.text).toContain(`In-Reply-To: ${first}`)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'message/rfc822',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^attachment; filename="[\x20-\x7e]+\.eml"/),
    })
  })
  test('with HTML shows it cleaned, in a sandbox', async () => {
    await sendRaw(door.smtpPort, {
      from: jane.email,
      to: support,
      raw: eml(
        { 'Content-Type': 'text/html; charset=utf-8' },
        '<p>Hello<script>alert(1)</script><img src=x onerror=alert(2)></p>',
      ),
    })
    const [mail] = await ledger(door)
    const reply = await (await door.signedIn(ana)).ask('GET', `/api/v1/mail/${mail?.id}/html`)
    expect(reply.status).toBe(200)
    expect(reply.text).toContain('Hello')
    expect(reply.text).not.toMatch(/alert|onerror/)
    expect(reply.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/)
  })
})

describe('nobody outside learns of it:', () => {
  test('the requester’s pages show a stranger’s words only once they are let in (T2)', async () => {
    const { ticket, mail } = await held('Words of a stranger.')
    const page = async () => (await (await door.signedIn(jane)).ask('GET', `/requests/${ticket.number}`)).text
    expect(await page()).not.toContain('Words of a stranger.')
    await (await door.as(ana)).call(email.release, { params: { id: mail.id }, body: { as: 'join' } })
    expect(await page()).toContain('Words of a stranger.')
  })
  test('its sender hears nothing from the desk', async () => {
    const before = door.sink.mails.filter((m) => m.to.includes(priya.email)).length
    await held()
    expect(door.sink.mails.filter((m) => m.to.includes(priya.email))).toHaveLength(before)
  })
})

test('the team sees it come and go without asking again', async () => {
  const { key } = await door.signedIn(ben)
  const socket = await openSocket(door.url, { cookie: `${door.cookie}=${key.token}` })
  try {
    const { ticket, mail } = await held()
    const rows = () =>
      socket.messages.flatMap((m) => (m.type === 'tickets' ? m.rows : [])).filter((r) => r.id === ticket.id)
    await until('it to be counted', () => rows().at(-1)?.heldCount === 1)
    await (await door.as(ana)).call(email.bin, { params: { id: mail.id } })
    await until('it to be gone', () => rows().at(-1)?.heldCount === 0)
  } finally {
    socket.close()
  }
})

test('every decision is in the log, with who made it', async () => {
  const { mail } = await held()
  await (await door.as(ana)).call(email.bin, { params: { id: mail.id } })
  await (await door.as(adam)).call(email.replay, { params: { id: mail.id } })
  await (await door.as(ben)).call(email.release, { params: { id: mail.id }, body: { as: 'open' } })
  const events = await door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .selectFrom('event')
      .select(['type', 'actor_id'])
      .where('subject_id', '=', mail.id)
      .orderBy('id')
      .execute(),
  )
  expect(events.map((e) => [e.type, e.actor_id])).toEqual([
    ['mail.set_aside', null],
    ['mail.binned', ana.id],
    ['mail.replayed', adam.id],
    ['mail.set_aside', null],
    ['mail.released', ben.id],
  ])
})

test('beside a closed ticket nobody waits: the mail opens a ticket of its own', async () => {
  const { ticket, first } = await held()
  await (await door.as(ana)).call(tickets.change, {
    params: { number: ticket.number },
    body: { status: 'closed' },
  })
  await sendRaw(door.smtpPort, {
    from: 'somebody@halden.example',
    to: support,
    raw: eml({ From: 'somebody@halden.example', 'In-Reply-To': first }),
  })
  const [row] = await ledger(door)
  expect(row?.fate).toBe('opened')
  expect(row?.because).toContain(`it points to ticket ${ticket.number}`)
})

describe('the ledger', () => {
  test('is searched by fate, mailbox, words, whole address and time', async () => {
    const { mail } = await held('Something about the zebra.')
    const client = await door.as(carlos)
    const find = async (query: Record<string, string | number>) =>
      (await client.call(email.received, { query: { limit: 100, ...query } })).items.map((m) => m.id)
    expect(await find({ fate: 'held' })).toContain(mail.id)
    expect(await find({ fate: 'failed' })).not.toContain(mail.id)
    expect(await find({ mailbox: mailboxes.support.id })).toContain(mail.id)
    expect(await find({ q: priya.email.toUpperCase() })).toContain(mail.id)
    expect(await find({ q: mail.subject.toLowerCase() })).toContain(mail.id)
    expect(await find({ q: '100%_\\' })).toEqual([])
    expect(await find({ until: mail.receivedAt })).not.toContain(mail.id)
    expect(await find({ since: mail.receivedAt })).toContain(mail.id)
  })
  test('says of which mail a duplicate is one', async () => {
    const raw = eml({ Subject: 'Twice' })
    for (let i = 0; i < 2; i++) await sendRaw(door.smtpPort, { from: jane.email, to: support, raw })
    const [second, first] = await ledger(door)
    expect(second).toMatchObject({ fate: 'duplicate', duplicateOf: first?.id })
  })
})
