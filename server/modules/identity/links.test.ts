// One-time links: used once, for one purpose, in one workspace; looking at one uses nothing up.
import fc from 'fast-check'
import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import {
  adam,
  ana,
  ben,
  carlos,
  chioma,
  finn,
  fjord,
  jane,
  meridian,
  mira,
  olivia,
  teams,
} from '../../../tests/cast/people.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { until } from '../../../tests/harness/until.ts'
import { askForSignInLink, firstSignInLink, foundOwner, makeLink, peekLink, takeLink } from './index.ts'
import { openBrowser, password, setPassword } from './test/browser.ts'

const door = doorForAll({ config: { HANDRAIL_TRUST_PROXY: 'yes' } })
const { identity, people } = contract

const linkFor = (
  personId: string,
  purpose: 'sign-in' | 'invitation' | 'reset',
  data = {},
  workspaceId: string = meridian.id,
) =>
  door.db.inWorkspace(workspaceId, (tx) =>
    makeLink(door.desk, tx, workspaceId, { personId, purpose, hours: 1, data }),
  )

const kindsTo = async (email: string): Promise<string[]> => {
  const rows = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('outgoing_mail').select('kind').where('to_address', '=', email).orderBy('at').execute(),
  )
  return rows.map((row) => row.kind)
}

/** The links in the first `n` mails that reached this address. */
const linksTo = (email: string, n = 1): Promise<string[]> =>
  until(`${n} mails to ${email}`, () => {
    const mails = door.sink.mails.filter((one) => one.to.includes(email))
    const links = mails.flatMap((one) => /http\S+\/hro_[\w-]+/.exec(one.mail.text ?? '')?.[0] ?? [])
    return links.length >= n ? links : null
  })
const tokenIn = (link: string | null | undefined): string => String(link).split('/').at(-1) ?? ''

test('a sign-in link opens one session; the second time it opens nothing', async () => {
  const token = await linkFor(ana.id, 'sign-in')
  const browser = openBrowser(door)
  expect(await browser.call(identity.signInLink, { body: { token } })).toMatchObject({
    next: 'done',
    purpose: 'sign-in',
    email: ana.email,
  })
  expect((await browser.call(identity.me)).person.id).toBe(ana.id)
  const problem = await openBrowser(door).refused(409, identity.signInLink, { body: { token } })
  expect(problem.detail).toContain('used already')
})

test('of many who use it at once, one gets in', async () => {
  const token = await linkFor(ana.id, 'sign-in')
  const replies = await Promise.all(
    Array.from({ length: 12 }, () =>
      openBrowser(door).ask('POST', '/api/v1/sign-in/link', { body: { token } }),
    ),
  )
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
})

test('an old link, one of another workspace and one of somebody switched off open nothing', async () => {
  const old = await linkFor(ana.id, 'sign-in')
  door.clock.forward({ minutes: 61 })
  await openBrowser(door).refused(409, identity.signInLink, { body: { token: old } })
  const foreign = await linkFor(finn.id, 'sign-in', {}, fjord.id)
  await openBrowser(door).refused(409, identity.signInLink, { body: { token: foreign } })
  const token = await linkFor(chioma.id, 'sign-in')
  const administrator = await door.as(adam)
  await administrator.call(people.change, { params: { id: chioma.id }, body: { state: 'disabled' } })
  await openBrowser(door).refused(409, identity.signInLink, { body: { token } })
  await administrator.call(people.change, { params: { id: chioma.id }, body: { state: 'active' } })
})

test('a link made for one purpose serves no other', async () => {
  for (const purpose of ['sign-in', 'invitation', 'reset'] as const) {
    const token = await linkFor(ana.id, purpose)
    await door.db.inWorkspace(meridian.id, async (tx) => {
      for (const other of ['sign-in', 'invitation', 'reset', 'second-step'] as const)
        expect((await peekLink(door.desk, tx, meridian.id, token, [other])) !== null).toBe(other === purpose)
    })
    await openBrowser(door).refused(409, identity.signInTotp, { body: { challenge: token, code: '123456' } })
  }
})

test('empty, blank, NULL, Unicode and cut tokens match nothing', async () => {
  const token = await linkFor(ana.id, 'sign-in')
  const odd = [
    '',
    ' ',
    '\u0000',
    'null',
    'undefined',
    '%00',
    "' or 1=1 --",
    `${token} `,
    ` ${token}`,
    token.slice(0, -1),
    `${token}A`,
    token.toUpperCase(),
    token.replace('hro', 'hrs'),
    token.replace(/.$/, '\u0131'),
    '\u200b'.repeat(30),
    `hro_${'0'.repeat(32)}${'A'.repeat(43)}`,
  ]
  for (const wrong of odd) {
    const reply = await openBrowser(door).ask('POST', '/api/v1/sign-in/link', { body: { token: wrong } })
    expect([409, 422], JSON.stringify(wrong)).toContain(reply.status)
  }
  for (const wrong of [null, 0, false, {}, [], [token], { $ne: '' }])
    await openBrowser(door).refused(422, identity.signInLink, { body: { token: wrong } })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 79, maxLength: 79 })),
      (wrong) =>
        door.db.inWorkspace(meridian.id, async (tx) => {
          expect(
            await takeLink(door.desk, tx, meridian.id, wrong, ['sign-in', 'invitation', 'reset']),
          ).toBeNull()
        }),
    ),
    { numRuns: 60 },
  )
  await openBrowser(door).call(identity.signInLink, { body: { token } })
})

test('only the hash of a token is kept', async () => {
  const token = await linkFor(ana.id, 'sign-in')
  const rows = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('one_time_link').selectAll().execute(),
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(token.slice(-43))
})

test('an invitation asks for name and password, uses nothing up until they are good, then signs in', async () => {
  const manager = await door.as(mira)
  const body = { email: 'Nora.Lie@meridian.example', role: 'agent' as const, teamIds: [teams.network.id] }
  const { person, expiresAt } = await manager.call(people.invite, { body })
  expect(person).toMatchObject({ name: 'Nora Lie', state: 'invited', role: 'agent' })
  expect(person.teams.map((team) => team.name)).toEqual(['Network'])
  expect(Temporal.Instant.from(expiresAt).since(door.clock.now()).total('hours')).toBeLessThanOrEqual(24)
  const [link] = await linksTo('nora.lie@meridian.example')
  expect(await kindsTo('nora.lie@meridian.example')).toEqual(['invitation'])
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
  await linksTo(body.email)
  await manager.call(people.invite, { body })
  const [first, second] = (await linksTo(body.email, 2)).map(tokenIn)
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
  const [link] = await linksTo(jane.email)
  await openBrowser(door).call(identity.signInLink, { body: { token: tokenIn(link), password } })
  await (await door.as(adam)).call(people.change, { params: { id: jane.id }, body: { role: 'requester' } })
})

test('a forgotten password is set anew by mail, and every other session ends', async () => {
  await setPassword(door, adam)
  const elsewhere = await door.signedIn(adam)
  const browser = openBrowser(door)
  expect(await browser.call(identity.forgot, { body: { email: adam.email } })).toEqual({ sent: true })
  const [link] = await linksTo(adam.email)
  expect(await kindsTo(adam.email)).toEqual(['password-reset'])
  expect(link).toMatch(/\/desk\/link\/hro_/)
  const token = tokenIn(link)
  expect(await browser.call(identity.signInLink, { body: { token } })).toMatchObject({
    next: 'set-password',
    asks: ['password'],
  })
  const fresh = 'seven quiet otters'
  expect(
    await browser.call(identity.signInLink, { body: { token, password: fresh, name: 'Not Me' } }),
  ).toMatchObject({ next: 'done' })
  expect((await browser.call(identity.me)).person.name).toBe(adam.name)
  expect((await elsewhere.ask('GET', '/api/v1/me')).status).toBe(401)
  await openBrowser(door).refused(422, identity.signIn, { body: { email: adam.email, password } })
  await openBrowser(door).call(identity.signIn, { body: { email: adam.email, password: fresh } })
})

test('no link goes round a second factor, except one the operator made for somebody who lost it', async () => {
  const own = await door.signedIn(mira)
  const { secret } = await own.call(identity.startTotp)
  const epoch = Math.floor(door.clock.now().epochMilliseconds / 1000)
  await own.call(identity.confirmTotp, { body: { code: generateSync({ secret, epoch }) } })
  for (const [purpose, body] of [
    ['sign-in', {}],
    ['reset', { password }],
  ] as const) {
    const browser = openBrowser(door)
    const token = await linkFor(mira.id, purpose)
    const first = await browser.call(identity.signInLink, { body: { token, ...body } })
    expect(first.next).toBe('totp')
    expect(browser.cookie()).toBeNull()
    door.clock.forward({ seconds: 60 })
    const code = generateSync({ secret, epoch: Math.floor(door.clock.now().epochMilliseconds / 1000) })
    await browser.call(identity.signInTotp, { body: { challenge: String(first.challenge), code } })
  }
  const token = await linkFor(mira.id, 'sign-in', { withoutCode: true })
  expect(await openBrowser(door).call(identity.signInLink, { body: { token } })).toMatchObject({
    next: 'done',
  })
})

test('whoever asks for a link learns nothing, and an address gets three mails an hour at most', async () => {
  const answers = new Set<string>()
  for (const email of [ben.email, 'nobody@meridian.example', finn.email])
    answers.add((await openBrowser(door).ask('POST', '/api/v1/sign-in/forgot', { body: { email } })).text)
  expect(answers.size).toBe(1)
  for (let i = 0; i < 6; i += 1)
    expect(await openBrowser(door).call(identity.forgot, { body: { email: ben.email } })).toEqual({
      sent: true,
    })
  expect(await kindsTo(ben.email)).toHaveLength(3)
  expect(await kindsTo('nobody@meridian.example')).toHaveLength(0)
})

test('requesters get a link to their pages, colleagues one into their workspace', async () => {
  const ask = (email: string) => askForSignInLink(door.desk, meridian.id, email, '203.0.113.9')
  expect(await ask('Rafael.Sato@northwind.example ')).toEqual({ sent: true })
  expect(await ask(carlos.email)).toEqual({ sent: true })
  const [toRequester] = await linksTo('rafael.sato@northwind.example')
  const [toColleague] = await linksTo(carlos.email)
  expect(toRequester).toMatch(new RegExp(`^http://${meridian.host}(:\\d+)?/sign-in/hro_`))
  expect(toColleague).toMatch(/\/desk\/link\/hro_/)
})

test('the first owner chooses name, address and password; then no start prints a link any more', async () => {
  const home = '018b0000-0000-7000-8000-000000000999'
  await door.db.directory
    .insertInto('workspace')
    .values({
      id: home,
      slug: 'founded',
      name: 'Founded',
      host: 'founded.example',
      created_at: '2026-11-22T08:00:00.000Z',
    })
    .execute()
  await door.db.inWorkspace(home, (tx) => foundOwner(door.desk, tx, home))
  const first = tokenIn(await firstSignInLink(door.desk, home))
  const link = await firstSignInLink(door.desk, home)
  expect(link).toMatch(/^http:\/\/founded\.example(:\d+)?\/desk\/link\/hro_/)
  const token = tokenIn(link)
  const there = openBrowser(door, { 'x-forwarded-host': 'founded.example' })
  await there.refused(409, identity.signInLink, { body: { token: first } })
  expect(await there.call(identity.signInLink, { body: { token } })).toMatchObject({
    next: 'set-password',
    asks: ['name', 'email', 'password'],
  })
  const body = { token, password, name: 'Frida Dahl', email: 'Frida.Dahl@fjord.example' }
  expect(await there.call(identity.signInLink, { body })).toMatchObject({
    next: 'done',
    email: 'frida.dahl@fjord.example',
  })
  expect((await there.call(identity.me)).person).toMatchObject({
    role: 'owner',
    name: 'Frida Dahl',
    state: 'active',
  })
  expect(await firstSignInLink(door.desk, home)).toBeNull()
})

test('an owner named by a setting is there at once and still gets a link to set a password', async () => {
  const home = '018b0000-0000-7000-8000-000000000998'
  await door.db.directory
    .insertInto('workspace')
    .values({
      id: home,
      slug: 'named',
      name: 'Named',
      host: 'named.example',
      created_at: '2026-11-22T08:00:00.000Z',
    })
    .execute()
  const owner = await door.db.inWorkspace(home, (tx) =>
    foundOwner(door.desk, tx, home, 'Greta.Moe@fjord.example'),
  )
  expect(owner).toMatchObject({
    state: 'active',
    role: 'owner',
    name: 'Greta Moe',
    email: 'greta.moe@fjord.example',
  })
  const token = tokenIn(await firstSignInLink(door.desk, home))
  const there = openBrowser(door, { 'x-forwarded-host': 'named.example' })
  expect(await there.call(identity.signInLink, { body: { token } })).toMatchObject({
    asks: ['name', 'password'],
  })
  await there.call(identity.signInLink, { body: { token, password, email: 'other@fjord.example' } })
  expect((await there.call(identity.me)).person.email).toBe('greta.moe@fjord.example')
  expect(await firstSignInLink(door.desk, home)).toBeNull()
})
