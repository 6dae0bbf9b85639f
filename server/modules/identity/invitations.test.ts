// Invitations: a link that asks for what is missing, and people who change sides.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ben, carlos, jane, meridian, mira, olivia, teams } from '../../../tests/cast/people.ts'
import { openBrowser, password } from '../../../tests/harness/browser.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { kindsTo, linksTo, tokenIn } from '../../../tests/harness/links.ts'
import { until } from '../../../tests/harness/until.ts'

const door = doorForAll({ config: { HANDRAIL_TRUST_PROXY: 'yes' } })
const { identity, people } = contract

test('an invitation asks for name and password, uses nothing up until they are good, then signs in', async () => {
  const manager = await door.as(mira)
  const body = { email: 'Nora.Lie@meridian.example', role: 'agent' as const, teamIds: [teams.network.id] }
  const { person, expiresAt } = await manager.call(people.invite, { body })
  expect(person).toMatchObject({ name: 'Nora Lie', state: 'invited', role: 'agent' })
  expect(person.teams.map((team) => team.name)).toEqual(['Network'])
  expect(Temporal.Instant.from(expiresAt).since(door.clock.now()).total('hours')).toBeLessThanOrEqual(24)
  const [link] = await linksTo(door, 'nora.lie@meridian.example')
  expect(await kindsTo(door, meridian.id, 'nora.lie@meridian.example')).toEqual(['invitation'])
  const token = tokenIn(link)
  const browser = openBrowser(door)
  const asked = {
    next: 'set-password',
    purpose: 'invitation',
    email: 'nora.lie@meridian.example',
    challenge: null,
    asks: ['name', 'password'],
  }
  expect(await browser.call(identity.signInLink, { body: { token } })).toEqual(asked)
  expect(await browser.call(identity.signInLink, { body: { token } })).toEqual(asked)
  await browser.refused(422, identity.signInLink, { body: { token, password: 'short' } })
  const own = await browser.refused(422, identity.signInLink, {
    body: { token, password: 'nora.lie.meridian' },
  })
  expect(own.errors?.[0]?.field).toBe('body.password')
  const done = await browser.call(identity.signInLink, { body: { token, name: 'Nora Lie-Berg', password } })
  expect(done).toMatchObject({ next: 'done', asks: [] })
  expect((await browser.call(identity.me)).person).toMatchObject({ name: 'Nora Lie-Berg', state: 'active' })
  await openBrowser(door).refused(409, identity.signInLink, { body: { token, password } })
})

test('inviting again sends a fresh link and withdraws the one before; a colleague is not invited', async () => {
  const manager = await door.as(mira)
  const body = { email: 'ola.vik@meridian.example', role: 'coordinator' } as const
  await manager.call(people.invite, { body })
  await linksTo(door, body.email)
  await manager.call(people.invite, { body })
  const [first, second] = (await linksTo(door, body.email, 2)).map(tokenIn)
  await openBrowser(door).refused(409, identity.signInLink, { body: { token: first } })
  expect(
    await openBrowser(door).call(identity.signInLink, { body: { token: String(second) } }),
  ).toMatchObject({ next: 'set-password' })
  await manager.refused(409, people.invite, { body: { email: ben.email, role: 'agent' } })
  await manager.refused(403, people.invite, { body: { email: 'x@meridian.example', role: 'administrator' } })
  await (await door.as(carlos)).refused(403, people.invite, {
    body: { email: 'x@meridian.example', role: 'agent' },
  })
  await manager.refused(422, people.invite, {
    body: { email: 'x@meridian.example', role: 'agent', teamIds: [teams.harbour.id] },
  })
  await (await door.as(olivia)).refused(422, people.invite, {
    body: { email: 'x@meridian.example', role: 'requester' },
  })
})

test('a requester who is invited becomes a colleague, and the session they had as requester ends', async () => {
  const before = await door.signedIn(jane)
  await before.call(identity.me)
  door.clock.forward({ seconds: 1 })
  await (await door.as(mira)).call(people.invite, { body: { email: jane.email, role: 'agent' } })
  await until('the old session ends', async () => (await before.ask('GET', '/api/v1/me')).status === 401)
  const [link] = await linksTo(door, jane.email)
  await openBrowser(door).call(identity.signInLink, { body: { token: tokenIn(link), password } })
  await (await door.as(adam)).call(people.change, { params: { id: jane.id }, body: { role: 'requester' } })
})
