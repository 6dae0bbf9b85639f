// Without HANDRAIL_PRIVATE_HOSTS nothing that an administrator types, and nothing the DNS says, leads into the desk's
// own network: not a packet reaches it, and the words name the host only.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { type HostAddress, systemNames } from '../../../server/platform/net/names.ts'
import { adam } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { type Exchanger, openExchanger } from '../../peers/exchanger.ts'
import { type ImapPeer, imapUser, openImap } from '../../peers/imap.ts'
import { type OauthPeer, openOauth } from '../../peers/oauth.ts'

let answers: HostAddress[][] = []
const door = doorForAll({
  config: { HANDRAIL_PRIVATE_HOSTS: 'no' },
  names: {
    ...systemNames,
    exchangers: async () => [{ exchange: 'mx.northwind.example', priority: 1, port: smtp.port }],
    addresses: async (host) =>
      answers.shift() ??
      (host.endsWith('.example') ? [{ address: '127.0.0.1', family: 4 }] : systemNames.addresses(host)),
  },
})
const { email } = contract
let imap: ImapPeer
let smtp: Exchanger
let provider: OauthPeer
beforeAll(async () => {
  imap = await openImap()
  smtp = await openExchanger()
  provider = await openOauth()
})
afterAll(() => Promise.all([imap.close(), smtp.close(), provider.close()]))

let n = 0
const make = async (body: object): Promise<string> =>
  (
    await (
      await door.as(adam)
    ).call(email.createMailbox, {
      body: { name: 'Inner', address: `inner${++n}@meridian.example`, ...body } as never,
    })
  ).id
const server = (host: string, port: number) => ({
  host,
  port,
  secure: false,
  user: imapUser.name,
  password: imapUser.password,
})
const hosts = [
  '127.0.0.1',
  'localhost',
  '2130706433',
  '0x7f.0.0.1',
  '::1',
  'mail.northwind.example',
  '0.0.0.0',
]
const refusal = /is not on the public internet/

test.each(hosts)('IMAP and SMTP at %s are refused', async (host) => {
  const administrator = await door.as(adam)
  const id = await make({
    imap: server(host, imap.port),
    sending: { by: 'smtp', ...server(host, smtp.port) },
  })
  const receiving = await administrator.call(email.testMailbox, { params: { id } })
  expect(receiving).toMatchObject({ ok: false, message: expect.stringMatching(refusal) })
  const sending = await administrator.call(email.testSending, {
    params: { id },
    body: { to: 'jane@northwind.example' },
  })
  expect(sending).toMatchObject({ ok: false, message: expect.stringMatching(refusal) })
  expect([imap.connections, smtp.connections]).toEqual([0, 0])
  if (host.endsWith('.example')) expect(receiving.message + sending.message).not.toContain('127.0.0.1')
})

test('an exchanger that lies inside is not sent to', async () => {
  const id = await make({ sending: { by: 'direct' } })
  const tried = await (await door.as(adam)).call(email.testSending, {
    params: { id },
    body: { to: 'jane@northwind.example' },
  })
  expect(tried).toMatchObject({ ok: false, message: expect.stringMatching(refusal) })
  expect(smtp.connections).toBe(0)
})

test('a name that is public when first asked for and inner a moment later is not followed', async () => {
  const id = await make({ sending: { by: 'smtp', ...server('rebinding.example', smtp.port) } })
  answers = [[{ address: '198.41.0.4', family: 4 }], [{ address: '127.0.0.1', family: 4 }]]
  const tried = await (await door.as(adam)).call(email.testSending, {
    params: { id },
    body: { to: 'jane@northwind.example' },
  })
  expect(tried).toMatchObject({ ok: false, message: expect.stringMatching(refusal) })
  expect([answers.length, smtp.connections]).toEqual([0, 0])
})

test('a provider inside is no provider', async () => {
  const administrator = await door.as(adam)
  const oauth = {
    provider: 'other' as const,
    clientId: provider.client.id,
    clientSecret: provider.client.secret,
    tenant: null,
    authorizeUrl: 'https://login.northwind.example/authorize',
  }
  const id = await make({})
  await administrator.refused(422, email.changeMailbox, {
    params: { id },
    body: { oauth: { ...oauth, tokenUrl: `${provider.url}/token` } },
  })
  const port = new URL(provider.url).port
  await administrator.call(email.changeMailbox, {
    params: { id },
    body: { oauth: { ...oauth, tokenUrl: `https://login.northwind.example:${port}/token` } },
  })
  const browser = await door.signedIn(adam)
  const { url } = await browser.call(email.connect, { params: { id } })
  const { pathname, search } = new URL(provider.permit(url))
  await browser.ask('GET', pathname + search)
  const { items } = await administrator.call(email.mailboxes)
  expect(items.find((m) => m.id === id)?.oauth?.error).toMatch(refusal)
  expect(provider.asked).toEqual([])
})
