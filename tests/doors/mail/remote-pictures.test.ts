// Pictures from elsewhere: fetched by the desk when a reader asks, guarded, bounded, and only pictures.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { proofOf } from '../../../server/modules/email/pictures/proof.ts'
import { adam, ana, finn, jane, mailboxes, meridian } from '../../cast/people.ts'
import { openDoor } from '../../door.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const asked: IncomingMessage[] = []
let elsewhere = ''

const answers: Record<string, [number, Record<string, string>, string | Buffer]> = {
  '/a.png': [200, { 'content-type': 'text/html' }, png],
  '/page.png': [200, { 'content-type': 'image/png' }, '<html><script>alert(1)</script></html>'],
  '/drawing.svg': [200, { 'content-type': 'image/svg+xml' }, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  '/away.png': [302, { location: '/a.png' }, ''],
  '/huge.png': [200, { 'content-type': 'image/png' }, Buffer.concat([png, Buffer.alloc(6_000_000)])],
}
const server = createServer((request, reply) => {
  asked.push(request)
  const [status, headers, body] = answers[request.url ?? ''] ?? [404, {}, '']
  reply.writeHead(status, headers).end(body)
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const addressOf = (url: string, who = ana, sessionId: string | null = null): string =>
  `/api/v1/remote-images/${proofOf(door.desk, meridian.id, { url, personId: who.id, sessionId })}`

test('come through the desk without cookie or referrer, and are kept for a day', async () => {
  await door.mailTo(mailboxes.support.address, jane, {
    subject: 'With a picture',
    html: `<p>Look</p><img src="${elsewhere}/a.png?x=1&amp;y=2"><img src="${elsewhere}/a.png">`,
  })
  const agent = await door.signedIn(ana)
  const row = await until('the ticket', async () =>
    (await agent.call(contract.tickets.list)).items.find((t) => t.subject === 'With a picture'),
  )
  const [message] = (await agent.call(contract.tickets.get, { params: { number: row.number } })).messages
  expect(message?.hasRemoteImages).toBe(true)
  expect((await agent.ask('GET', message?.htmlUrl ?? '')).text).toContain('data-remote-src')
  expect(asked).toEqual([])
  const page = await agent.ask('GET', `${message?.htmlUrl}?images=1`)
  const sources = [...page.text.matchAll(/src="(\/api\/v1\/remote-images\/[^"]+)"/g)].map((m) => m[1] ?? '')
  expect(sources).toHaveLength(2)
  // As the frame asks: of an opaque origin, so without the cookie.
  const picture = await door.stranger.ask('GET', sources[1] ?? '')
  expect(picture.status, picture.text).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(picture.headers.get('content-security-policy')).toContain('sandbox')
  expect(picture.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(asked).toHaveLength(1)
  for (const name of ['cookie', 'referer', 'authorization', 'x-forwarded-for', 'origin'])
    expect(asked[0]?.headers[name]).toBeUndefined()
  await door.stranger.ask('GET', sources[1] ?? '')
  expect(asked).toHaveLength(1)
  await door.stranger.ask('GET', sources[0] ?? '')
  expect(asked[1]?.url).toBe('/a.png?x=1&y=2')
  door.clock.forward({ hours: 25 })
  await (await door.as(ana)).ask('GET', addressOf(`${elsewhere}/a.png`))
  expect(asked).toHaveLength(3)
})

test.each(['/page.png', '/drawing.svg', '/away.png', '/huge.png', '/none.png'])(
  'that are none, too large or somewhere else are not shown: %s',
  async (path) => {
    const reply = await door.stranger.ask('GET', addressOf(elsewhere + path))
    expect(reply.status).toBe(404)
    expect(reply.headers.get('content-type')).toMatch(/problem\+json/)
    expect(reply.text).not.toContain('<script')
  },
)

test.each([
  ['nothing', 'x'],
  ['forged', `${meridian.id}.v1.${'A'.repeat(120)}`],
  [
    'of another workspace',
    () => addressOf('https://x.example/').replace(meridian.id, finn.workspaceId).slice(22),
  ],
  ['of a requester', () => addressOf('https://x.example/', jane).slice(22)],
  [
    'of an ended session',
    () => addressOf('https://x.example/', ana, '018b0000-0000-7000-8000-999999999999').slice(22),
  ],
])('are refused to a proof that is %s', async (_, proof) => {
  const path = `/api/v1/remote-images/${typeof proof === 'string' ? proof : proof()}`
  expect((await door.stranger.ask('GET', path)).status).toBe(401)
})

test('are refused when the reader has gone, or an hour later', async () => {
  const { key } = await door.signedIn(adam)
  const path = addressOf(`${elsewhere}/a.png`, adam, key.id)
  expect((await door.stranger.ask('GET', path)).status).toBe(200)
  door.clock.forward({ minutes: 61 })
  expect((await door.stranger.ask('GET', path)).status).toBe(401)
  const again = addressOf(`${elsewhere}/a.png`, adam, key.id)
  expect((await door.stranger.ask('GET', again)).status).toBe(200)
  await door.db.inWorkspace(meridian.id, (tx) =>
    tx.deleteFrom('session').where('workspace_id', '=', meridian.id).where('id', '=', key.id).execute(),
  )
  expect((await door.stranger.ask('GET', again)).status).toBe(401)
})

test('of this machine and its network are never fetched', async () => {
  const guarded = await openDoor({ config: { HANDRAIL_PRIVATE_HOSTS: 'no' } })
  try {
    const before = asked.length
    const port = new URL(elsewhere).port
    for (const host of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `2130706433:${port}`,
      `0x7f.1:${port}`,
      '169.254.169.254',
      '[64:ff9b::7f00:1]',
      '10.0.0.1',
    ]) {
      const proof = proofOf(guarded.desk, meridian.id, {
        url: `http://${host}/a.png`,
        personId: ana.id,
        sessionId: null,
      })
      const reply = await guarded.stranger.ask('GET', `/api/v1/remote-images/${proof}`)
      expect(reply.status, `${host}: ${reply.text}`).toBe(404)
    }
    expect(asked).toHaveLength(before)
  } finally {
    await guarded.close()
  }
})
