// The database goes away and comes back: the desk says so, loses nothing, and works again by itself.
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, jane } from '../cast/people.ts'
import { type Door, openDoor } from '../door.ts'
import { makeClient } from '../harness/client.ts'
import { type Network, openProxy } from '../harness/proxy.ts'
import { openSocket } from '../harness/socket.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

let proxy: Network
let door: Door
beforeEach(async () => {
  const { host = '', port = 5432 } = inject('postgres').app
  proxy = await openProxy(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
  door = await openDoor({
    databaseUrl: ({ user, password, database }) =>
      `postgres://${user}:${encodeURIComponent(String(password))}@127.0.0.1:${proxy.port}/${database}`,
  })
})
afterEach(async () => {
  await door.close()
  await proxy.close()
})

const status = async (path: string): Promise<number> => (await door.stranger.ask('GET', path)).status

for (const [what, harm] of [
  ['is gone', () => proxy.cut()],
  ['answers no more', () => proxy.silence()],
] as const)
  test(`while the database ${what}, the desk lives, is not ready within 5 s, acknowledges nothing, and works within 10 s of its return`, async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const session = await door.signedIn(ben)
    const watcher = await openSocket(door.url, { cookie: `${door.cookie}=${session.key.token}` })
    expect(await status('/health/ready')).toBe(200)

    harm()
    const from = performance.now()
    await until('it is not ready', async () => (await status('/health/ready')) === 503, 5000)
    expect(performance.now() - from).toBeLessThan(5000)
    const asked = performance.now()
    expect(await status('/health/live')).toBe(200)
    expect(performance.now() - asked).toBeLessThan(3000)
    const [reply, mail] = await Promise.allSettled([
      agent.ask('POST', `/api/v1/tickets/${number}/messages`, {
        body: { kind: 'note', body: 'while it is gone' },
      }),
      door.mailTo('support@meridian.example', jane, { subject: 'while it is gone' }),
    ])
    expect(reply).toMatchObject({
      status: 'fulfilled',
      value: { status: 503, json: { code: 'unavailable' } },
    })
    expect(mail.status).toBe('rejected')
    if (mail.status === 'rejected') expect(mail.reason.responseCode).toBeGreaterThanOrEqual(400)
    if (mail.status === 'rejected') expect(mail.reason.responseCode).toBeLessThan(500)

    proxy.mend()
    const back = performance.now()
    await until('it is ready', async () => (await status('/health/ready')) === 200, 10_000)
    const again = makeClient(door.url, {
      cookie: `${door.cookie}=${session.key.token}`,
      'sec-fetch-site': 'same-origin',
    })
    await until(
      'a change is made',
      async () =>
        (await again.ask('PATCH', `/api/v1/tickets/${number}`, { body: { addTags: ['back'] } })).status ===
        200,
      10_000,
    )
    await door.mailTo('support@meridian.example', jane, { subject: 'after it came back' })
    await until(
      'the watcher sees it',
      () =>
        watcher.closed ||
        watcher.messages.some((m) => m.type === 'tickets' && m.rows.some((r) => r.tags.includes('back'))),
      10_000,
    )
    expect(performance.now() - back).toBeLessThan(10_000)
    watcher.close()
    const list = await again.call(contract.tickets.list, { query: { limit: 100 } })
    expect(list.items.filter((t) => t.subject === 'after it came back')).toHaveLength(1)
    expect(list.items.filter((t) => t.subject === 'while it is gone').length).toBeLessThanOrEqual(1)
  }, 120_000)
