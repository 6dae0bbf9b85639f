// The help pages through the door: who sees what, in which language, at which address, and how soon a change shows.

import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../../../../contract/index.ts'
import { ana, carlos, jane, meridian, mira, priya } from '../../../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../../../tests/harness/doors.ts'
import { openFor } from '../../../../../../tests/harness/tickets.ts'
import { until } from '../../../../../../tests/harness/until.ts'
import { rebuildAnswers } from '../../../../answers/indexing/refresh.ts'
import { touchKnowledge } from '../../../../knowledge/index.ts'
import { originOf } from '../../../origin.ts'
import { browserOf, strangersBrowser } from '../../../tests/people.ts'
import { writeArticle } from './articles.ts'
import { canary, fillShelf } from './shelf.ts'
import { expectWellFormed } from './well-formed.ts'

const door = doorForAll()

beforeAll(() => fillShelf(door))

const everyPage = [
  '/',
  '/help',
  '/help/collections/network',
  '/help/collections/clinic',
  '/help/articles/7-connect-to-the-vpn',
  '/help/articles/8-guest-wi-fi-script-b',
  '/help/articles/9-canary-4c1e-internal',
  '/help/articles/10-canary-4c1e-draft',
  '/help/articles/11-canary-4c1e-for-the-clinic',
  '/help/articles/12-canary-4c1e-of-fjord',
  '/help/feed.atom',
  '/help/feed.rss',
  '/help/collections/network/feed.atom',
  '/help/collections/clinic/feed.rss',
  '/sitemap.xml',
  '/search?q=clinic',
  '/search?q=internal',
  '/search/as-you-type?q=canary',
]

describe('what is not for a reader is on no page, in no feed and no map', () => {
  test.each([
    ['a stranger', null],
    ['somebody of another organisation', jane],
  ] as const)('for %s', async (_, person) => {
    const browser = person ? await browserOf(door, person) : strangersBrowser(door)
    for (const path of everyPage) {
      const page = await browser.get(path)
      // What was asked for may be told back; the answer itself is what must not be there.
      const text = page.html.replaceAll(path, '').replaceAll(decodeURIComponent(path), '')
      expect(text, path).not.toContain(canary)
      expect(page.status, path).toBe(/clinic|(?:9|10|11|12)-/.test(path) && !path.includes('?') ? 404 : 200)
    }
  })
  test('and is there for whom it is', async () => {
    const clinic = await browserOf(door, priya)
    expect((await clinic.get('/help/articles/11-canary-4c1e-for-the-clinic')).status).toBe(200)
    expect((await clinic.get('/help/collections/network')).html).toContain(`${canary} clinic`)
    expect((await clinic.get('/help/articles/9-canary-4c1e-internal')).status).toBe(404)
    const team = await browserOf(door, ana)
    const internal = await team.get('/help/articles/9-canary-4c1e-internal')
    expect(internal.html).toContain('Requesters do not see this answer.')
    expect(internal.html).toContain('content="noindex"')
    expect((await team.get('/help/articles/10-canary-4c1e-draft')).status).toBe(404)
  })
  test('the map is a stranger’s map for everybody', async () => {
    expect((await (await browserOf(door, ana)).get('/sitemap.xml')).html).not.toContain('canary')
  })
})

describe('an answer', () => {
  test('shows its text, its headings and how to go on', async () => {
    const { html } = await strangersBrowser(door).get('/help/articles/7-connect-to-the-vpn')
    expect(html).toContain('<ol class="rail steps">')
    expect(html).toContain('<a href="#s-before-you-start">Before you start</a>')
    expect(html).toContain('href="/new?article=7"')
    expect(html).toContain('<code>vpn --reset</code>')
  })
  test.each([
    ['/help/articles/7', '/help/articles/7-connect-to-the-vpn'],
    ['/help/articles/7-old-words', '/help/articles/7-connect-to-the-vpn'],
    ['/help/articles/7?lang=de', '/help/articles/7-mit-dem-vpn-verbinden'],
  ])('%s leads to %s', async (path, location) => {
    expect(await strangersBrowser(door).get(path)).toMatchObject({ status: 301, location })
  })
  test('speaks the language of its address, in a frame of the reader’s, and says so', async () => {
    const german = strangersBrowser(door, 'de')
    const english = await german.get('/help/articles/7-connect-to-the-vpn')
    expect(english.html).toContain('<html lang="de"')
    expect(english.html).toContain('<article lang="en" dir="ltr">')
    expect(english.html).toContain('Diese Antwort gibt es auch auf Deutsch.')
    const only = await german.get('/help/articles/8-guest-wi-fi-script-b')
    expect(only.html).toContain('Diese Antwort gibt es noch nicht auf Deutsch. Hier ist sie auf Englisch.')
    expect((await german.get('/help/collections/network')).html).toContain('Mit dem VPN verbinden')
  })
  test('tells machines where it lives, in which languages, and what it is', async () => {
    const { html } = await strangersBrowser(door).get('/help/articles/7-mit-dem-vpn-verbinden')
    // The workspace has a host of its own: what somebody claims to have asked for is written nowhere.
    const origin = originOf(door.desk.config.url, 'evil.example', [meridian.host])
    expect(html).not.toContain(new URL(door.url).host)
    expect(html).toContain(`<link rel="canonical" href="${origin}/help/articles/7-mit-dem-vpn-verbinden">`)
    expect(html).toContain(`href="${origin}/help/articles/7-connect-to-the-vpn" hreflang="x-default"`)
    const nasty = await strangersBrowser(door).get('/help/articles/8-guest-wi-fi-script-b')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(nasty.html) ?? []
    expect(JSON.parse(json)['@graph'][0]).toMatchObject({
      '@type': 'TechArticle',
      headline: 'Guest Wi-Fi </script><b>',
    })
  })
  test.each(['0', '7x', '-7', '99999999999', '7%00'])('"%s" is none', async (address) => {
    expect([400, 404]).toContain((await strangersBrowser(door).get(`/help/articles/${address}`)).status)
  })
})

test('an address from before an import leads to the answer, for whoever may see it', async () => {
  await door.db.inWorkspace(ana.workspaceId, async (tx) => {
    const articles = await tx.selectFrom('article').select(['id', 'number']).execute()
    const idOf = (number: number): string => articles.find((a) => a.number === number)?.id ?? ''
    for (const number of [7, 9])
      await tx
        .insertInto('article_alias')
        .values({
          workspace_id: ana.workspaceId,
          path: `/hc/en-us/articles/360${number}`,
          article_id: idOf(number),
          language: null,
        })
        .execute()
  })
  expect(await strangersBrowser(door).get('/hc/en-us/articles/3607?page=2')).toMatchObject({
    status: 301,
    location: '/help/articles/7-connect-to-the-vpn',
  })
  expect((await strangersBrowser(door).get('/hc/en-us/articles/3609')).status).toBe(404)
})

test('feeds and map are sound and lead to pages that answer', async () => {
  const browser = strangersBrowser(door)
  for (const path of [
    '/help/feed.atom',
    '/help/feed.rss',
    '/help/collections/network/feed.atom',
    '/sitemap.xml',
  ]) {
    const { html, headers } = await browser.get(path)
    expectWellFormed(html)
    expect(headers.get('content-type')).toMatch(/xml; charset=utf-8$/)
  }
  const map = (await browser.get('/sitemap.xml')).html
  const places = [...map.matchAll(/<loc>([^<]+)/g)].map((m) => new URL(m[1] ?? '').pathname)
  expect(places).toContain('/help/articles/7-mit-dem-vpn-verbinden')
  for (const place of places) expect((await browser.get(place)).status, place).toBe(200)
})

describe('kept pages', () => {
  test('are sent again only when they changed, packed for whom can unpack', async () => {
    const path = '/help/articles/7-connect-to-the-vpn'
    const first = await strangersBrowser(door).get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect((await strangersBrowser(door).get(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await strangersBrowser(door).get(path, { 'accept-encoding': 'identity' })).html).toBe(first.html)
  })
  test('show a change soon, without being told', async () => {
    const path = '/help/articles/8-guest-wi-fi-script-b'
    const browser = strangersBrowser(door)
    expect((await browser.get(path)).html).toContain('Some words.')
    await door.db.inWorkspace(ana.workspaceId, async (tx) => {
      await tx
        .updateTable('article_edition')
        .set({ html: '<p>Other words.</p>' })
        .where('title', '=', 'Guest Wi-Fi </script><b>')
        .execute()
      await touchKnowledge(tx, ana.workspaceId)
    })
    await until('the page shows the change', async () =>
      (await browser.get(path)).html.includes('Other words.'),
    )
  })
  test('show what everybody should know as soon as it is said', async () => {
    const paths = ['/', '/help/articles/7-connect-to-the-vpn', '/help/articles/8-guest-wi-fi-script-b']
    for (const path of paths) await strangersBrowser(door).get(path)
    await (await door.as(carlos)).call(contract.brands.createNotice, {
      body: { level: 'warning', texts: { en: { title: 'Mail arrives late' } } },
    })
    for (const path of paths)
      await until(`${path} says so`, async () =>
        (await strangersBrowser(door).get(path)).html.includes('Mail arrives late'),
      )
  })
  test('of a stranger are not those of somebody signed in', async () => {
    const stranger = await strangersBrowser(door).get('/')
    const known = await (await browserOf(door, jane)).get('/')
    expect(stranger.html).not.toContain(jane.name)
    expect(known.html).toContain('How can we help, Jane?')
    expect(known.headers.get('cache-control')).toBe('no-store')
    expect((await strangersBrowser(door).get('/')).html).not.toContain(jane.name)
  })
  test('count every look', async () => {
    const looks = async () =>
      (
        await door.db.inWorkspace(ana.workspaceId, (tx) =>
          tx.selectFrom('article').select('views').where('number', '=', 7).executeTakeFirstOrThrow(),
        )
      ).views
    const before = await looks()
    for (let n = 0; n < 5; n += 1) await strangersBrowser(door).get('/help/articles/7-connect-to-the-vpn')
    await until('five looks are counted', async () => (await looks()) >= before + 5)
  })
})

test('an answer for one brand is on that brand’s host only, in pages, feeds, map and search alike', async () => {
  const manager = await door.as(mira)
  await manager.call(contract.brands.create, { body: { name: 'Meridian' } })
  const { id } = await manager.call(contract.brands.create, {
    body: { name: 'Northwind IT help', hosts: ['help.northwind.example'] },
  })
  await writeArticle(door, ana.workspaceId, {
    number: 20,
    audience: { brandIds: [id] },
    editions: { en: { title: 'Forklift terminals' } },
  })
  await rebuildAnswers(door.desk, ana.workspaceId, () => undefined)
  const at = async (host: string, url: string) =>
    (await door.app.inject({ url, headers: { host, accept: 'text/html' } })).body
  const places = [
    '/',
    '/help',
    '/help/feed.atom',
    '/sitemap.xml',
    '/search?q=forklift',
    '/search/as-you-type?q=forkl',
  ]
  for (const place of places) {
    await until(`${place} of the brand shows it`, async () =>
      /forklift-terminals/i.test(await at('help.northwind.example', place)),
    )
    expect(await at('127.0.0.1', place), place).not.toMatch(/forklift-terminals/i)
  }
  expect(await at('help.northwind.example', '/help/articles/20-forklift-terminals')).toContain(
    '<link rel="canonical" href="http://help.northwind.example/help/articles/20-forklift-terminals">',
  )
})

test('own requests are found by subject, number and what is said in them, and nobody else’s', async () => {
  const client = await door.as(ana)
  const own = await openFor(client, jane, { subject: 'Übergabe am Tor 4', body: 'The gramophone is silent.' })
  const others = await openFor(client, priya, { subject: `${canary} Übergabe`, body: 'A gramophone, too.' })
  const say = (number: number, kind: 'note' | 'reply', body: string) =>
    client.call(contract.tickets.addMessage, { params: { number }, body: { kind, body } })
  await say(own.number, 'note', 'zebra')
  await say(own.number, 'reply', 'We have ordered the new needles for you.')
  await say(others.number, 'reply', 'We have ordered the new needles for you.')
  const browser = await browserOf(door, jane)
  const typed = async (q: string) => {
    const { html } = await browser.get(`/search/as-you-type?q=${encodeURIComponent(q)}`)
    const all = (JSON.parse(html) as { found: { href: string }[] }).found.map((f) => f.href)
    return all.filter((href) => href.startsWith('/requests/'))
  }
  const found = async (q: string) => (await browser.get(`/search?q=${encodeURIComponent(q)}`)).html
  const link = `href="/requests/${own.number}"`
  expect(await typed('ubergabe')).toEqual([`/requests/${own.number}`])
  expect(await found(String(own.number))).toContain(link)
  // What is said is indexed after it was sent; the note was, before the reply.
  await until('what was said is found', async () => (await typed('needl')).length > 0)
  expect(await typed('needl')).toEqual([`/requests/${own.number}`])
  expect(await typed('gramophone')).toEqual([`/requests/${own.number}`])
  expect(await found('needle ordering')).toContain(link)
  expect(await found('"new needles"')).toContain(link)
  expect(await found('"needles new"')).not.toContain('href="/requests/')
  for (const hidden of ['zebra', canary, 'zebra silent']) {
    expect(await typed(hidden)).toEqual([])
    expect(await found(hidden)).not.toContain('href="/requests/')
  }
  expect(await typed('x')).toEqual([])
  expect((await strangersBrowser(door).get('/search?q=gramophone')).html).not.toContain('/requests/')
})

test('who says that an answer did not help is asked what was missing, and thanked', async () => {
  const browser = strangersBrowser(door)
  const path = '/help/articles/7-connect-to-the-vpn'
  const no = await browser.post(path, { helped: 'no' })
  expect(no).toMatchObject({ status: 303, location: `${path}?done=no#helped` })
  const asked = await browser.get(`${path}?done=no`)
  expect(asked.html).toContain('What was missing or wrong?')
  const said = await browser.post(path, { helped: 'no', words: 'The second step is not there.' })
  expect(said.location).toBe(`${path}?done=words#helped`)
  expect((await browser.post(path, { helped: 'yes' })).location).toBe(`${path}?done=yes#helped`)
  expect((await browser.post('/help/articles/9-canary-4c1e-internal', { helped: 'no' })).status).toBe(404)
})
