// Signing in by a mailed link: the same answer for everybody, and only a press uses the link up.
import { beforeEach, expect, test } from 'vitest'
import { ana, jane, meridian } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { linksTo } from '../../../../tests/harness/links.ts'
import { makeLink } from '../../identity/index.ts'
import { browserOf, strangersBrowser } from './people.ts'

const door = doorForAll()
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
