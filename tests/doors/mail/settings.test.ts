// Every setting of a mailbox is kept and shown, and its secrets go nowhere but where they were given for.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, mira } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'

const door = doorForAll()
const { email } = contract
let n = 0
const fresh = () => ({ name: 'Box', address: `box${++n}@meridian.example` })
const smtp = {
  by: 'smtp' as const,
  host: '127.0.0.1',
  port: 1,
  secure: false,
  user: 'desk',
  auth: 'password' as const,
}
const imap = {
  host: '127.0.0.1',
  port: 1,
  secure: false,
  user: 'desk',
  auth: 'password' as const,
  folder: 'INBOX',
}
const oauth = { provider: 'microsoft' as const, clientId: 'client', tenant: 'meridian' }
const row = (id: string) =>
  door.db.inWorkspace(adam.workspaceId, (tx) =>
    tx
      .selectFrom('mailbox')
      .selectAll()
      .where('workspace_id', '=', adam.workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )

test('what was set is shown, what is left out stays, and null takes it away', async () => {
  const administrator = await door.as(adam)
  const made = await administrator.call(email.createMailbox, {
    body: {
      ...fresh(),
      language: 'de',
      brand: { name: 'Netz', colour: '#0f6b5c', url: 'https://meridian.example' },
      signature: 'Ihr Netz',
      history: 'whole',
      imap: { ...imap, password: 'one' },
      sending: { ...smtp, password: 'two' },
      trustedServer: 'MX.meridian.example',
    },
  })
  expect(made).toMatchObject({
    language: 'de',
    brand: { name: 'Netz', colour: '#0f6b5c', url: 'https://meridian.example' },
    signature: 'Ihr Netz',
    history: 'whole',
    imap: { ...imap, hasPassword: true },
    sending: { ...smtp, hasPassword: true },
    trustedServer: 'mx.meridian.example',
    webhook: null,
    dkim: null,
    oauth: null,
    paused: null,
  })
  const same = await administrator.call(email.changeMailbox, { params: { id: made.id }, body: {} })
  expect(same).toEqual(made)
  const bare = await administrator.call(email.changeMailbox, {
    params: { id: made.id },
    body: { language: null, imap: null, sending: null, trustedServer: null, brand: {} },
  })
  expect(bare).toMatchObject({ language: null, imap: null, sending: null, trustedServer: null })
  expect(bare.brand).toEqual({ name: null, colour: null, url: null })
  const kept = await row(made.id)
  expect([kept.imap_password, kept.sending_password]).toEqual([null, null])
})

test('a password stays with its server and user, and goes to no other', async () => {
  const administrator = await door.as(adam)
  const { id } = await administrator.call(email.createMailbox, {
    body: { ...fresh(), sending: { ...smtp, password: 'canary-1' }, imap: { ...imap, password: 'canary-2' } },
  })
  const change = async (body: object) =>
    administrator.call(email.changeMailbox, { params: { id }, body: body as never })
  expect((await change({ sending: { ...smtp, secure: true } })).sending).toMatchObject({ hasPassword: true })
  expect((await change({ imap: { ...imap, folder: 'Desk' } })).imap).toMatchObject({ hasPassword: true })
  for (const other of [{ host: '127.0.0.2' }, { port: 2 }, { user: 'somebody' }]) {
    await change({ sending: { ...smtp, password: 'canary-1' }, imap: { ...imap, password: 'canary-2' } })
    expect((await change({ sending: { ...smtp, ...other } })).sending).toMatchObject({ hasPassword: false })
    expect((await change({ imap: { ...imap, ...other } })).imap).toMatchObject({ hasPassword: false })
  }
  expect((await change({ sending: { by: 'direct' } })).sending).toEqual({ by: 'direct' })
  expect((await change({ sending: smtp })).sending).toMatchObject({ hasPassword: false })
})

test('a provider’s client secret is forgotten when the provider, client or tenant is another', async () => {
  const administrator = await door.as(adam)
  const made = await administrator.call(email.createMailbox, {
    body: { ...fresh(), oauth: { ...oauth, clientSecret: 'canary-3' }, imap: { ...imap, auth: 'oauth' } },
  })
  expect(made.oauth).toEqual({ ...oauth, account: null, connectedAt: null, error: null })
  expect((await row(made.id)).oauth_secret).not.toBeNull()
  expect(JSON.stringify(await row(made.id))).not.toContain('canary-3')
  const change = (body: object) =>
    administrator.call(email.changeMailbox, {
      params: { id: made.id },
      body: { oauth: { ...oauth, ...body } },
    })
  await change({})
  expect((await row(made.id)).oauth_secret).not.toBeNull()
  await change({ tenant: 'elsewhere' })
  expect((await row(made.id)).oauth_secret).toBeNull()
})

test('settings that cannot work are refused, with the field named', async () => {
  const administrator = await door.as(adam)
  const { id } = await administrator.call(email.createMailbox, { body: fresh() })
  const other = { ...oauth, provider: 'other' as const }
  for (const [body, field] of [
    [{ imap: { ...imap, auth: 'oauth' } }, 'body.imap.auth'],
    [{ sending: { ...smtp, auth: 'oauth' } }, 'body.sending.auth'],
    [{ oauth: other }, 'body.oauth.authorizeUrl'],
    [
      { oauth: { ...other, authorizeUrl: 'javascript:alert(1)', tokenUrl: 'https://a.example' } },
      'body.oauth.authorizeUrl',
    ],
    [
      { oauth: { ...other, authorizeUrl: 'https://a.example', tokenUrl: 'http://a.example' } },
      'body.oauth.tokenUrl',
    ],
    [
      { oauth: { ...other, authorizeUrl: 'https://a.example', tokenUrl: 'https://me:pw@a.example' } },
      'body.oauth.tokenUrl',
    ],
    [{ brand: { colour: 'red' } }, 'body.brand.colour'],
    [{ brand: { url: 'javascript:alert(1)' } }, 'body.brand.url'],
    [{ imap: { ...imap, port: 70_000 } }, 'body.imap.port'],
    [{ imap: { ...imap, host: '' } }, 'body.imap.host'],
    [{ dkim: { domain: 'x' } }, 'body.dkim'],
    [{ history: 'all' }, 'body.history'],
  ] as const) {
    const problem = await administrator.refused(422, email.changeMailbox, {
      params: { id },
      body: body as never,
    })
    expect(problem.errors?.map((e) => e.field)).toContain(field)
  }
})

test('a key for signing is made, shown with its record, made anew under another name, and dropped', async () => {
  const administrator = await door.as(adam)
  const { id } = await administrator.call(email.createMailbox, { body: fresh() })
  const made = await administrator.call(email.makeDkimKey, { params: { id } })
  expect(made.dkim?.recordName).toBe(`${made.dkim?.selector}._domainkey.meridian.example`)
  expect(made.dkim?.recordValue).toMatch(/^v=DKIM1; k=rsa; p=MII[\w+/]{380,}=*$/)
  expect((await row(id)).dkim_key).not.toContain('PRIVATE')
  const again = await administrator.call(email.makeDkimKey, { params: { id } })
  expect(again.dkim?.recordName).not.toBe(made.dkim?.recordName)
  expect((await administrator.call(email.dropDkimKey, { params: { id } })).dkim).toBeNull()
  expect((await row(id)).dkim_key).toBeNull()
})

test('removing a mailbox forgets all its secrets', async () => {
  const administrator = await door.as(adam)
  const { id } = await administrator.call(email.createMailbox, {
    body: { ...fresh(), imap: { ...imap, password: 'x' }, sending: { ...smtp, password: 'x' }, oauth },
  })
  await administrator.call(email.makeDkimKey, { params: { id } })
  await administrator.call(email.openWebhook, { params: { id } })
  await administrator.call(email.removeMailbox, { params: { id } })
  const kept = await row(id)
  expect([
    kept.imap_password,
    kept.sending_password,
    kept.dkim_key,
    kept.webhook_secret,
    kept.oauth_secret,
    kept.oauth_tokens,
  ]).toEqual([null, null, null, null, null, null])
})

test('managers see mailboxes and change none; agents see none', async () => {
  expect((await (await door.as(mira)).call(email.mailboxes)).items).not.toHaveLength(0)
  await (await door.as(mira)).refused(403, email.createMailbox, { body: fresh() })
  await (await door.as(ana)).refused(403, email.mailboxes, {})
})
