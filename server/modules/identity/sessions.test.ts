// Sessions end: by sign-out, by age, from elsewhere, and at once when rights are taken.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, ben, carlos, chioma, finn, meridian, mira } from '../../../tests/cast/people.ts'
import { openBrowser, password, setPassword } from '../../../tests/harness/browser.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { until } from '../../../tests/harness/until.ts'

const door = doorForAll({ config: { HANDRAIL_TRUST_PROXY: 'yes' } })
const { identity, people } = contract

const statusOf = async (client: { ask(method: string, path: string): Promise<{ status: number }> }) =>
  (await client.ask('GET', '/api/v1/me')).status

const eventsAbout = (personId: string, type: string) =>
  door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .selectFrom('event')
      .select('data')
      .where('subject_id', '=', personId)
      .where('type', '=', type)
      .execute(),
  )

test('signing out ends the session and takes the cookie back', async () => {
  await setPassword(door, ana)
  const browser = openBrowser(door)
  await browser.call(identity.signIn, { body: { email: ana.email, password } })
  const stolen = openBrowser(door, { cookie: browser.cookie() ?? '' })
  expect(await statusOf(stolen)).toBe(200)
  const reply = await browser.ask('POST', '/api/v1/sign-out')
  expect(reply.status).toBe(204)
  expect(reply.headers.get('set-cookie')).toMatch(/^handrail[^=]*=; .*Max-Age=0$/)
  expect(await statusOf(stolen)).toBe(401)
})

test('signing in again ends the session the browser had before', async () => {
  const browser = openBrowser(door)
  await browser.call(identity.signIn, { body: { email: ana.email, password } })
  const before = openBrowser(door, { cookie: browser.cookie() ?? '' })
  await browser.call(identity.signIn, { body: { email: ana.email, password } })
  expect(await statusOf(browser)).toBe(200)
  expect(await statusOf(before)).toBe(401)
})

test('one sees where one is signed in, and signs out one place or all others', async () => {
  const [here, there, elsewhere] = [
    await door.signedIn(ben),
    await door.signedIn(ben),
    await door.signedIn(ben),
  ]
  const { items } = await here.call(identity.sessions)
  expect(items.filter((session) => session.current).map((session) => session.id)).toEqual([here.key.id])
  expect(items).toHaveLength(3)
  await here.call(identity.endSession, { params: { id: there.key.id } })
  expect([await statusOf(here), await statusOf(there), await statusOf(elsewhere)]).toEqual([200, 401, 200])
  await here.call(identity.endOtherSessions)
  expect([await statusOf(here), await statusOf(elsewhere)]).toEqual([200, 401])
  const ended = await eventsAbout(ben.id, 'session.ended')
  expect(ended.map((event) => event.data.sessionId)).toEqual([there.key.id, elsewhere.key.id])
})

test('sessions of others do not exist, of whatever workspace', async () => {
  const own = await door.signedIn(ben)
  for (const other of [await door.signedIn(ana), await door.signedIn(finn)]) {
    await own.refused(404, identity.endSession, { params: { id: other.key.id } })
    expect(await statusOf(other)).toBe(200)
  }
})

test('eight hours unused end a session; used now and then it lives seven days and no longer', async () => {
  const idle = await door.signedIn(carlos)
  const busy = await door.signedIn(carlos)
  for (let hour = 0; hour < 9; hour += 3) {
    door.clock.forward({ hours: 3 })
    expect(await statusOf(busy)).toBe(200)
  }
  expect(await statusOf(idle)).toBe(401)
  for (let hour = 9; hour < 7 * 24 - 7; hour += 7) {
    door.clock.forward({ hours: 7 })
    expect(await statusOf(busy)).toBe(200)
  }
  door.clock.forward({ hours: 7 })
  expect(await statusOf(busy)).toBe(401)
})

test('the time of last use is written once a minute at most', async () => {
  const own = await door.signedIn(carlos)
  const lastUse = () =>
    door.db.inWorkspace(meridian.id, async (tx) => {
      const row = await tx
        .selectFrom('session')
        .select('last_used_at')
        .where('id', '=', own.key.id)
        .executeTakeFirstOrThrow()
      return row.last_used_at
    })
  const begun = await lastUse()
  for (let i = 0; i < 3; i += 1) await own.call(identity.me)
  expect(await lastUse()).toBe(begun)
  door.clock.forward({ seconds: 61 })
  await own.call(identity.me)
  expect(await lastUse()).not.toBe(begun)
})

test('who is switched off is out with the very next request, by cookie and by token, and stays out when back', async () => {
  const cookie = await door.signedIn(chioma)
  const token = await door.as(chioma)
  expect([await statusOf(cookie), await statusOf(token)]).toEqual([200, 200])
  const administrator = await door.as(adam)
  door.clock.forward({ seconds: 1 })
  await administrator.call(people.change, { params: { id: chioma.id }, body: { state: 'disabled' } })
  expect([await statusOf(cookie), await statusOf(token)]).toEqual([401, 401])
  await until('sessions and tokens are gone', async () => {
    const gone = [
      await eventsAbout(chioma.id, 'session.ended'),
      await eventsAbout(chioma.id, 'token.revoked'),
    ]
    return gone.every((events) => events.length > 0)
  })
  await administrator.call(people.change, { params: { id: chioma.id }, body: { state: 'active' } })
  expect([await statusOf(cookie), await statusOf(token)]).toEqual([401, 401])
})

test('a changed role counts with the very next request, and sessions of the old role end', async () => {
  const token = await door.as(mira)
  const cookie = await door.signedIn(mira)
  await token.call(people.createTeam, { body: { name: 'Before' } })
  door.clock.forward({ seconds: 1 })
  await (await door.as(adam)).call(people.change, { params: { id: mira.id }, body: { role: 'agent' } })
  await token.refused(403, people.createTeam, { body: { name: 'After' } })
  expect((await token.call(identity.me)).permissions).not.toContain('team.write')
  await until('the session of the manager ends', async () => (await statusOf(cookie)) === 401)
  await (await door.as(adam)).call(people.change, { params: { id: mira.id }, body: { role: 'manager' } })
})

test('a new password needs the old one and ends every other session', async () => {
  const here = await door.signedIn(ana)
  const there = await door.signedIn(ana)
  const fresh = 'eleven tame lynxes'
  const missing = await here.refused(422, identity.setPassword, { body: { password: fresh } })
  expect(missing.errors?.[0]?.field).toBe('body.current')
  await here.refused(422, identity.setPassword, { body: { current: 'wrong herons here', password: fresh } })
  const weak = await here.refused(422, identity.setPassword, {
    body: { current: password, password: 'password1234' },
  })
  expect(weak.detail).toContain('tried first')
  await here.call(identity.setPassword, { body: { current: password, password: fresh } })
  expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401])
  await openBrowser(door).refused(422, identity.signIn, { body: { email: ana.email, password } })
  await openBrowser(door).call(identity.signIn, { body: { email: ana.email, password: fresh } })
})

test('a cookie that was cut, lengthened, or made for another kind opens nothing', async () => {
  const { key } = await door.signedIn(ben)
  const whole = { headers: { cookie: `${door.cookie}=${key.token}` } }
  expect((await door.stranger.ask('GET', '/api/v1/me', whole)).status).toBe(200)
  const cookies = [
    '',
    ' ',
    'null',
    key.token.slice(0, -1),
    `${key.token}x`,
    key.token.replace('hrs', 'hrt'),
    key.token.replace('hrs', 'hro'),
    key.token.toUpperCase(),
    '\u0131'.repeat(5),
  ]
  for (const cookie of cookies) {
    const reply = await door.stranger.ask('GET', '/api/v1/me', {
      headers: { cookie: `${door.cookie}=${encodeURIComponent(cookie)}` },
    })
    expect(reply.status, cookie).toBe(401)
  }
  const asBearer = await door.stranger.ask('GET', '/api/v1/me', {
    headers: { authorization: `Bearer ${key.token}` },
  })
  expect(asBearer.status).toBe(401)
})
