// Web push: encrypted for one browser, signed by the workspace, sent to a push service and never to an inner address.
import { createECDH, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, finn, jane, meridian } from '../cast/people.ts'
import { type Door, openDoor } from '../door.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'
import { openPushService, type PushService } from '../peers/push.ts'

const door = doorForAll()
const { notices, tickets } = contract
let service: PushService
let agent: Client
let mine: Client
let publicKey: string

beforeAll(async () => {
  service = await openPushService()
  agent = await door.as(ana)
  mine = await door.as(ben)
  publicKey = (await mine.call(notices.pushKey)).publicKey
})
afterAll(() => service.close())

const subscribed = async (client: Client) => {
  const browser = service.browser(publicKey)
  const { id } = await client.call(notices.subscribe, { body: browser.subscription })
  return { browser, id }
}

describe('Web push', () => {
  test('what is asked of me reaches my browser, decrypted by it, signed by the workspace', async () => {
    const { browser, id } = await subscribed(mine)
    const ticket = await openFor(agent, jane, { assigneeId: ben.id, subject: 'Scanner at gate 4' })
    const pushed = await until('the push', () => browser.pushed[0])
    expect(pushed.message).toMatchObject({
      title: `#${ticket.number} Scanner at gate 4`,
      body: 'Ana Petrova gave it to you',
      path: `tickets/${ticket.number}`,
    })
    expect(pushed.claims).toMatchObject({ aud: service.url, sub: expect.stringMatching(/^(mailto|https):/) })
    expect(pushed.claims.exp).toBeLessThanOrEqual(Date.now() / 1000 + 24 * 3600)
    expect(pushed.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'high' })
    await mine.call(notices.unsubscribe, { params: { id } })
  })

  test('a note leads to its message, and knocks once though more follow', async () => {
    const { browser, id } = await subscribed(mine)
    const ticket = await openFor(agent)
    const noted = await agent.call(tickets.addMessage, {
      params: { number: ticket.number },
      body: { kind: 'note', body: '@Ben please look', mentionIds: [ben.id] },
    })
    const pushed = await until('the push', () => browser.pushed[0])
    expect(pushed.message.path).toBe(`tickets/${ticket.number}#m-${noted.messages.at(-1)?.id}`)
    expect(pushed.message.body).toBe('Ana Petrova mentioned you: @Ben please look')
    await agent.call(tickets.addMessage, {
      params: { number: ticket.number },
      body: { kind: 'note', body: 'again @Ben', mentionIds: [ben.id] },
    })
    await until('the second is counted', async () => {
      const { items } = await mine.call(notices.list, { query: { unread: 'yes' } })
      return items.some((n) => n.kind === 'mentioned' && n.count === 2)
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(browser.pushed).toHaveLength(1)
    await mine.call(notices.unsubscribe, { params: { id } })
  })

  test('one can be tried at once; one that the browser took back is forgotten; trouble is told', async () => {
    const { browser, id } = await subscribed(mine)
    expect(await mine.call(notices.tryPush, { params: { id } })).toEqual({ delivered: true, error: null })
    expect(browser.pushed[0]?.message.title).toBe('Handrail')
    browser.answer = 500
    expect(await mine.call(notices.tryPush, { params: { id } })).toMatchObject({
      delivered: false,
      error: expect.stringContaining('answered 500'),
    })
    expect((await mine.call(notices.pushKey)).subscriptions[0]?.lastError).toContain('answered 500')
    browser.answer = 410
    await mine.call(notices.tryPush, { params: { id } })
    expect((await mine.call(notices.pushKey)).subscriptions).toEqual([])
  })

  test('a push that the service cannot take now comes later', async () => {
    const { browser, id } = await subscribed(mine)
    browser.answer = 503
    await openFor(agent, jane, { assigneeId: ben.id })
    await until('it was tried in vain', async () =>
      (await mine.call(notices.pushKey)).subscriptions.some((s) => s.lastError?.includes('503')),
    )
    browser.answer = 201
    door.clock.forward({ minutes: 2 })
    await until('it came', () => browser.pushed.length > 0)
    await mine.call(notices.unsubscribe, { params: { id } })
  })

  test('nobody touches another’s subscription', async () => {
    const { id } = await subscribed(mine)
    await agent.refused(404, notices.tryPush, { params: { id } })
    await agent.refused(404, notices.unsubscribe, { params: { id } })
    await (await door.as(finn)).refused(404, notices.unsubscribe, { params: { id } })
    await mine.call(notices.unsubscribe, { params: { id } })
  })

  test('the private key and a browser’s keys lie sealed', async () => {
    const { browser, id } = await subscribed(mine)
    const rows = await door.db.inWorkspace(meridian.id, async (tx) => [
      ...(await tx.selectFrom('push_key').selectAll().execute()).map((r) => r.private_key),
      ...(await tx.selectFrom('push_subscription').selectAll().execute()).map((r) => r.keys),
    ])
    expect(rows.every((text) => text.startsWith('v1.'))).toBe(true)
    expect(rows.join()).not.toContain(browser.subscription.keys.auth)
    await mine.call(notices.unsubscribe, { params: { id } })
  })
})

describe('Addresses that browsers give', () => {
  let strict: Door
  beforeAll(async () => {
    strict = await openDoor({
      config: { HANDRAIL_PRIVATE_HOSTS: 'no' },
      names: {
        addresses: async () => [{ address: '10.0.0.7', family: 4 }],
        exchangers: async () => [],
      },
    })
  })
  afterAll(() => strict.close())

  test.each([
    ['an inner address', 'https://127.0.0.1:9/push'],
    ['an inner address in disguise', 'https://[::ffff:127.0.0.1]/push'],
    ['a name that means an inner address', 'https://push.rebound.example/push'],
    ['the cloud’s inside', 'https://169.254.169.254/latest'],
  ])('%s is never asked', async (_, endpoint) => {
    const client = await strict.as(ben)
    const keys = {
      p256dh: createECDH('prime256v1').generateKeys().toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    }
    const { id } = await client.call(notices.subscribe, { body: { endpoint, keys } })
    const tried = await client.call(notices.tryPush, { params: { id } })
    expect(tried).toMatchObject({
      delivered: false,
      error: expect.stringContaining('not on the public internet'),
    })
  })

  test('http and broken keys are refused at once', async () => {
    const client = await strict.as(ben)
    const keys = { p256dh: 'AAAA', auth: 'AAAA' }
    await client.refused(422, notices.subscribe, { body: { endpoint: 'http://push.example/a', keys } })
    await client.refused(422, notices.subscribe, { body: { endpoint: 'https://push.example/a', keys } })
  })
})
