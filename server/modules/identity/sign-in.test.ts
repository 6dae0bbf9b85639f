// Signing in by password and code: what is told, what is counted, what can be used twice.
import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, ben, type CastPerson, chioma, finn, mira, olivia } from '../../../tests/cast/people.ts'
import { openBrowser, password, setPassword } from '../../../tests/harness/browser.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'

const door = doorForAll({ config: { HANDRAIL_TRUST_PROXY: 'yes' } })
const { identity } = contract

const codeFor = (secret: string): string =>
  generateSync({ secret, epoch: Math.floor(door.clock.now().epochMilliseconds / 1000) })

const setUpCodes = async (person: CastPerson): Promise<{ secret: string; recoveryCodes: string[] }> => {
  const own = await door.signedIn(person)
  const { secret, uri, qr } = await own.call(identity.startTotp)
  expect(uri).toContain(`secret=${secret}`)
  expect(qr).toMatch(/^data:image\/svg\+xml;base64,/)
  await own.refused(422, identity.confirmTotp, { body: { code: '000000' } })
  const { recoveryCodes } = await own.call(identity.confirmTotp, { body: { code: codeFor(secret) } })
  expect(new Set(recoveryCodes).size).toBe(10)
  return { secret, recoveryCodes }
}

test('the right password opens a session whose cookie scripts cannot read', async () => {
  await setPassword(door, ana)
  const browser = openBrowser(door)
  const reply = await browser.ask('POST', '/api/v1/sign-in', {
    body: { email: 'Ana.Petrova@Meridian.example', password },
  })
  expect(reply.json).toEqual({ next: 'done', challenge: null })
  const cookie = reply.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(
    /^handrail[^=]*=hrs_[0-9a-f]{32}[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/,
  )
  expect(await browser.call(identity.me)).toMatchObject({
    person: { id: ana.id },
    hasPassword: true,
    hasTotp: false,
  })
})

test('unknown address, wrong password, no password and switched off all sound the same', async () => {
  const bodies = [
    { email: 'nobody@meridian.example', password },
    { email: ana.email, password: 'wrong herons here' },
    { email: ben.email, password },
    { email: 'jane.miller@northwind.example', password },
    { email: finn.email, password },
  ]
  const details = new Set<string>()
  for (const body of bodies) {
    const problem = await openBrowser(door).refused(422, identity.signIn, { body })
    details.add(JSON.stringify([problem.detail, problem.code, problem.data ?? null]))
  }
  expect(details.size).toBe(1)
})

test('an unknown account takes as long as a known one', async () => {
  const timed = async (email: string): Promise<number> => {
    const times: number[] = []
    for (let i = 0; i < 4; i += 1) {
      const begun = performance.now()
      await openBrowser(door).ask('POST', '/api/v1/sign-in', {
        body: { email, password: 'wrong herons here' },
      })
      times.push(performance.now() - begun)
    }
    return Math.min(...times)
  }
  const [known, unknown] = [await timed(ana.email), await timed('nobody.else@meridian.example')]
  door.clock.forward({ minutes: 16 })
  expect(unknown).toBeGreaterThan(known / 3)
})

test('five wrong tries close an account for a quarter of an hour, from wherever they come', async () => {
  const wrong = { email: ana.email, password: 'wrong herons here' }
  for (let i = 0; i < 5; i += 1) await openBrowser(door).refused(422, identity.signIn, { body: wrong })
  const browser = openBrowser(door)
  const closed = await browser.ask('POST', '/api/v1/sign-in', { body: { email: ana.email, password } })
  expect(closed.status).toBe(429)
  const wait = Number(closed.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(800)
  expect(wait).toBeLessThanOrEqual(900)
  door.clock.forward({ minutes: 16 })
  expect(await browser.call(identity.signIn, { body: { email: ana.email, password } })).toMatchObject({
    next: 'done',
  })
})

test('five wrong tries close an address on the network, and right ones cost nothing', async () => {
  const browser = openBrowser(door)
  for (let i = 0; i < 8; i += 1) await browser.call(identity.signIn, { body: { email: ana.email, password } })
  for (let i = 0; i < 5; i += 1)
    await browser.refused(422, identity.signIn, { body: { email: `guess${i}@meridian.example`, password } })
  await browser.refused(429, identity.signIn, { body: { email: ana.email, password } })
  await openBrowser(door).call(identity.signIn, { body: { email: ana.email, password } })
})

test('of forty tries at once five are looked at', async () => {
  const browser = openBrowser(door)
  const body = { email: mira.email, password: 'wrong herons here' }
  const statuses = await Promise.all(
    Array.from({ length: 40 }, async () => (await browser.ask('POST', '/api/v1/sign-in', { body })).status),
  )
  expect(statuses.filter((status) => status === 422)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(35)
})

test('with an authenticator the password opens nothing by itself', async () => {
  await setPassword(door, mira)
  const { secret } = await setUpCodes(mira)
  door.clock.forward({ minutes: 20 })
  const browser = openBrowser(door)
  const first = await browser.call(identity.signIn, { body: { email: mira.email, password } })
  expect(first.next).toBe('totp')
  expect(browser.cookie()).toBeNull()
  const challenge = String(first.challenge)
  await browser.refused(422, identity.signInTotp, { body: { challenge, code: '123456' } })
  const code = codeFor(secret)
  expect(await browser.call(identity.signInTotp, { body: { challenge, code } })).toEqual({
    next: 'done',
    challenge: null,
  })
  expect((await browser.call(identity.me)).hasTotp).toBe(true)

  const again = await openBrowser(door).call(identity.signIn, { body: { email: mira.email, password } })
  const replay = openBrowser(door)
  await replay.refused(422, identity.signInTotp, { body: { challenge: String(again.challenge), code } })
  await replay.refused(409, identity.signInTotp, { body: { challenge, code: codeFor(secret) } })
})

test('a code of the step before is taken once, an older one never, and none after a newer one', async () => {
  await setPassword(door, adam)
  const { secret } = await setUpCodes(adam)
  door.clock.forward({ minutes: 20 })
  const enter = async (code: string): Promise<number> => {
    const browser = openBrowser(door)
    const { challenge } = await browser.call(identity.signIn, { body: { email: adam.email, password } })
    return (await browser.ask('POST', '/api/v1/sign-in/totp', { body: { challenge, code } })).status
  }
  const older = codeFor(secret)
  door.clock.forward({ seconds: 30 })
  const middle = codeFor(secret)
  door.clock.forward({ seconds: 30 })
  expect(await enter(older)).toBe(422)
  const newest = codeFor(secret)
  expect(await enter(newest)).toBe(200)
  expect(await enter(middle)).toBe(422)
})

test('a recovery code opens once; codes are guessed five times at most', async () => {
  await setPassword(door, olivia)
  const { recoveryCodes } = await setUpCodes(olivia)
  const [code = ''] = recoveryCodes
  const begin = async () => {
    const browser = openBrowser(door)
    const { challenge } = await browser.call(identity.signIn, { body: { email: olivia.email, password } })
    return { browser, challenge: String(challenge) }
  }
  const first = await begin()
  await first.browser.call(identity.signInTotp, {
    body: { challenge: first.challenge, code: code.toUpperCase().replace('-', ' ') },
  })
  const second = await begin()
  await second.browser.refused(422, identity.signInTotp, { body: { challenge: second.challenge, code } })
  for (let i = 0; i < 4; i += 1)
    await second.browser.refused(422, identity.signInTotp, {
      body: { challenge: second.challenge, code: `11111${i}` },
    })
  await second.browser.refused(429, identity.signInTotp, {
    body: { challenge: second.challenge, code: recoveryCodes[1] ?? '' },
  })
})

test('of several who bring the same recovery code at once one gets in', async () => {
  door.clock.forward({ minutes: 20 })
  await setPassword(door, chioma)
  const { recoveryCodes } = await setUpCodes(chioma)
  const challenges = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const { challenge } = await openBrowser(door).call(identity.signIn, {
        body: { email: chioma.email, password },
      })
      return String(challenge)
    }),
  )
  const body = { code: recoveryCodes[0] }
  const statuses = await Promise.all(
    challenges.map(
      async (challenge) =>
        (await openBrowser(door).ask('POST', '/api/v1/sign-in/totp', { body: { ...body, challenge } }))
          .status,
    ),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
})

test('removing the authenticator needs a current code, and then the password is enough', async () => {
  door.clock.forward({ minutes: 20 })
  const { secret } = await (async () => {
    await setPassword(door, ben)
    return setUpCodes(ben)
  })()
  const own = await door.signedIn(ben)
  await own.refused(409, identity.startTotp)
  await own.refused(422, identity.removeTotp, { body: { code: codeFor(secret) } })
  door.clock.forward({ seconds: 60 })
  await own.call(identity.removeTotp, { body: { code: codeFor(secret) } })
  expect(
    await openBrowser(door).call(identity.signIn, { body: { email: ben.email, password } }),
  ).toMatchObject({ next: 'done' })
})

test('secrets lie sealed or hashed: no row shows them', async () => {
  const rows = await door.db.inWorkspace(adam.workspaceId, (tx) =>
    tx.selectFrom('credential').selectAll().execute(),
  )
  for (const row of rows) {
    expect(row.password_hash ?? '$argon2id$').toMatch(/^\$argon2id\$/)
    expect(row.password_hash ?? 'm=19456,t=2,p=1').toContain('m=19456,t=2,p=1')
    expect(row.totp_secret ?? 'v1.').toMatch(/^v1\./)
    for (const hash of row.recovery_hashes) expect(hash).toHaveLength(43)
  }
})
