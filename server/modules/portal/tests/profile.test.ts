// One's own profile: facts, password, sessions, mails, and a copy of one's data.
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, jane, meridian, rafael } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { until } from '../../../../tests/harness/until.ts'
import { browserOf, replyAs, sendRequest, strangersBrowser } from './people.ts'

const door = doorForAll()
const secret = 'nine loud herons'

test('name, language, zone and mails are changed; what is wrong is told beside its field', async () => {
  const browser = await browserOf(door, jane)
  const wrong = await browser.post('/profile', { wish: 'facts', name: 'Jane', zone: 'Mars/North' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toMatch(/name="mail\.news" value="yes">/)
  expect(wrong.html).toContain('Enter a time zone')
  const saved = await browser.post('/profile', {
    wish: 'facts',
    name: 'Jane M. Miller',
    language: 'de',
    zone: 'Europe/Berlin',
    'mail.shared': 'yes',
  })
  expect(saved.location).toBe('/profile?done=saved')
  const row = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('person').selectAll().where('id', '=', jane.id).executeTakeFirstOrThrow(),
  )
  expect(row).toMatchObject({
    name: 'Jane M. Miller',
    language: 'de',
    zone: 'Europe/Berlin',
    preferences: { 'mail.arrived': false, 'mail.shared': true },
  })
  const number = await sendRequest(browser, 'Without a mail')
  const by = door.clock.now().add({ hours: 5 }).toString()
  await (await door.as(ana)).call(contract.sla.promise, { params: { number }, body: { by } })
  expect((await browser.get('/profile')).html).toMatch(/name="mail\.news" value="yes">/)
  const mails = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('outgoing_mail').select('kind').where('to_address', '=', jane.email).execute(),
  )
  expect(mails).toEqual([])
})

test('a password is set, signs in, and ends every other session; five wrong ones have to wait', async () => {
  const [here, there] = [await browserOf(door, rafael), await browserOf(door, rafael)]
  const short = await here.post('/profile', { wish: 'password', password: 'short' })
  expect(short.status).toBe(422)
  expect(short.html).toContain('Choose a longer or less common password')
  expect((await here.post('/profile', { wish: 'password', password: secret })).location).toBe(
    '/profile?done=password',
  )
  expect((await there.get('/profile')).status).toBe(303)
  const fresh = strangersBrowser(door)
  const done = await fresh.post('/sign-in/password', { email: rafael.email, password: secret })
  expect(done).toMatchObject({ status: 303, location: '/requests' })
  const page = await fresh.get('/profile')
  expect(page.html).toContain('Change your password')
  const id = /name="id" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  expect((await fresh.post('/profile', { wish: 'session', id })).location).toBe('/profile?done=ended')
  expect((await here.get('/profile')).status).toBe(303)
  const guess = strangersBrowser(door)
  const tries: number[] = []
  for (let n = 0; n < 6; n++)
    tries.push(
      (await guess.post('/sign-in/password', { email: rafael.email, password: `wrong ${n}` })).status,
    )
  expect(tries).toEqual([422, 422, 422, 422, 422, 429])
})

test('nobody ends somebody else’s session or removes their passkey, and strangers have no profile', async () => {
  const browser = await browserOf(door, jane)
  const session = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('session').select('id').where('person_id', '=', rafael.id).executeTakeFirst(),
  )
  for (const wish of ['session', 'passkey'])
    expect((await browser.post('/profile', { wish, id: session?.id ?? ana.id })).status).toBe(404)
  expect((await browser.post('/profile', { wish: 'everything' })).status).toBe(404)
  for (const path of ['/profile', '/profile/export', '/profile/export/file', '/requests/colleagues'])
    expect(await strangersBrowser(door).get(path)).toMatchObject({ status: 303, location: '/sign-in?needed' })
})

test('a copy of one’s data holds one’s requests and files, no note, and nothing of others', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'For the copy', [new File(['my picture'], 'mine.txt')])
  await replyAs(door, ana, number, 'Answer of the team')
  await replyAs(door, ana, number, 'CANARY-note', 'note')
  await sendRequest(await browserOf(door, rafael), 'CANARY-other')
  expect((await browser.get('/profile/export/file')).status).toBe(404)
  expect((await browser.post('/profile/export')).location).toBe('/profile/export')
  await until('the copy is ready', async () =>
    (await browser.get('/profile/export')).html.includes('/profile/export/file'),
  )
  const whole = await browser.bytes('/profile/export/file')
  const files = unzipSync(whole)
  const text = Buffer.from(files['data.json'] ?? []).toString()
  expect(text).toContain('Answer of the team')
  expect(text).not.toContain('CANARY')
  const mine = Object.keys(files).find((name) => name.endsWith('mine.txt')) ?? ''
  expect(Buffer.from(files[mine] ?? []).toString()).toBe('my picture')
  const data = JSON.parse(text) as { person: { email: string }; requests: { number: number }[] }
  expect(data.person.email).toBe(jane.email)
  expect(data.requests.map((r) => r.number)).toContain(number)
  expect((await (await browserOf(door, rafael)).get('/profile/export/file')).status).toBe(404)
})
