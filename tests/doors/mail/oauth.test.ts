// A provider's authorisation of a mailbox (OAuth 2 with PKCE): given in the browser, kept sealed, renewed in time, ended.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { accessToken } from '../../../server/modules/email/oauth/access.ts'
import { adam, frida, mira, olivia } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { type Exchanger, openExchanger } from '../../peers/exchanger.ts'
import { type ImapPeer, imapUser, openImap } from '../../peers/imap.ts'
import { type OauthPeer, openOauth } from '../../peers/oauth.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const { email } = contract
let provider: OauthPeer
let imapPeer: ImapPeer
let smtpPeer: Exchanger
let n = 0
let id = ''

const settings = () => ({
  provider: 'other' as const,
  clientId: provider.client.id,
  clientSecret: provider.client.secret,
  tenant: null,
  authorizeUrl: `${provider.url}/authorize?prompt=consent`,
  tokenUrl: `${provider.url}/token`,
  scope: 'mail',
})
const browser = () => door.signedIn(adam)
const shown = async () => (await (await door.as(adam)).call(email.mailboxes)).items.find((m) => m.id === id)
const row = () =>
  door.db.inWorkspace(adam.workspaceId, (tx) =>
    tx
      .selectFrom('mailbox')
      .selectAll()
      .where('workspace_id', '=', adam.workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
type Browser = Awaited<ReturnType<typeof browser>>
const visit = (client: Browser, back: string) => {
  const { pathname, search } = new URL(back)
  return client.ask('GET', pathname + search)
}
const connect = async (client?: Browser) => {
  const who = client ?? (await browser())
  const { url } = await who.call(email.connect, { params: { id } })
  return visit(who, provider.permit(url))
}

beforeAll(async () => {
  provider = await openOauth()
  imapPeer = await openImap()
  smtpPeer = await openExchanger({ tls: false, signIn: true })
})
afterAll(() => Promise.all([provider.close(), imapPeer.close(), smtpPeer.close()]))
beforeEach(async () => {
  provider.expiresIn = 3600
  const server = { host: '127.0.0.1', secure: false, user: imapUser.name, auth: 'oauth' as const }
  const made = await (await door.as(adam)).call(email.createMailbox, {
    body: {
      name: 'Provided',
      address: `provided${++n}@meridian.example`,
      oauth: settings(),
      imap: { ...server, port: imapPeer.port },
      sending: { ...server, by: 'smtp', port: smtpPeer.port },
    },
  })
  id = made.id
})

afterEach(async () => {
  await (await door.as(adam)).call(email.removeMailbox, { params: { id } })
  // Its reader ends with the next look.
  await until('nobody is connected', () => imapPeer.open === 0, 20_000)
})

test('the address to open says who asks, for what, and carries state and challenge but no secret', async () => {
  const { url } = await (await browser()).call(email.connect, { params: { id } })
  const { searchParams, origin } = new URL(url)
  expect(origin).toBe(provider.url)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    prompt: 'consent',
    response_type: 'code',
    client_id: provider.client.id,
    scope: 'mail',
    code_challenge_method: 'S256',
    redirect_uri: `${door.desk.config.url}/oauth/mail`,
  })
  expect(url).not.toContain(provider.client.secret)
})

test('Microsoft and Google are asked where they are, with what IMAP and SMTP need', async () => {
  const administrator = await browser()
  for (const [name, begin, scope] of [
    [
      'microsoft',
      'https://login.microsoftonline.com/a%2F..%2Fb/oauth2/v2.0/authorize?',
      'IMAP.AccessAsUser.All',
    ],
    ['google', 'https://accounts.google.com/o/oauth2/v2/auth?', 'https://mail.google.com/'],
  ] as const) {
    await administrator.call(email.changeMailbox, {
      params: { id },
      body: { oauth: { provider: name, clientId: 'c', tenant: 'a/../b' } },
    })
    const { url } = await administrator.call(email.connect, { params: { id } })
    expect(url.startsWith(begin), url).toBe(true)
    expect(new URL(url).searchParams.get('scope')).toContain(scope)
  }
})

test('after the permission mails are fetched and sent with the token, and nothing of it is readable', async () => {
  const back = await connect()
  expect([back.status, back.headers.get('location')]).toEqual([
    303,
    `/desk/settings/mailboxes?mailbox=${id}&oauth=connected`,
  ])
  expect((await shown())?.oauth).toMatchObject({ account: 'desk@meridian.example', error: null })
  const token = provider.given.at(-1) ?? ''
  imapPeer.token = token
  smtpPeer.token = token
  expect(JSON.stringify(await row())).not.toContain(token)
  expect(await (await door.as(adam)).call(email.testMailbox, { params: { id } })).toMatchObject({ ok: true })
  expect(
    await (await door.as(adam)).call(email.testSending, {
      params: { id },
      body: { to: 'jane@northwind.example' },
    }),
  ).toMatchObject({ ok: true })
  imapPeer.deliver(eml({ Subject: `By token ${n}` }))
  await until('the mail', async () => (await ledger(door)).some((m) => m.subject === `By token ${n}`), 20_000)
})

describe('Nothing is connected', () => {
  const isNot = async (where: string, reply: { status: number; headers: Headers }) => {
    expect([reply.status, reply.headers.get('location')]).toEqual([303, `/desk/settings/mailboxes?${where}`])
    expect((await shown())?.oauth?.connectedAt).toBeNull()
  }
  test('by a state that is forged, of somebody else, or old', async () => {
    const administrator = await browser()
    const { url } = await administrator.call(email.connect, { params: { id } })
    const asked = provider.asked.length
    const back = provider.permit(url)
    await isNot('oauth=unknown', await visit(administrator, back.replace(/state=[^&]*/, 'state=v1.forged')))
    await isNot('oauth=unknown', await visit(administrator, back.replace(/state=[^&]*/, '')))
    await isNot('oauth=unknown', await visit(await door.signedIn(olivia), back))
    await isNot('oauth=unknown', await visit(await browser(), back))
    await isNot('oauth=unknown', await visit(await door.signedIn(frida), back))
    expect((await visit(await door.signedIn(mira), back)).status).toBe(403)
    expect((await door.stranger.ask('GET', new URL(back).pathname)).status).toBe(401)
    door.clock.forward({ minutes: 16 })
    await isNot('oauth=unknown', await visit(administrator, back))
    expect(provider.asked.length).toBe(asked)
  })

  test('when the provider or the administrator says no, and the mailbox says why', async () => {
    const administrator = await browser()
    const { url } = await administrator.call(email.connect, { params: { id } })
    const state = new URL(url).searchParams.get('state') ?? ''
    const failed = `mailbox=${id}&oauth=failed`
    const say = (query: Record<string, string>) =>
      administrator.ask('GET', `/oauth/mail?${new URLSearchParams({ state, ...query })}`)
    await isNot(failed, await say({ error: 'access_denied', error_description: 'Not\r\ntoday' }))
    expect((await shown())?.oauth?.error).toBe('The provider refused: access_denied: Not today')
    await isNot(failed, await say({ code: 'made-up' }))
    expect((await shown())?.oauth?.error).toContain('invalid_grant')
    for (const [reply, words] of [
      [{ status: 200, body: 'not json' }, 'no access token'],
      [{ status: 200, body: '{"access_token":""}' }, 'no access token'],
      [{ status: 500, body: '<html>' }, 'answered with 500'],
      [{ status: 302, body: '', headers: { location: 'http://127.0.0.1/' } }, 'answered with 302'],
      [{ status: 200, body: 'x'.repeat(100_000) }, 'more than 65536 bytes'],
    ] as const) {
      provider.answer(reply)
      await isNot(failed, await say({ code: 'any' }))
      expect((await shown())?.oauth?.error).toContain(words)
    }
  })
})

describe('An access token', () => {
  /** Nobody else asks for it in the background. */
  const readNothing = async () =>
    (await door.as(adam)).call(email.changeMailbox, { params: { id }, body: { imap: null } })
  const token = () => accessToken(door.desk, { workspace_id: adam.workspaceId, id })
  test('is renewed before its end, once, however many ask', async () => {
    await readNothing()
    await connect()
    const first = provider.given.at(-1)
    expect(await token()).toBe(first)
    door.clock.forward({ minutes: 56 })
    const asked = provider.asked.length
    const got = await Promise.all([token(), token(), token(), token()])
    expect(new Set(got).size).toBe(1)
    expect(got[0]).toBe(provider.given.at(-1))
    expect(got[0]).not.toBe(first)
    expect(provider.asked.length).toBe(asked + 1)
  })

  test('that a server refuses is renewed once', async () => {
    await connect()
    imapPeer.token = null
    const refused = await (await door.as(adam)).call(email.testMailbox, { params: { id } })
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('the token is not taken') })
    smtpPeer.token = 'something new'
    const asked = provider.asked.length
    const tried = (async () =>
      (await door.as(adam)).call(email.testSending, {
        params: { id },
        body: { to: 'jane@northwind.example' },
      }))()
    await until('the question', () => provider.asked.length > asked)
    expect((await tried).ok).toBe(false)
  })

  test('that a server takes no more is renewed, and the mailbox is read with the new one', async () => {
    await connect()
    const given = provider.given as string[]
    given.push('something the server knows and we do not')
    for (const peer of [imapPeer, smtpPeer])
      Object.defineProperty(peer, 'token', { configurable: true, get: () => given.at(-1) })
    const administrator = await door.as(adam)
    expect(await administrator.call(email.testMailbox, { params: { id } })).toMatchObject({ ok: true })
    given.push('and again')
    const to = { to: 'jane@northwind.example' }
    expect(await administrator.call(email.testSending, { params: { id }, body: to })).toMatchObject({
      ok: true,
    })
    for (const peer of [imapPeer, smtpPeer])
      Object.defineProperty(peer, 'token', { configurable: true, writable: true, value: null })
  })

  test('that cannot be renewed is told in words, until the mailbox is connected again', async () => {
    await readNothing()
    await connect()
    door.clock.forward({ hours: 2 })
    provider.answer({ status: 400, body: '{"error":"invalid_grant","error_description":"revoked"}' })
    await expect(token()).rejects.toThrow('invalid_grant: revoked')
    expect((await shown())?.oauth?.error).toContain('Connect the mailbox again')
    await connect()
    expect((await shown())?.oauth?.error).toBeNull()
    expect(await token()).toBe(provider.given.at(-1))
  })

  test('is forgotten when disconnected, and when it would go to another server', async () => {
    const administrator = await door.as(adam)
    await connect()
    expect((await administrator.call(email.disconnect, { params: { id } })).oauth?.connectedAt).toBeNull()
    await expect(token()).rejects.toThrow('has not authorised')
    await connect()
    const imap = {
      host: '127.0.0.2',
      port: imapPeer.port,
      secure: false,
      user: 'desk',
      auth: 'oauth' as const,
    }
    const moved = await administrator.call(email.changeMailbox, { params: { id }, body: { imap } })
    expect(moved.oauth?.connectedAt).toBeNull()
    expect((await row()).oauth_tokens).toBeNull()
  })
})
