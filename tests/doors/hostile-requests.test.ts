// Requests that mean harm: malformed addresses, forged sites, poisoned objects, ids that are none.
import { describe, expect, test } from 'vitest'
import { allRoutes, contract } from '../../contract/index.ts'
import { allPages } from '../../contract/pages.ts'
import { ana, jane, olivia } from '../cast/people.ts'
import { pathOf } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { exampleParams } from '../harness/params.ts'
import { rawRequest } from '../harness/raw.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const prefixes = [
  ...new Set(
    [...allPages.map((p) => p.path), ...allRoutes.map((r) => `/api/v1${r.path}`)].map((p) =>
      p.replace(/\/?[:*].*$/, ''),
    ),
  ),
]

describe('A malformed address under any prefix never reaches anything', () => {
  test.each(prefixes)('%s', async (prefix) => {
    for (const end of [
      '/%zz',
      '/%',
      '/%c0%af',
      '/%00',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..;/',
      '//',
      '/%ff',
      '/\\..\\',
    ]) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const reply = await rawRequest(door.url, `${method} ${prefix}${end} HTTP/1.1`)
        expect(reply.status, `${method} ${prefix}${end}: ${reply.text.slice(0, 300)}`).toBeGreaterThanOrEqual(
          200,
        )
        expect(reply.status, `${method} ${prefix}${end}: ${reply.text.slice(0, 300)}`).toBeLessThan(500)
        if (prefix.startsWith('/api/v1'))
          expect(reply.status, `${method} ${prefix}${end}`).toBeGreaterThanOrEqual(400)
        expect(reply.text).not.toContain('root:')
        expect(reply.text).not.toMatch(/node_modules|at .*\.ts:\d+/)
      }
    }
  })
})

test('every contract route asks a stranger to sign in, unless it is public', async () => {
  for (const route of allRoutes.filter((r) => r.access !== 'public')) {
    const reply = await door.stranger.ask(route.method, pathOf(route, exampleParams(route)))
    expect(reply.status, route.id).toBe(401)
    expect(reply.json, route.id).toMatchObject({ code: 'sign_in_needed' })
  }
})

test('tokens that are empty, blank, foreign or almost right are strangers', async () => {
  const right = door.as(ana)
  await right
  const forms = [
    '',
    ' ',
    'null',
    'undefined',
    'hrt_',
    `hrt_${'0'.repeat(32)}${'A'.repeat(43)}`,
    `hrt_${ana.workspaceId.replaceAll('-', '')}${'A'.repeat(43)}`,
    '\u00a0',
    '%00',
    "' or 1=1 --",
  ]
  for (const token of forms) {
    const reply = await rawRequest(door.url, 'GET /api/v1/me HTTP/1.1', [`authorization: Bearer ${token}`])
    expect(reply.status, JSON.stringify(token)).toBe(401)
    const asCookie = await rawRequest(door.url, 'GET /api/v1/me HTTP/1.1', [
      `cookie: ${door.cookie}=${token}`,
    ])
    expect(asCookie.status, JSON.stringify(token)).toBe(401)
  }
})

describe('A browser tricked by another site', () => {
  const body = { subject: 'Forged', body: 'x', requester: { email: jane.email } }
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling of the desk’s domain', { 'sec-fetch-site': 'same-site' }],
    ['of an old browser that sends Origin only', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
  ])('%s changes nothing, whatever the method', async (_what, headers) => {
    const session = await door.signedIn(ana)
    for (const route of allRoutes.filter((r) => r.method !== 'GET')) {
      const forged: Record<string, string> = { cookie: `${door.cookie}=${session.key.token}`, ...headers }
      const reply = await door.stranger.ask(route.method, pathOf(route, exampleParams(route)), {
        body: {},
        headers: forged,
      })
      expect(reply.status, route.id).toBe(403)
    }
    const list = await session.call(contract.tickets.list)
    expect(list.items.filter((t) => t.subject === 'Forged')).toEqual([])
  })

  test('the desk’s own pages may', async () => {
    const session = await door.signedIn(ana)
    expect((await session.ask('POST', '/api/v1/tickets', { body })).status).toBe(201)
  })

  test('a form of another site cannot pass as JSON', async () => {
    const session = await door.signedIn(ana)
    const reply = await session.ask('POST', '/api/v1/tickets', {
      body: JSON.stringify(body),
      headers: { 'content-type': 'text/plain' },
    })
    expect(reply.status).toBe(415)
  })
})

describe('Poisoned objects', () => {
  const poison = [
    '{"subject":"a","body":"b","requester":{"email":"jane.miller@northwind.example"},"__proto__":{"polluted":1}}',
    '{"subject":"a","body":"b","requester":{"email":"jane.miller@northwind.example","__proto__":{"polluted":1}}}',
    '{"subject":"a","body":"b","requester":{"email":"jane.miller@northwind.example"},"constructor":{"prototype":{"polluted":1}}}',
  ]
  test('in a body are refused or dropped, and no object is changed by them', async () => {
    const agent = await door.as(ana)
    for (const body of poison) {
      const reply = await agent.ask('POST', '/api/v1/tickets', {
        body,
        headers: { 'content-type': 'application/json' },
      })
      expect(reply.status, reply.text).toBeLessThan(500)
      expect(({} as { polluted?: number }).polluted).toBeUndefined()
    }
  })

  test('in a part of a multipart form likewise', async () => {
    const agent = await door.as(ana)
    for (const body of poison) {
      const form = new FormData()
      form.set('json', body)
      form.set('__proto__', 'x')
      const reply = await agent.ask('POST', '/api/v1/tickets', { body: form })
      expect(reply.status, reply.text).toBeLessThan(500)
      expect(({} as { polluted?: number }).polluted).toBeUndefined()
    }
  })

  test('in a query or a header likewise', async () => {
    const agent = await door.as(ana)
    for (const query of [
      '__proto__[polluted]=1',
      '__proto__=1',
      'constructor[prototype][polluted]=1',
      'limit=5&limit=6',
      'limit[]=5',
      'a[b][c]=1',
    ]) {
      const reply = await agent.ask('GET', `/api/v1/tickets?${query}`)
      expect(reply.status, query).toBe(422)
    }
    await agent.ask('GET', '/api/v1/tickets', { headers: { __proto__x: '1' } })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('preferences keep no key of an object’s own making', async () => {
    const agent = await door.as(ana)
    const reply = await agent.ask('PATCH', '/api/v1/me', {
      body: '{"preferences":{"__proto__":"x","theme":"dark"}}',
      headers: { 'content-type': 'application/json' },
    })
    expect(reply.status).toBeLessThan(500)
    const me = await agent.call(contract.identity.me)
    expect(Object.getPrototypeOf(me.preferences)).toBe(Object.prototype)
    expect(Object.keys(me.preferences)).not.toContain('__proto__')
  })
})

const pathsWithIds = [
  ...allRoutes.filter((r) => /:(id|number)/.test(r.path)).map((r) => [r.method, `/api/v1${r.path}`] as const),
  ...allPages.filter((p) => /:\w+/.test(p.path)).map((p) => [p.method, p.path] as const),
]

test.each([
  'x',
  '-'.repeat(36),
  'g'.repeat(36),
  "'; drop table ticket; --",
  '..%2f..%2fsecret',
  '%00',
  '0'.repeat(290),
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '00000000-0000-0000-0000-000000000000',
  '9e999',
  '0x10',
  '1e3',
  '１',
])('an id that is %j is not found anywhere, never an error of the desk', async (id) => {
  const owner = await door.as(olivia)
  for (const [method, path] of pathsWithIds) {
    const target = path.replaceAll(/:kind/g, 'note').replaceAll(/:\w+/g, id)
    const reply = await owner.ask(method, target, method === 'GET' ? {} : { body: {} })
    expect(reply.status, `${method} ${target}: ${reply.text.slice(0, 200)}`).toBeLessThan(500)
    // Pages for requesters send whoever has no session to the sign-in page.
    expect(reply.status, `${method} ${target}: ${reply.text.slice(0, 200)}`).toBeGreaterThanOrEqual(
      target.startsWith('/api/') ? 400 : 300,
    )
  }
})

test('texts that look like templates, SQL or markup come back as they were written', async () => {
  const agent = await door.as(ana)
  for (const text of [
    '{{7*7}}',
    '<%= 7*7 %>',
    '$' + '{7*7}',
    '{% raw %}',
    "Robert'); drop table ticket;--",
    '<script>alert(1)</script>',
    '\u202egnp.exe',
    'a\u0000b'.replace('\u0000', ' '),
  ]) {
    const ticket = await openFor(agent, jane, { subject: text, body: text })
    expect(ticket.subject).toBe(text)
    expect(ticket.messages[0]?.text).toBe(text)
  }
})

test('a NUL in a text, which PostgreSQL cannot keep, is no error of the desk', async () => {
  const agent = await door.as(ana)
  const base = { subject: 'a', body: 'b', requester: { email: jane.email } }
  for (const body of [
    { ...base, subject: 'a\u0000b' },
    { ...base, body: 'a\u0000b' },
    { ...base, requester: { email: 'new.one@northwind.example', name: 'a\u0000b' } },
    { ...base, subject: '\ud800' },
  ]) {
    const reply = await agent.ask('POST', '/api/v1/tickets', { body })
    expect(reply.status, reply.text).toBeLessThan(500)
  }
  const { number } = await openFor(agent)
  const reply = await agent.ask('POST', `/api/v1/tickets/${number}/messages`, {
    body: { kind: 'note', body: 'a\u0000b', html: '<p>a\u0000b</p>' },
  })
  expect(reply.status, reply.text).toBeLessThan(500)
  const draft = await agent.ask('PUT', `/api/v1/tickets/${number}/drafts/note`, {
    body: { html: 'a\u0000', text: 'a\u0000', version: 0 },
  })
  expect(draft.status, draft.text).toBeLessThan(500)
})
