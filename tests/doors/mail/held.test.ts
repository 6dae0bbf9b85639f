// Mail of strangers that points to a ticket waits beside it until somebody of the team decides.
import { describe, expect, test } from 'vitest'
import type { ReceivedMail } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { adam, ana, ben, carlos, jane, mailboxes, meridian, priya } from '../../cast/people.ts'
import { pathOf } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openSocket } from '../../harness/socket.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const support = mailboxes.support.address
const { tickets, email } = contract
let n = 0

/** Jane's ticket, and Priya's mail that answers Jane's first one without having been asked. */
const held = async (body = 'I know more about it.'): Promise<{ ticket: Ticket; mail: ReceivedMail }> => {
  n += 1
  const first = `<held-${n}@northwind.example>`
  await sendRaw(door.smtpPort, {
    from: jane.email,
    to: support,
    raw: eml({ 'Message-ID': first, Subject: `Held ${n}` }),
  })
  const number = (await ledger(door))[0]?.ticketNumber ?? 0
  await sendRaw(door.smtpPort, {
    from: priya.email,
    to: support,
    raw: eml({ From: `Priya Nair <${priya.email}>`, 'In-Reply-To': first, Subject: `Re: Held ${n}` }, body),
  })
  const [mail] = await ledger(door)
  return { ticket: await read(number), mail: mail as ReceivedMail }
}
const read = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })

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
    const { mail } = await held()
    const agent = await door.signedIn(ana)
    const reply = await agent.ask('GET', mail.originalUrl)
    expect(reply.status).toBe(200)
    expect(reply.text).toContain(`In-Reply-To: <held-${n}@northwind.example>`)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'message/rfc822',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^attachment; filename="[\x20-\x7e]+\.eml"/),
    })
  })
  test('with HTML shows it cleaned, in a sandbox', async () => {
    n += 1
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

describe('letting it in', () => {
  test('adds its words, and its sender takes part from then on', async () => {
    const { ticket, mail } = await held()
    const agent = await door.as(ana)
    const released = await agent.call(email.release, { params: { id: mail.id }, body: { as: 'join' } })
    expect(released).toMatchObject({ id: mail.id, fate: 'joined', ticketNumber: ticket.number })
    const after = await read(ticket.number)
    expect(after.held).toEqual([])
    expect(after.heldCount).toBe(0)
    expect(after.participants.map((p) => p.email)).toEqual([priya.email])
    const last = after.messages.at(-1)
    expect(last).toMatchObject({ side: 'requester', text: 'I know more about it.', author: { id: priya.id } })
    expect(last?.mail).toMatchObject({ from: { address: priya.email }, originalUrl: expect.any(String) })
    const original = await (await door.signedIn(ana)).ask('GET', last?.mail?.originalUrl ?? '')
    expect(original.text).toContain('I know more about it.')
    // Her next answer joins by itself.
    await sendRaw(door.smtpPort, {
      from: priya.email,
      to: support,
      raw: eml({ From: priya.email, 'In-Reply-To': `<held-${n}@northwind.example>` }, 'And this.'),
    })
    expect((await ledger(door))[0]).toMatchObject({ fate: 'joined', ticketNumber: ticket.number })
  })
  test('or opens a ticket of its own for its sender', async () => {
    const { ticket, mail } = await held()
    const released = await (await door.as(ana)).call(email.release, {
      params: { id: mail.id },
      body: { as: 'open' },
    })
    expect(released.fate).toBe('opened')
    expect(released.ticketNumber).not.toBe(ticket.number)
    expect((await read(released.ticketNumber ?? 0)).requester.id).toBe(priya.id)
    expect((await read(ticket.number)).heldCount).toBe(0)
  })
  test('happens once, however many people do it at once: the others are told', async () => {
    const { ticket, mail } = await held()
    const clients = await Promise.all([ana, ben, carlos, adam].map((p) => door.as(p)))
    const replies = await Promise.all(
      clients.map((c, i) =>
        c.ask('POST', pathOf(email.release, { id: mail.id }), { body: { as: i % 2 ? 'open' : 'join' } }),
      ),
    )
    expect(replies.map((r) => r.status).toSorted()).toEqual([200, 409, 409, 409])
    const told = replies.find((r) => r.status === 409)
    expect(told?.json).toMatchObject({
      code: 'not_possible',
      data: { fate: expect.stringMatching(/joined|opened/) },
    })
    const after = await read(ticket.number)
    expect(after.heldCount).toBe(0)
    expect(after.messages.length).toBeLessThanOrEqual(2)
  })
  test('an agent cannot let in what waits beside no ticket, and a token only with its right', async () => {
    const { mail } = await held()
    const reader = await door.as(ana, ['ticket.read'])
    const path = pathOf(email.release, { id: mail.id })
    expect((await reader.ask('POST', path, { body: { as: 'join' } })).status).toBe(403)
    const [opened] = (await ledger(door)).filter((m) => m.fate === 'opened')
    const again = await (await door.as(ana)).ask('POST', pathOf(email.release, { id: opened?.id ?? '' }), {
      body: { as: 'join' },
    })
    expect(again.status).toBe(409)
  })
})

describe('binning it', () => {
  test('takes it from the ticket, and it can still be let in later', async () => {
    const { ticket, mail } = await held()
    const agent = await door.as(ana)
    expect(await agent.call(email.bin, { params: { id: mail.id } })).toMatchObject({ fate: 'binned' })
    expect(await read(ticket.number)).toMatchObject({ heldCount: 0, held: [], messageCount: 1 })
    expect((await agent.ask('POST', pathOf(email.bin, { id: mail.id }), { body: {} })).status).toBe(409)
    const released = await agent.call(email.release, { params: { id: mail.id }, body: { as: 'join' } })
    expect(released.fate).toBe('joined')
    expect(await read(ticket.number)).toMatchObject({ heldCount: 0, messageCount: 2 })
  })
})

describe('judging it again', () => {
  test('leaves it where it is while nothing changed', async () => {
    const { ticket, mail } = await held()
    const replayed = await (await door.as(adam)).call(email.replay, { params: { id: mail.id } })
    expect(replayed).toMatchObject({ id: mail.id, fate: 'held', receivedAt: mail.receivedAt })
    expect((await read(ticket.number)).heldCount).toBe(1)
  })
  test('lets it in by itself once its sender takes part', async () => {
    const first = await held()
    const agent = await door.as(ana)
    await sendRaw(door.smtpPort, {
      from: priya.email,
      to: support,
      raw: eml({ From: priya.email, 'In-Reply-To': `<held-${n}@northwind.example>` }, 'A second one.'),
    })
    const [second] = await ledger(door)
    await agent.call(email.release, { params: { id: first.mail.id }, body: { as: 'join' } })
    expect((await read(first.ticket.number)).heldCount).toBe(1)
    const replayed = await (await door.as(adam)).call(email.replay, { params: { id: second?.id ?? '' } })
    expect(replayed).toMatchObject({ fate: 'joined', ticketNumber: first.ticket.number })
    expect(await read(first.ticket.number)).toMatchObject({ heldCount: 0, messageCount: 3 })
  })
  test('also works for a binned mail, and not for one that became a ticket', async () => {
    const { mail } = await held()
    await (await door.as(ana)).call(email.bin, { params: { id: mail.id } })
    const administrator = await door.as(adam)
    expect(await administrator.call(email.replay, { params: { id: mail.id } })).toMatchObject({
      fate: 'held',
    })
    const [opened] = (await ledger(door)).filter((m) => m.fate === 'opened')
    const reply = await administrator.ask('POST', pathOf(email.replay, { id: opened?.id ?? '' }), {
      body: {},
    })
    expect(reply.status).toBe(409)
  })
})

test('whatever two people decide at once, it is decided once', async () => {
  const administrator = await door.as(adam)
  const agent = await door.as(ana)
  for (let round = 0; round < 6; round++) {
    const { ticket, mail } = await held()
    const path = (what: 'replay' | 'release' | 'bin') => `/api/v1/mail/${mail.id}/${what}`
    const replies = await Promise.all([
      administrator.ask('POST', path('replay'), { body: {} }),
      agent.ask('POST', path('release'), { body: { as: 'join' } }),
      agent.ask('POST', path('bin'), { body: {} }),
    ])
    for (const reply of replies) expect([200, 404, 409], reply.text).toContain(reply.status)
    const after = await read(ticket.number)
    const row = await agent.call(email.readMail, { params: { id: mail.id } })
    expect([after.heldCount, after.messageCount], row.fate).toEqual([
      row.fate === 'held' ? 1 : 0,
      row.fate === 'joined' ? 2 : 1,
    ])
  }
})

test('beside a closed ticket nobody waits: the mail opens a ticket of its own', async () => {
  const { ticket } = await held()
  await (await door.as(ana)).call(tickets.change, {
    params: { number: ticket.number },
    body: { status: 'closed' },
  })
  await sendRaw(door.smtpPort, {
    from: 'somebody@halden.example',
    to: support,
    raw: eml({ From: 'somebody@halden.example', 'In-Reply-To': `<held-${n}@northwind.example>` }),
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
    expect(await find({ q: `held ${n}` })).toContain(mail.id)
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
