// How a mailbox's mail leaves: by its own server, straight to the recipients' exchangers, signed; and what goes wrong.
import { authenticate } from 'mailauth'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { MailExchange } from '../../../server/platform/net/names.ts'
import { systemNames } from '../../../server/platform/net/names.ts'
import { adam, jane } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { type Exchanger, openExchanger } from '../../peers/exchanger.ts'

const { email } = contract
const exchangers = new Map<string, MailExchange[]>()
const door = doorForAll({
  names: {
    ...systemNames,
    exchangers: async (domain) => exchangers.get(domain) ?? [],
    addresses: async (host) => {
      if (host.endsWith('.example') && !host.startsWith('mx'))
        throw Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' })
      return [{ address: '127.0.0.1', family: 4 }]
    },
  },
})
let peers: Exchanger[] = []
const open = async (options?: Parameters<typeof openExchanger>[0]): Promise<Exchanger> => {
  const peer = await openExchanger(options)
  peers.push(peer)
  return peer
}
let n = 0
const makeMailbox = async (body: object): Promise<string> =>
  (
    await (
      await door.as(adam)
    ).call(email.createMailbox, {
      body: { name: 'Way', address: `way${++n}@meridian.example`, ...body } as never,
    })
  ).id
const send = async (id: string, to = 'jane@northwind.example') =>
  (await door.as(adam)).call(email.testSending, { params: { id }, body: { to } })
const shown = async (id: string) =>
  (await (await door.as(adam)).call(email.mailboxes)).items.find((m) => m.id === id)

beforeEach(() => exchangers.clear())
afterEach(async () => {
  await Promise.all(peers.map((p) => p.close()))
  peers = []
})

const smtp = (port: number, more = {}) => ({
  sending: {
    by: 'smtp',
    host: '127.0.0.1',
    port,
    secure: false,
    user: 'desk',
    password: 'tin-opener',
    ...more,
  },
})

test('a test mail leaves by the mailbox’s own server, and the answer is told', async () => {
  const peer = await open({ tls: false, signIn: true })
  peer.password = { user: 'desk', pass: 'tin-opener' }
  const id = await makeMailbox(smtp(peer.port))
  expect(await send(id)).toEqual({
    ok: true,
    message: expect.stringContaining('250 2.0.0 taken as number 1'),
  })
  expect(peer.mails[0]).toMatchObject({ user: 'desk', to: ['jane@northwind.example'] })
  expect(peer.mails[0]?.raw.toString()).toMatch(/^Auto-Submitted: auto-generated/m)
  expect((await shown(id))?.lastSentAt).not.toBeNull()
})

test('a wrong password is told in the server’s words, and shown at the mailbox until a mail leaves', async () => {
  const peer = await open({ tls: false, signIn: true })
  peer.password = { user: 'desk', pass: 'tin-opener' }
  const id = await makeMailbox(smtp(peer.port, { password: 'wrong' }))
  const tried = await send(id)
  expect(tried).toMatchObject({ ok: false, message: expect.stringMatching(/535/) })
  expect(tried.message).not.toContain('wrong')
  expect((await shown(id))?.lastSendError?.message).toBe(tried.message)
  const { as } = door
  await (await as(adam)).call(email.changeMailbox, { params: { id }, body: smtp(peer.port) as never })
  expect((await send(id)).ok).toBe(true)
  expect((await shown(id))?.lastSendError).toBeNull()
})

test('a reply leaves by the server of its mailbox', async () => {
  const peer = await open({ tls: false, signIn: true })
  peer.password = { user: 'desk', pass: 'tin-opener' }
  const administrator = await door.as(adam)
  await makeMailbox(smtp(peer.port))
  await door.mailTo(`way${n}@meridian.example`, jane, { subject: 'By the other way' })
  const number = await until(
    'the ticket',
    async () => (await administrator.call(contract.tickets.list, { query: {} })).items[0]?.number,
  )
  await administrator.call(contract.tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'From here.' },
  })
  await until('the reply', () => peer.mails.some((m) => m.raw.includes('From here.')), 20_000)
  expect(door.sink.mails.some((m) => m.raw.includes('From here.'))).toBe(false)
})

test('straight: exchangers in the order of their preference, encrypted where they offer it', async () => {
  const first = await open()
  const second = await open()
  exchangers.set('northwind.example', [
    { exchange: 'mx2.northwind.example', priority: 20, port: second.port },
    { exchange: 'mx1.northwind.example', priority: 10, port: first.port },
  ])
  const id = await makeMailbox({ sending: { by: 'direct' } })
  expect((await send(id)).ok).toBe(true)
  expect(first.mails).toHaveLength(1)
  expect(first.mails[0]).toMatchObject({ encrypted: true, from: `way${n}@meridian.example` })
  first.refuse('connect', { code: 421, message: 'busy' })
  expect((await send(id)).ok).toBe(true)
  expect([first.mails.length, second.mails.length]).toEqual([1, 1])
  await first.close()
  expect((await send(id)).ok).toBe(true)
  expect(second.mails).toHaveLength(2)
})

test('straight: an answer about the mail is believed, and the next exchanger is not bothered', async () => {
  const first = await open({ tls: false })
  const second = await open({ tls: false })
  exchangers.set('northwind.example', [
    { exchange: 'mx1.northwind.example', priority: 10, port: first.port },
    { exchange: 'mx2.northwind.example', priority: 20, port: second.port },
  ])
  const id = await makeMailbox({ sending: { by: 'direct' } })
  first.refuse('to', { code: 550, message: '5.1.1 no Jane here' })
  expect(await send(id)).toEqual({ ok: false, message: expect.stringContaining('no Jane here') })
  expect(second.connections).toBe(0)
  first.refuse('to', { code: 451, message: '4.7.1 greylisted' })
  expect((await send(id)).ok).toBe(true)
  expect(second.mails).toHaveLength(1)
  first.refuse('to', null)
  first.refuse('data', 'drop')
  expect((await send(id)).ok, 'it may have taken the mail').toBe(false)
  expect(second.mails).toHaveLength(1)
  expect((await send(id)).ok, 'now it comes last').toBe(true)
  expect(second.mails).toHaveLength(2)
})

test('straight: a domain that takes no mail, or is not there, is a plain answer', async () => {
  const id = await makeMailbox({ sending: { by: 'direct' } })
  exchangers.set('northwind.example', [{ exchange: '', priority: 0 }])
  expect(await send(id)).toEqual({ ok: false, message: expect.stringContaining('takes no mail') })
  expect(await send(id, 'jane@nowhere.example')).toEqual({
    ok: false,
    message: expect.stringContaining('no mail server for nowhere.example'),
  })
})

test('with a key every mail is signed so that others can verify it', async () => {
  const peer = await open()
  exchangers.set('northwind.example', [{ exchange: 'mx.northwind.example', priority: 1, port: peer.port }])
  const id = await makeMailbox({ sending: { by: 'direct' } })
  const { dkim } = await (await door.as(adam)).call(email.makeDkimKey, { params: { id } })
  expect((await send(id)).ok).toBe(true)
  const checked = await authenticate(peer.mails[0]?.raw ?? '', {
    ip: '198.41.0.4',
    helo: 'desk.meridian.example',
    sender: `way${n}@meridian.example`,
    resolver: async (name: string, type: string) => {
      if (type === 'TXT' && name === dkim?.recordName) return [[dkim.recordValue]]
      throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
    },
  })
  expect(checked.dkim?.results[0]).toMatchObject({
    status: { result: 'pass', aligned: 'meridian.example' },
    signingDomain: 'meridian.example',
  })
})
