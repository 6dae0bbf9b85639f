// Brands by host: each shows its own face, words, pages and notices, and nothing of another's; themes cannot harm.
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, carlos, frida, jane, meridian, mira } from '../../../../tests/cast/people.ts'
import type { Client } from '../../../../tests/harness/client.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { portalAddress } from '../../brands/index.ts'
import { hiddenIn } from './browser.ts'
import { browserOf, strangersBrowser } from './people.ts'

const door = doorForAll()
const { brands } = contract
let manager: Client
let northwind = ''
let main = ''

/** A page as the host `host` shows it to a stranger. */
const at = async (host: string, path: string, headers: Record<string, string> = {}) => {
  const reply = await door.app.inject({ url: path, headers: { host, accept: 'text/html', ...headers } })
  return { status: reply.statusCode, html: reply.body, headers: reply.headers }
}

beforeAll(async () => {
  manager = await door.as(mira)
  main = (await manager.call(brands.create, { body: { name: 'Meridian' } })).id
  const made = await manager.call(brands.create, {
    body: {
      name: 'Northwind IT help',
      hosts: ['help.northwind.example'],
      look: { colour: '#FFD400', ink: '#ffffff', mast: 'filled', corners: 2 },
      texts: {
        en: {
          headline: '',
          lead: 'Trucks first',
          phone: '+49 30 4500',
          place: 'Gate 4',
          hours: '',
          foot: '',
        },
      },
    },
  })
  northwind = made.id
  expect(made.look).toEqual({ colour: '#ffd400', ink: '#16181d', mast: 'filled', corners: 2 })
})

test('each host wears its own brand, and an unknown one the main one', async () => {
  const own = await at('help.northwind.example', '/')
  expect(own.html).toContain('Northwind IT help')
  expect(own.html).toContain('Gate 4')
  const style = /href="(\/portal\/assets\/brand\.[^"]+)"/.exec(own.html)?.[1] ?? ''
  const sheet = await at('help.northwind.example', style)
  expect(sheet.html).toContain('--brand: #ffd400;--brand-ink: #16181d')
  expect(sheet.headers['cache-control']).toContain('immutable')
  for (const host of ['127.0.0.1', 'unknown.example']) {
    const page = await at(host, '/')
    expect(page.html).not.toMatch(/Northwind|Gate 4|assets\/brand\./)
  }
})

test('a host belongs to one brand of one workspace', async () => {
  const fjord = await door.as(frida)
  await fjord.refused(422, brands.create, { body: { name: 'Thief', hosts: ['help.northwind.example'] } })
  await manager.refused(422, brands.change, {
    params: { id: main },
    body: { hosts: ['help.northwind.example'] },
  })
  await fjord.refused(404, brands.change, { params: { id: northwind }, body: { name: 'Mine' } })
  const theirs = await fjord.call(brands.list)
  expect(JSON.stringify(theirs)).not.toContain('orthwind')
})

test('pages and notices of one brand are on no other, and private pages are for those they name', async () => {
  const page = (slug: string, more: object) => ({
    body: {
      slug,
      texts: { en: { title: `Page ${slug}`, body: '# Hi\n\n<script>x</script> **there**' } },
      isPublished: true,
      ...more,
    },
  })
  await manager.call(brands.createPage, page('gates', { brandIds: [northwind], place: 'menu' }))
  await manager.call(brands.createPage, page('members', { who: 'signed_in' }))
  await manager.call(brands.createPage, page('written', { isPublished: false }))
  await (await door.as(carlos)).call(brands.createNotice, {
    body: { level: 'outage', texts: { en: { title: 'Gate scanners are down' } }, brandIds: [northwind] },
  })
  const own = await at('help.northwind.example', '/pages/gates')
  expect(own.status).toBe(200)
  expect(own.html).toContain('<strong>there</strong>')
  expect(own.html).not.toContain('<script>x')
  expect(own.html).toContain('Gate scanners are down')
  for (const path of ['/', '/status-notices', '/pages/gates']) {
    const other = await at('127.0.0.1', path)
    expect(other.status).toBe(path === '/pages/gates' ? 404 : 200)
    expect(other.html).not.toMatch(/Page gates|Gate scanners/)
  }
  expect((await at('127.0.0.1', '/pages/members')).status).toBe(404)
  expect((await (await browserOf(door, jane)).get('/pages/members')).status).toBe(200)
  expect((await (await browserOf(door, jane)).get('/pages/written')).status).toBe(404)
  expect((await (await browserOf(door, ana)).get('/pages/written')).status).toBe(200)
})

test('a notice is on every page from its beginning to its end, in the reader’s language', async () => {
  const coordinator = await door.as(carlos)
  const from = door.clock.now()
  const notice = await coordinator.call(brands.createNotice, {
    body: {
      level: 'warning',
      texts: { en: { title: 'Mail is slow' }, ar: { title: 'البريد بطيء' } },
      nextUpdateAt: from.add({ hours: 1 }).toString({ smallestUnit: 'millisecond' }),
    },
  })
  expect((await strangersBrowser(door).get('/sign-in')).html).toMatch(
    /Mail is slow[\s\S]*Next update by today/,
  )
  const arabic = await strangersBrowser(door, 'ar').get('/status-notices')
  expect(arabic.html).toContain('<html lang="ar" dir="rtl">')
  expect(arabic.html).toContain('البريد بطيء')
  const params = { id: notice.id }
  await coordinator.refused(422, brands.changeNotice, { params, body: { until: '2001-01-01T00:00:00.000Z' } })
  await (await door.as(ana)).refused(403, brands.changeNotice, { params, body: { level: 'info' } })
  door.clock.forward({ minutes: 5 })
  await coordinator.call(brands.changeNotice, {
    params,
    body: { until: door.clock.now().toString({ smallestUnit: 'millisecond' }) },
  })
  expect((await strangersBrowser(door).get('/sign-in')).html).not.toContain('Mail is slow')
  expect((await strangersBrowser(door).get('/status-notices')).html).toContain('Mail is slow')
})

test('a logo is known by its bytes and can run nothing', async () => {
  const send = async (content: string, name: string) => {
    const body = new FormData()
    body.set('json', '{}')
    body.append('files', new File([content], name, { type: 'image/png' }))
    return manager.ask('POST', `/api/v1/brands/${northwind}/logo`, { body })
  }
  expect((await send('<html><svg>', 'logo.png')).status).toBe(422)
  expect(
    (await send('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', 'logo.svg')).status,
  ).toBe(200)
  const { html } = await at('help.northwind.example', '/sign-in')
  const path = /src="(\/portal\/assets\/logo\.[^"]+)"/.exec(html)?.[1] ?? ''
  const logo = await at('help.northwind.example', path)
  expect(logo.headers['content-type']).toBe('image/svg+xml')
  expect(logo.headers['content-security-policy']).toContain('sandbox')
  expect((await at('127.0.0.1', path)).status).toBe(404)
  await manager.call(brands.removeLogo, { params: { id: northwind } })
})

test('a theme is drafted, seen by signed link only, published, and put back', async () => {
  const params = { id: northwind }
  const start = await manager.call(brands.getTheme, { params })
  expect(start.standard['layout.liquid']).toContain('<!doctype html>')
  const files = {
    'problem.liquid': "{% layout 'layout' %}{% block main %}<h1>Lost in {{ site.title }}</h1>{% endblock %}",
    'style.css': '.lost { color: #123456 }',
  }
  const draft = await manager.call(brands.saveThemeDraft, {
    params,
    body: { files, draftVersion: start.draftVersion },
  })
  expect(draft.draft?.faults).toEqual([])
  await manager.refused(412, brands.saveThemeDraft, {
    params,
    body: { files, draftVersion: start.draftVersion },
  })
  const { path } = await manager.call(brands.previewTheme, { params })
  const begun = await at('help.northwind.example', path)
  expect(begun.status).toBe(303)
  const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
  const seen = await at('help.northwind.example', '/nothing', { cookie })
  expect(seen.html).toMatch(/preview of the theme[\s\S]*Lost in Northwind IT help/)
  expect((await at('help.northwind.example', '/nothing')).html).not.toContain('Lost in')
  expect((await at('help.northwind.example', `${path}x`)).status).toBe(404)
  await manager.call(brands.publishTheme, {
    params,
    body: { draftVersion: draft.draftVersion, note: 'Our own' },
  })
  const shown = await at('help.northwind.example', '/nothing')
  expect(shown.html).toContain('Lost in Northwind IT help')
  expect((await at('127.0.0.1', '/nothing')).html).not.toContain('Lost in')
  const versions = await manager.call(brands.themeVersions, { params })
  expect(versions.items).toMatchObject([{ version: 1, note: 'Our own', by: { name: mira.name } }])
  const back = await manager.call(brands.restoreTheme, { params, body: { version: 0 } })
  await manager.call(brands.publishTheme, { params, body: { draftVersion: back.draftVersion } })
  expect((await at('help.northwind.example', '/nothing')).html).not.toContain('Lost in')
})

test.each([
  ['loops', '{% for i in (1..100000000) %}x{% endfor %}'],
  ['grows', "{% assign s = 'x' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}"],
  ['asks for a file', "{% include '/etc/passwd' %}"],
  ['calls itself', "{% render 'problem' %}"],
])('a theme that %s is not published, and in a preview the standard one is shown', async (_, source) => {
  const params = { id: northwind }
  const { draftVersion } = await manager.call(brands.getTheme, { params })
  const saved = await manager.call(brands.saveThemeDraft, {
    params,
    body: { files: { 'problem.liquid': source }, draftVersion },
  })
  expect(saved.draft?.faults.length).toBeGreaterThan(0)
  await manager.refused(422, brands.publishTheme, { params, body: { draftVersion: saved.draftVersion } })
  const { path } = await manager.call(brands.previewTheme, { params })
  const begun = await at('help.northwind.example', path)
  const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
  const page = await at('help.northwind.example', '/nothing', { cookie })
  expect(page.status).toBe(404)
  expect(page.html).toMatch(/This theme could not be shown[\s\S]*We can’t find this page/)
})

test('a published theme that fails on one page leaves the standard one, and says so to those who mend it', async () => {
  const params = { id: northwind }
  const { draftVersion } = await manager.call(brands.getTheme, { params })
  const files = {
    'sign-in.liquid': "{% layout 'layout' %}{% block main %}{{ 'no.such-text' | t }}{% endblock %}",
  }
  const saved = await manager.call(brands.saveThemeDraft, { params, body: { files, draftVersion } })
  await manager.call(brands.publishTheme, { params, body: { draftVersion: saved.draftVersion } })
  const page = await at('help.northwind.example', '/sign-in')
  expect(page.status).toBe(200)
  expect(page.html).toContain('We mail you a link')
  await expect
    .poll(async () => (await manager.call(brands.getTheme, { params })).fault)
    .toContain('no.such-text')
})

const sentHere = async (subject: string, host: string): Promise<string> => {
  const { html } = await at(host, '/new?form=other')
  const fields = { ...hiddenIn(html), subject, message: 'It stopped.', name: jane.name, email: jane.email }
  const sent = await door.app.inject({
    method: 'POST',
    url: '/new',
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, seen: 'yes' } as Record<string, string>).toString(),
  })
  expect(sent.statusCode).toBe(303)
  return door.db.inWorkspace(meridian.id, async (tx) => {
    const ticket = tx.selectFrom('ticket').select('id').where('subject', '=', subject)
    return (await ticket.executeTakeFirstOrThrow()).id
  })
}
const hostFor = (matter: Parameters<typeof portalAddress>[3]): Promise<string> =>
  door.db.inWorkspace(
    meridian.id,
    async (tx) => new URL(await portalAddress(door.desk, tx, meridian.id, matter)).hostname,
  )

test('mails lead to the brand of the page, else the mailbox, else the organisation, else the main one', async () => {
  const organisations = (await manager.call(contract.people.organisations)).items
  const organisationId = organisations.find((one) => one.name.startsWith('Northwind'))?.id ?? ''
  const mailboxId = (await manager.call(contract.email.mailboxes)).items[0]?.id ?? ''
  expect(await hostFor({ personId: jane.id })).toBe(meridian.host)
  await manager.call(brands.change, {
    params: { id: northwind },
    body: { hosts: ['zz.northwind.example', 'help.northwind.example'], organisationIds: [organisationId] },
  })
  expect(await hostFor({ personId: jane.id })).toBe('zz.northwind.example')
  expect(await hostFor({ personId: ana.id })).toBe(meridian.host)
  const other = await manager.call(brands.create, {
    body: { name: 'Walk-in', hosts: ['walk-in.example'], mailboxIds: [mailboxId] },
  })
  expect(await hostFor({ mailboxId, personId: jane.id })).toBe('walk-in.example')
  for (const body of [{ organisationIds: [organisationId] }, { mailboxIds: [northwind] }])
    await manager.refused(422, brands.change, { params: { id: other.id }, body })
  const ticketId = await sentHere('The scanner at gate 9 stopped', 'help.northwind.example')
  expect(await hostFor({ ticketId, mailboxId })).toBe('zz.northwind.example')
  await manager.call(brands.change, { params: { id: main }, body: { hosts: ['help.meridian.example'] } })
  expect(await hostFor({ personId: ana.id })).toBe('help.meridian.example')
  await manager.call(brands.change, { params: { id: main }, body: { hosts: [] } })
  await manager.call(brands.remove, { params: { id: other.id } })
  expect(await hostFor({ mailboxId })).toBe(meridian.host)
})

test('an own page keeps every version, and brings the words of one back as a new one', async () => {
  const said = (body: string) => ({ en: { title: 'House rules', body } })
  const page = await manager.call(brands.createPage, { body: { slug: 'rules', texts: said('No *smoking*') } })
  const params = { id: page.id }
  await manager.call(brands.changePage, { params, body: { texts: said('No dogs'), place: 'menu' } })
  await manager.call(brands.changePage, { params, body: { texts: said('No dogs'), isPublished: true } })
  const back = await manager.call(brands.restorePage, { params, body: { version: 1 } })
  expect(back).toMatchObject({ version: 4, texts: said('No *smoking*'), place: 'menu', isPublished: true })
  expect((await at('127.0.0.1', '/pages/rules')).html).toContain('<em>smoking</em>')
  const { items } = await manager.call(brands.pageVersions, { params })
  expect(items.map(({ version, fields, restored }) => [version, fields, restored])).toEqual([
    [4, ['texts'], 1],
    [3, ['isPublished'], null],
    [2, ['texts', 'place'], null],
    [1, [], null],
  ])
  expect(items[0]?.by?.name).toBe(mira.name)
  const old = await manager.call(brands.pageVersion, { params: { ...params, version: 2 } })
  expect(old.texts).toEqual(said('No dogs'))
  await manager.refused(404, brands.restorePage, { params, body: { version: 9 } })
  await (await door.as(carlos)).refused(403, brands.restorePage, { params, body: { version: 1 } })
  await (await door.as(frida)).refused(404, brands.pageVersions, { params })
  await manager.call(brands.removePage, { params })
  await manager.refused(404, brands.pageVersions, { params })
})
