// Passkeys with an authenticator in software: bound to this desk, single-use challenges, a verified user.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, ben, meridian } from '../../../tests/cast/people.ts'
import { type Authenticator, type Lies, makeAuthenticator } from '../../../tests/harness/authenticator.ts'
import { openBrowser } from '../../../tests/harness/browser.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'

const door = doorForAll({ config: { HANDRAIL_TRUST_PROXY: 'yes' } })
const { identity, people } = contract

const here = () => ({
  origin: `http://${meridian.host}:${new URL(door.url).port}`,
  rpId: meridian.host as string,
})

type Place = { origin: string; rpId: string }

const register = async (
  own: Awaited<ReturnType<typeof door.signedIn>>,
  key: Authenticator,
  place: Place = here(),
  lies: Lies = {},
) => {
  const { challenge, options } = await own.call(identity.passkeyOptions)
  expect(options).toMatchObject({
    rp: { id: meridian.host, name: meridian.name },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const response = key.register({ challenge: String(options.challenge), ...place }, lies)
  return own.ask('POST', '/api/v1/me/passkeys', { body: { challenge, name: 'Laptop', response } })
}

const signIn = async (key: Authenticator, place: Place = here(), lies: Lies = {}) => {
  const browser = openBrowser(door)
  const { challenge, options } = await browser.call(identity.passkeySignInOptions)
  const response = key.authenticate({ challenge: String(options.challenge), ...place }, lies)
  const reply = await browser.ask('POST', '/api/v1/sign-in/passkey', { body: { challenge, response } })
  return { browser, challenge, response, reply }
}

test('a passkey signs its person in, named by the key alone', async () => {
  const key = makeAuthenticator()
  const own = await door.signedIn(ana)
  expect((await register(own, key)).status).toBe(201)
  const { browser, reply } = await signIn(key)
  expect(reply.json).toEqual({ next: 'done', challenge: null })
  expect(await browser.call(identity.me)).toMatchObject({ person: { id: ana.id }, passkeys: 1 })
  expect((await own.call(identity.passkeys)).items[0]).toMatchObject({ name: 'Laptop' })
})

test('a challenge answers once, within five minutes, and only for whom it was made', async () => {
  const key = makeAuthenticator()
  const own = await door.signedIn(ana)
  await register(own, key)
  const { challenge, response } = await signIn(key)
  expect(
    (await openBrowser(door).ask('POST', '/api/v1/sign-in/passkey', { body: { challenge, response } }))
      .status,
  ).toBe(409)
  const browser = openBrowser(door)
  const late = await browser.call(identity.passkeySignInOptions)
  const answer = key.authenticate({ challenge: String(late.options.challenge), ...here() })
  door.clock.forward({ minutes: 6 })
  expect(
    (
      await browser.ask('POST', '/api/v1/sign-in/passkey', {
        body: { challenge: late.challenge, response: answer },
      })
    ).status,
  ).toBe(409)
  const forged = late.challenge.replace(/\.\d+\./, `.${Date.now() + 10_000_000}.`)
  expect(
    (await browser.ask('POST', '/api/v1/sign-in/passkey', { body: { challenge: forged, response: answer } }))
      .status,
  ).toBe(409)
  const bens = await door.signedIn(ben)
  const { challenge: anas, options } = await own.call(identity.passkeyOptions)
  const other = makeAuthenticator().register({ challenge: String(options.challenge), ...here() })
  await bens.refused(409, identity.addPasskey, { body: { challenge: anas, name: 'Taken', response: other } })
})

test('another site, another host, an unverified user and an unknown key are refused', async () => {
  const key = makeAuthenticator()
  const own = await door.signedIn(adam)
  expect((await register(own, makeAuthenticator(), here(), { verified: false })).status).toBe(422)
  expect(
    (
      await register(own, makeAuthenticator(), {
        ...here(),
        origin: 'https://desk.meridian.example.evil.example',
      })
    ).status,
  ).toBe(422)
  expect((await register(own, makeAuthenticator(), { ...here(), rpId: 'evil.example' })).status).toBe(422)
  expect((await register(own, key)).status).toBe(201)
  expect((await signIn(key, here(), { verified: false })).reply.status).toBe(422)
  expect((await signIn(key, { ...here(), origin: 'https://evil.example' })).reply.status).toBe(422)
  expect((await signIn(key, { ...here(), rpId: 'evil.example' })).reply.status).toBe(422)
  expect((await signIn(makeAuthenticator())).reply.status).toBe(422)
  expect((await signIn(key)).reply.status).toBe(200)
})

test('a counter of nought is fine; one that falls back betrays a copy', async () => {
  const key = makeAuthenticator()
  await register(await door.signedIn(ben), key, here(), { counter: 5 })
  expect((await signIn(key, here(), { counter: 6 })).reply.status).toBe(200)
  expect((await signIn(key, here(), { counter: 6 })).reply.status).toBe(422)
  expect((await signIn(key, here(), { counter: 7 })).reply.status).toBe(200)
})

test('a removed key and one of somebody switched off open nothing; nobody removes another’s', async () => {
  const key = makeAuthenticator()
  const own = await door.signedIn(ben)
  await register(own, key)
  const before = (await own.call(identity.passkeys)).items
  const id = String(before.at(-1)?.id)
  await (await door.signedIn(ana)).refused(404, identity.removePasskey, { params: { id } })
  const administrator = await door.as(adam)
  await administrator.call(people.change, { params: { id: ben.id }, body: { state: 'disabled' } })
  expect((await signIn(key)).reply.status).toBe(403)
  await administrator.call(people.change, { params: { id: ben.id }, body: { state: 'active' } })
  expect((await signIn(key)).reply.status).toBe(200)
  await (await door.signedIn(ben)).call(identity.removePasskey, { params: { id } })
  expect((await signIn(key)).reply.status).toBe(422)
})

test('answers that are no answers are refused, whatever they are made of', async () => {
  for (const response of [
    {},
    { id: 1 },
    { id: 'x' },
    { id: 'x', rawId: 'x', type: 'public-key', response: {} },
    { __proto__x: 1 },
  ]) {
    const browser = openBrowser(door)
    const { challenge } = await browser.call(identity.passkeySignInOptions)
    await browser.refused(422, identity.passkeySignIn, { body: { challenge, response } })
  }
})
