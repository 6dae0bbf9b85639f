// One-time links: used once, for one purpose, in one workspace; looking at one uses nothing up.
import fc from 'fast-check'
import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, ben, carlos, chioma, finn, fjord, meridian, mira } from '../../../tests/cast/people.ts'
import { openBrowser, password, setPassword } from '../../../tests/harness/browser.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { kindsTo, linksTo, tokenIn } from '../../../tests/harness/links.ts'
import { askForSignInLink, makeLink, peekLink, takeLink } from './index.ts'

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

test('a forgotten password is set anew by mail, and every other session ends', async () => {
  await setPassword(door, adam)
  const elsewhere = await door.signedIn(adam)
  const browser = openBrowser(door)
  expect(await browser.call(identity.forgot, { body: { email: adam.email } })).toEqual({ sent: true })
  const [link] = await linksTo(door, adam.email)
  expect(await kindsTo(door, meridian.id, adam.email)).toEqual(['password-reset'])
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
  expect(await kindsTo(door, meridian.id, ben.email)).toHaveLength(3)
  expect(await kindsTo(door, meridian.id, 'nobody@meridian.example')).toHaveLength(0)
})

test('requesters get a link to their pages, colleagues one into their workspace', async () => {
  const ask = (email: string) => askForSignInLink(door.desk, meridian.id, email, '203.0.113.9')
  expect(await ask('Rafael.Sato@northwind.example ')).toEqual({ sent: true })
  expect(await ask(carlos.email)).toEqual({ sent: true })
  const [toRequester] = await linksTo(door, 'rafael.sato@northwind.example')
  const [toColleague] = await linksTo(door, carlos.email)
  expect(toRequester).toMatch(new RegExp(`^http://${meridian.host}(:\\d+)?/sign-in/hro_`))
  expect(toColleague).toMatch(/\/desk\/link\/hro_/)
})
