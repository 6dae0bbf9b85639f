// Every page: its language, its weight, its headers, and that it needs no script.
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { expect, test } from 'vitest'
import { allPages } from '../../../../contract/pages.ts'
import { jane } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { browserOf, sendRequest, strangersBrowser } from './people.ts'

const door = doorForAll()

test.each([
  ['de-CH,de;q=0.9,en;q=0.5', 'de', 'Wie können wir helfen?'],
  ['fr,de;q=0.4,en;q=0.9', 'en', 'How can we help?'],
  ['fr', 'en', 'How can we help?'],
  ['', 'en', 'How can we help?'],
])('a browser that asks for "%s" gets %s', async (accept, language, words) => {
  const { html } = await strangersBrowser(door).get('/', { 'accept-language': accept })
  expect(html).toContain(`<html lang="${language}" dir="ltr">`)
  expect(html).toContain(words)
})

test('a chosen language stays on this device and leads back to the page', async () => {
  const browser = strangersBrowser(door)
  expect(await browser.post('/language', { language: 'de', back: '/new' })).toMatchObject({
    status: 303,
    location: '/new',
  })
  expect((await browser.get('/new')).html).toContain('Anfrage senden')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/x\r\nset-cookie: a=b',
])('choosing a language never leads to %s', async (back) => {
  expect((await strangersBrowser(door).post('/language', { language: 'de', back })).location).toBe('/')
})

test('no page holds a script or may load a foreign one, and personal ones are kept nowhere', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'Look')
  for (const path of ['/', '/new', '/sign-in/sent', '/requests', `/requests/${number}`, '/nothing']) {
    const { html, headers } = await browser.get(path)
    // One script of ours at most, as a file; nothing within the page.
    expect(html.replace(/<script src="\/portal\/assets\/portal\.\w+\.js" defer><\/script>/, '')).not.toMatch(
      /<script|style="| on\w+="/,
    )
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  }
})

test('the first page weighs at most 100 KB with everything it loads', async () => {
  const browser = strangersBrowser(door)
  const { html } = await browser.get('/')
  const loads = [...html.matchAll(/(?:href)="(\/portal\/assets\/[^"]+)"/g)].map((m) => m[1] ?? '')
  let bytes = Buffer.byteLength(html)
  for (const path of new Set(loads)) {
    const response = await fetch(door.url + path)
    expect(response.headers.get('cache-control')).toContain('immutable')
    bytes += (await response.arrayBuffer()).byteLength
  }
  expect(loads).toHaveLength(3)
  expect(bytes).toBeLessThan(100_000)
  expect(gzipSync(html).length).toBeLessThan(5_000)
})

test('unknown addresses and refusals look like the other pages, but programs get problem+json', async () => {
  const page = await strangersBrowser(door, 'de').get('/gibt/es/nicht')
  expect(page.status).toBe(404)
  expect(page.html).toContain('Diese Seite finden wir nicht')
  const malformed = await strangersBrowser(door).get('/requests/%zz')
  expect([400, 404, 422]).toContain(malformed.status)
  const program = await fetch(`${door.url}/nothing`, { headers: { accept: 'application/json' } })
  expect(program.headers.get('content-type')).toContain('application/problem+json')
  const api = await fetch(`${door.url}/api/v1/nothing`, { headers: { accept: 'text/html' } })
  expect(api.headers.get('content-type')).toContain('application/problem+json')
})

test('every page of the census without parameters answers', async () => {
  const browser = strangersBrowser(door)
  const others = /^\/(?:desk|health|metrics|api)\b/
  for (const page of allPages)
    if (page.method === 'GET' && page.access !== 'team' && !/[:*]/.test(page.path) && !others.test(page.path))
      expect([200, 303], page.path).toContain((await browser.get(page.path)).status)
})

test('who asks too often is told how long to wait, as a page', async () => {
  const browser = strangersBrowser(door, 'de')
  let page = await browser.post('/sign-in', { email: 'nobody@northwind.example' })
  for (let n = 0; n < 25 && page.status !== 429; n++)
    page = await browser.post('/sign-in', { email: 'nobody@northwind.example' })
  expect(page.status).toBe(429)
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(60)
  expect(page.html).toMatch(/Versuchen Sie es in \d\d Minuten noch einmal/)
})

test('what breaks on our side says so as a page, with a reference and nothing of the inside', async () => {
  const browser = await browserOf(door, jane)
  const owner = new pg.Client({ connectionString: door.ownerUrl })
  await owner.connect()
  try {
    await owner.query('revoke select on ticket from handrail_app')
    const page = await browser.get('/requests')
    expect(page.status).toBe(500)
    expect(page.html).toMatch(/Something broke on our side[\s\S]*name [0-9a-f-]{36}/)
    expect(page.html).not.toMatch(/permission|denied|select|at \w+ \(/)
  } finally {
    await owner.query('grant select on ticket to handrail_app')
    await owner.end()
  }
})
