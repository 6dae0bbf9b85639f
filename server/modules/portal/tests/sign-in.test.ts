// Signing in by a mailed link: the same answer for everybody, and only a press uses the link up; and following to
// another host of the workspace.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, jane, meridian, mira } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { linksTo } from '../../../../tests/harness/links.ts'
import { makeLink } from '../../identity/index.ts'
import { browserOf, strangersBrowser } from './people.ts'

const door = doorForAll()

const own = meridian.host
const northwindHost = 'help.northwind.example'

/** A page as the host `host` shows it to a stranger. */
const at = async (host: string, path: string, headers: Record<string, string> = {}) => {
  const reply = await door.app.inject({ url: path, headers: { host, accept: 'text/html', ...headers } })
  return { status: reply.statusCode, html: reply.body, headers: reply.headers }
}

beforeAll(async () => {
  const manager = await door.as(mira)
  const { items } = await manager.call(contract.people.organisations)
  const organisationIds = items.filter((one) => one.name.startsWith('Northwind')).map((one) => one.id)
  await manager.call(contract.brands.create, { body: { name: 'Meridian' } })
  await manager.call(contract.brands.create, {
    body: { name: 'Northwind IT help', hosts: [northwindHost], organisationIds },
  })
})

beforeEach(() =>
  door.db.inWorkspace(meridian.id, (tx) =>
    tx.deleteFrom('attempt').where('workspace_id', '=', meridian.id).execute(),
  ),
)

const linkFor = (person: { id: string }): Promise<string> =>
  door.db.inWorkspace(meridian.id, (tx) =>
    makeLink(door.desk, tx, meridian.id, { personId: person.id, purpose: 'sign-in', hours: 1 }),
  )

const mailsTo = (address: string) =>
  door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('outgoing_mail').select('kind').where('to_address', '=', address).execute(),
  )

test('known and unknown addresses get the same answer, and only the known one a mail', async () => {
  const browser = strangersBrowser(door)
  const known = await browser.post('/sign-in', { email: jane.email.toUpperCase() })
  const unknown = await browser.post('/sign-in', { email: 'nobody@northwind.example' })
  expect(known).toMatchObject({ status: 303, location: '/sign-in/sent' })
  expect(unknown).toMatchObject({ status: 303, location: '/sign-in/sent' })
  const mails = await mailsTo(jane.email)
  expect(mails.map((m) => m.kind)).toEqual(['sign-in-link'])
  expect(await linksTo(door, jane.email)).toEqual([expect.stringMatching(/\/sign-in\/hro_/)])
  expect(await mailsTo('nobody@northwind.example')).toEqual([])
})

test('something that is no address is a fault and stays in its field', async () => {
  const page = await strangersBrowser(door).post('/sign-in', { email: 'jane at northwind' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('value="jane at northwind"')
})

test('opening the link changes nothing; pressing the button signs in once', async () => {
  const token = await linkFor(jane)
  const browser = strangersBrowser(door)
  for (const _ of [1, 2, 3])
    expect((await browser.get(`/sign-in/${token}`)).html).toContain('Continue to your requests')
  const done = await browser.post(`/sign-in/${token}`)
  expect(done).toMatchObject({ status: 303, location: '/requests' })
  expect(done.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  expect((await browser.get('/')).html).toContain('How can we help, Jane?')
  const late = strangersBrowser(door)
  expect(await late.post(`/sign-in/${token}`)).toMatchObject({ status: 410 })
  expect((await late.get(`/sign-in/${token}`)).html).toContain('This link no longer works')
  expect((await late.get('/requests')).status).toBe(303)
})

test('a link is over after its hour', async () => {
  const token = await linkFor(jane)
  door.clock.forward({ minutes: 61 })
  expect((await strangersBrowser(door).post(`/sign-in/${token}`)).status).toBe(410)
})

test('many presses at once give one session', async () => {
  const token = await linkFor(jane)
  const all = await Promise.all(
    Array.from({ length: 8 }, () => strangersBrowser(door).post(`/sign-in/${token}`)),
  )
  expect(all.filter((p) => p.status === 303)).toHaveLength(1)
})

test('people of the team go on in their workspace, where a second factor counts', async () => {
  const token = await linkFor(ana)
  const browser = strangersBrowser(door)
  const done = await browser.post(`/sign-in/${token}`)
  expect(done).toMatchObject({ status: 303, location: `/desk/link/${token}` })
  expect(done.headers.get('set-cookie')).toBeNull()
})

test.each(['x', 'hro_0', 'sent2'])('"%s" is no link', async (token) => {
  expect((await strangersBrowser(door).get(`/sign-in/${token}`)).status).toBe(410)
})

test('signing out ends the session for good', async () => {
  const browser = await browserOf(door, jane)
  expect((await browser.get('/requests')).status).toBe(200)
  expect(await browser.post('/sign-out')).toMatchObject({ status: 303, location: '/' })
  expect((await browser.get('/requests')).status).toBe(303)
})

test('people of the team see the way to their desk, requesters don’t', async () => {
  expect((await (await browserOf(door, ana)).get('/')).html).toContain('href="/desk"')
  expect((await (await browserOf(door, jane)).get('/')).html).not.toContain('href="/desk"')
})

/** Asks for a sign-in link: for the API's page on no host in particular, else on the pages of `host`. */
const linkMailed = async (email: string, host: string | null): Promise<string> => {
  const isLink = (one: (typeof door.sink.mails)[number]) =>
    one.to.includes(email) && /\/hro_/.test(one.mail.text ?? '')
  const before = door.sink.mails.filter(isLink).length
  await door.db.inWorkspace(meridian.id, (tx) =>
    tx.deleteFrom('attempt').where('workspace_id', '=', meridian.id).execute(),
  )
  if (host === null) await door.stranger.call(contract.identity.forgot, { body: { email } })
  else
    await door.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
      payload: `email=${encodeURIComponent(email)}`,
    })
  return (await linksTo(door, email, before + 1))[before] ?? ''
}

test('a sign-in link leads back to the host it was asked on, and without one to the brand of the person', async () => {
  expect(new URL(await linkMailed(jane.email, northwindHost)).hostname).toBe(northwindHost)
  expect(new URL(await linkMailed(jane.email, '127.0.0.1')).hostname).toBe(own)
  expect(new URL(await linkMailed(jane.email, 'evil.example')).hostname).toBe(own)
  expect(new URL(await linkMailed(jane.email, null)).hostname).toBe(northwindHost)
  expect(new URL(await linkMailed(ana.email, northwindHost)).hostname).toBe(own)
})

/** A browser on the brand's host asks; answers where it is led, and its secret. */
const asksElsewhere = async () => {
  const asked = await at(northwindHost, '/sign-in/elsewhere?back=/requests/7')
  const way = new URL(String(asked.headers.location))
  return {
    cookie: String(asked.headers['set-cookie']).split(';')[0] ?? '',
    home: way.host,
    ask: way.searchParams.get('ask') ?? '',
  }
}

test('a session follows to another host by a press, in that browser only, and both end together', async () => {
  const { cookie, home, ask } = await asksElsewhere()
  expect(home).toBe(`${own}:${new URL(door.desk.config.url).port}`)
  expect((await at(northwindHost, '/sign-in?needed')).html).toContain('/sign-in/elsewhere')
  const browser = await browserOf(door, jane)
  const offer = await browser.get(`/sign-in/hand-over?ask=${ask}`)
  expect(offer.html).toContain(`Go on as ${jane.name}`)
  expect(offer.headers.get('content-security-policy')).toContain(northwindHost)
  const given = await browser.post('/sign-in/hand-over', { ask })
  const way = new URL(given.location)
  expect(way.hostname).toBe(northwindHost)
  const path = way.pathname + way.search
  for (const wrong of [{}, { cookie: 'handrail_arrival=another' }])
    expect((await at(northwindHost, path, wrong)).headers.location).toBe('/sign-in?nobody')
  const arrived = await at(northwindHost, path, { cookie })
  expect(arrived.headers.location).toBe('/requests/7')
  const [session = '', spent = ''] = arrived.headers['set-cookie'] as unknown as string[]
  expect(spent).toMatch(/^handrail_arrival=;.*Max-Age=0/)
  const there = { cookie: session.split(';')[0] ?? '' }
  expect((await at(northwindHost, '/requests', there)).html).toContain(jane.name)
  await browser.post('/sign-out')
  expect((await at(northwindHost, '/requests', there)).status).toBe(303)
})

test('nobody, the team, and a question of one’s own making are not let over', async () => {
  const { ask, cookie } = await asksElsewhere()
  for (const browser of [strangersBrowser(door), await browserOf(door, ana)])
    for (const reply of [
      await browser.get(`/sign-in/hand-over?ask=${ask}`),
      await browser.post('/sign-in/hand-over', { ask }),
    ])
      expect(reply.location.replace(/:\d+/, '')).toMatch(`http://${northwindHost}/sign-in?nobody`)
  const browser = await browserOf(door, jane)
  const [text = '', signature = ''] = ask.split('.')
  const forged = Buffer.from(
    Buffer.from(text, 'base64url').toString().replace('help.northwind', 'evil.northwind'),
  ).toString('base64url')
  for (const wrong of [`${forged}.${signature}`, text, ''])
    expect((await browser.post('/sign-in/hand-over', { ask: wrong })).status).toBe(404)
  const late = await browser.post('/sign-in/hand-over', { ask })
  door.clock.forward({ minutes: 2 })
  const way = new URL(late.location)
  const arrived = await at(northwindHost, way.pathname + way.search, { cookie })
  expect(arrived.headers.location).toBe('/sign-in?nobody')
  door.clock.forward({ minutes: 20 })
  for (const anew of [
    await browser.get(`/sign-in/hand-over?ask=${ask}`),
    await browser.post('/sign-in/hand-over', { ask }),
  ])
    expect(new URL(anew.location).pathname).toBe('/sign-in/elsewhere')
})

test('where no session could follow from, the way leads on all the same', async () => {
  const browser = strangersBrowser(door)
  expect((await browser.get('/sign-in/elsewhere?back=/ideas')).location).toBe('/ideas')
  expect((await browser.get('/sign-in/hand-over')).location).toBe('/sign-in')
})
