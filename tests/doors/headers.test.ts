// What every reply carries, so that a browser does nothing but what the desk wants.
import { expect, test } from 'vitest'
import { allPages } from '../../contract/pages.ts'
import { ana } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'

const door = doorForAll()

test('every kind of reply carries the security headers', async () => {
  const agent = await door.as(ana)
  const paths = [
    '/',
    '/desk',
    '/desk/tickets/1',
    '/api/v1/me',
    '/api/v1/tickets/abc',
    '/api/docs',
    '/api/openapi.json',
    '/health/live',
    '/nothing/here',
    '/%zz',
  ]
  for (const path of paths)
    for (const client of [agent, door.stranger]) {
      const { headers } = await client.ask('GET', path)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toMatch(/same-origin|no-referrer/)
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(headers.get('x-powered-by'), path).toBeNull()
      expect(headers.get('server'), path).toBeNull()
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toMatch(/frame-ancestors 'none'|sandbox/)
      expect(policy, path).toMatch(/default-src 'none'|sandbox/)
      expect(policy, path).not.toMatch(/script-src[^;]*unsafe-(inline|eval)/)
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
})

test('scripts run by a nonce that no two replies share', async () => {
  const nonces = new Set<string>()
  for (let i = 0; i < 5; i += 1) {
    const reply = await door.stranger.ask('GET', '/desk')
    const nonce = /'nonce-([^']+)'/.exec(reply.headers.get('content-security-policy') ?? '')?.[1] ?? ''
    expect(nonce.length).toBeGreaterThanOrEqual(22)
    for (const [, attributes = ''] of reply.text.matchAll(/<script\b([^>]*)>/g))
      expect(attributes).toContain(`nonce="${nonce}"`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(5)
})

test('replies with data are not kept by caches', async () => {
  const agent = await door.as(ana)
  for (const path of ['/api/v1/me', '/api/v1/tickets', '/api/v1/people'])
    expect((await agent.ask('GET', path)).headers.get('cache-control'), path).toContain('no-store')
})

test('another site gets no permission to read, also when it asks beforehand', async () => {
  const reply = await door.stranger.ask('OPTIONS', '/api/v1/tickets', {
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  })
  expect(reply.headers.get('access-control-allow-origin')).toBeNull()
  expect(reply.headers.get('access-control-allow-credentials')).toBeNull()
})

test('pages outside the API answer strangers without a server error', async () => {
  for (const { method, path } of allPages.filter((p) => p.path !== '/api/v1/live')) {
    const reply = await door.stranger.ask(
      method,
      path.replaceAll(/:\w+|\*/g, 'x'),
      method === 'POST'
        ? { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
        : {},
    )
    expect(reply.status, `${method} ${path}`).toBeLessThan(500)
  }
})
