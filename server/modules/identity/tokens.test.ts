// API tokens: shown once, never stronger than their owner, gone the moment they are revoked.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { permissionsOf } from '../../../rules/access/roles.ts'
import { adam, ana, ben, finn, fjord, jane, meridian, mira } from '../../../tests/cast/people.ts'
import { setPassword } from '../../../tests/harness/browser.ts'
import { makeClient } from '../../../tests/harness/client.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'

const door = doorForAll()
const { identity, people, tickets } = contract

const withToken = (token: string) => makeClient(door.url, { authorization: `Bearer ${token}` })

test('a token is shown once; afterwards only its beginning, and in the database only its hash', async () => {
  const own = await door.signedIn(ana)
  const made = await own.call(identity.createToken, { body: { name: 'Nightly report' } })
  expect(made.token).toMatch(/^hrt_[0-9a-f]{32}[\w-]{43}$/)
  const { token, ...shown } = made
  expect((await own.call(identity.tokens)).items).toEqual([shown])
  const rows = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('api_token').selectAll().execute(),
  )
  expect(JSON.stringify(rows)).not.toContain(token.slice(-43))
  const me = await withToken(token).call(identity.me)
  expect(me).toMatchObject({ person: { id: ana.id }, session: null, permissions: permissionsOf('agent') })
  expect((await own.call(identity.tokens)).items[0]?.lastUsedAt).not.toBeNull()
})

test('a secret shown once is not kept to answer a repeated key', async () => {
  const own = await door.signedIn(ana)
  const headers = { 'idempotency-key': '018b0000-0000-7000-8000-00000000abcd' }
  await own.call(identity.createToken, { body: { name: 'Once' }, headers })
  const kept = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('idempotency').selectAll().execute(),
  )
  expect(JSON.stringify(kept)).not.toContain('hrt_')
})

test('scopes narrow what a token may do, and never widen it', async () => {
  const own = await door.signedIn(mira)
  const { token } = await own.call(identity.createToken, {
    body: { name: 'Reader', scopes: ['ticket.read'] },
  })
  const reader = withToken(token)
  await reader.call(tickets.list, {})
  await reader.refused(403, tickets.create, {
    body: { subject: 'x', body: 'y', requester: { email: jane.email } },
  })
  await reader.refused(403, people.list, {})
  expect((await reader.call(identity.me)).permissions).toEqual(['ticket.read'])
  await reader.refused(403, identity.changeMe, { body: { name: 'Somebody Else' } })
  const agent = await door.signedIn(ana)
  const beyond = await agent.refused(422, identity.createToken, {
    body: { name: 'More', scopes: ['ticket.read', 'workspace.write'] },
  })
  expect(beyond.errors?.[0]?.field).toBe('body.scopes')
})

test('a scope its owner loses is lost to the token too', async () => {
  const own = await door.signedIn(mira)
  const { token } = await own.call(identity.createToken, { body: { name: 'Teams', scopes: ['team.write'] } })
  await withToken(token).call(people.createTeam, { body: { name: 'One' } })
  const administrator = await door.as(adam)
  await administrator.call(people.change, { params: { id: mira.id }, body: { role: 'agent' } })
  await withToken(token).refused(403, people.createTeam, { body: { name: 'Two' } })
  await administrator.call(people.change, { params: { id: mira.id }, body: { role: 'manager' } })
})

test('revoked, expired and foreign tokens open nothing', async () => {
  const own = await door.signedIn(ben)
  const made = await own.call(identity.createToken, {
    body: {
      name: 'Short',
      expiresAt: door.clock.now().add({ hours: 2 }).toString({ fractionalSecondDigits: 3 }),
    },
  })
  const client = withToken(made.token)
  await client.call(identity.me)
  await (await door.signedIn(ana)).refused(404, identity.revokeToken, { params: { id: made.id } })
  await (await door.signedIn(finn)).refused(404, identity.revokeToken, { params: { id: made.id } })
  await client.call(identity.me)
  const foreign = made.token.replace(meridian.id.replaceAll('-', ''), fjord.id.replaceAll('-', ''))
  await withToken(foreign).refused(401, identity.me)
  await own.call(identity.revokeToken, { params: { id: made.id } })
  await client.refused(401, identity.me)
  await own.refused(404, identity.revokeToken, { params: { id: made.id } })
  const short = await own.call(identity.createToken, {
    body: {
      name: 'Short',
      expiresAt: door.clock.now().add({ hours: 2 }).toString({ fractionalSecondDigits: 3 }),
    },
  })
  door.clock.forward({ hours: 2 })
  await withToken(short.token).refused(401, identity.me)
})

test('an expiry in the past is refused', async () => {
  const own = await door.signedIn(ben)
  await own.refused(422, identity.createToken, { body: { name: 'Late', expiresAt: '2020-01-01T00:00:00Z' } })
})

test('a token makes no tokens and looks after no secrets of its owner', async () => {
  const client = await door.as(adam)
  const id = '018b0000-0000-7000-8000-00000000ffff'
  await client.refused(403, identity.createToken, { body: { name: 'Child' } })
  await client.refused(403, identity.tokens)
  await client.refused(403, identity.revokeToken, { params: { id } })
  await client.refused(403, identity.sessions)
  await client.refused(403, identity.endOtherSessions)
  await client.refused(403, identity.signOut)
  await client.refused(403, identity.setPassword, { body: { password: 'seven quiet otters' } })
  await client.refused(403, identity.startTotp)
  await client.refused(403, identity.confirmTotp, { body: { code: '123456' } })
  await client.refused(403, identity.removeTotp, { body: { code: '123456' } })
  await client.refused(403, identity.passkeyOptions)
  await client.refused(403, identity.confirm, { body: { password: 'x' } })
})

test('requesters have no tokens', async () => {
  const requester = await door.signedIn(jane)
  await requester.refused(403, identity.createToken, { body: { name: 'Mine' } })
  await (await door.as(jane)).refused(401, identity.me)
})

test('an older session proves itself again before it makes secrets: by password, by code, or by signing in anew', async () => {
  const password = await setPassword(door, ben)
  const own = await door.signedIn(ben)
  door.clock.forward({ minutes: 16 })
  const asked = await own.refused(403, identity.createToken, { body: { name: 'Later' } })
  expect(asked.data).toEqual({ confirm: ['password'] })
  await own.refused(403, identity.startTotp)
  await own.refused(403, identity.passkeyOptions)
  await own.refused(422, identity.confirm, { body: { password: 'wrong herons here' } })
  await own.refused(422, identity.confirm, { body: { code: '123456' } })
  await own.refused(422, identity.confirm, { body: {} })
  await own.call(identity.confirm, { body: { password } })
  await own.call(identity.createToken, { body: { name: 'Later' } })
  const other = await door.signedIn(mira)
  door.clock.forward({ minutes: 16 })
  expect((await other.refused(403, identity.createToken, { body: { name: 'Later' } })).data).toEqual({
    confirm: [],
  })
})
