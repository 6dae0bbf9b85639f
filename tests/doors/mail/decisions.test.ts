// What the team decides about a mail that waits: let it in, bin it, judge it again; each once, whoever else decides.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, ben, carlos, priya } from '../../cast/people.ts'
import { pathOf } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'
import { heldOn, readTicket, support } from './waiting.ts'

const door = doorForAll()
const { email } = contract
const held = (body?: string) => heldOn(door, body)
const read = (number: number) => readTicket(door, number)

describe('letting it in', () => {
  test('adds its words, and its sender takes part from then on', async () => {
    const { ticket, mail, first } = await held()
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
      raw: eml({ From: priya.email, 'In-Reply-To': first }, 'And this.'),
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
    const one = await held()
    const agent = await door.as(ana)
    await sendRaw(door.smtpPort, {
      from: priya.email,
      to: support,
      raw: eml({ From: priya.email, 'In-Reply-To': one.first }, 'A second one.'),
    })
    const [second] = await ledger(door)
    await agent.call(email.release, { params: { id: one.mail.id }, body: { as: 'join' } })
    expect((await read(one.ticket.number)).heldCount).toBe(1)
    const replayed = await (await door.as(adam)).call(email.replay, { params: { id: second?.id ?? '' } })
    expect(replayed).toMatchObject({ fate: 'joined', ticketNumber: one.ticket.number })
    expect(await read(one.ticket.number)).toMatchObject({ heldCount: 0, messageCount: 3 })
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
