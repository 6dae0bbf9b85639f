// A device at a counter: it needs no session, leaves none behind, and mails nobody what was typed.
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, frida, jane, meridian, mira } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { browserOf, strangersBrowser } from './people.ts'

const door = doorForAll()
let path = ''

beforeAll(async () => {
  const manager = await browserOf(door, mira)
  expect((await manager.post('/kiosks', { name: '' })).status).toBe(422)
  expect((await manager.post('/kiosks', { name: 'Counter East' })).status).toBe(303)
  path = /href="(\/kiosk\/[^"]+)"/.exec((await manager.get('/kiosks')).html)?.[1] ?? ''
})

const typed = { about: 'other', name: 'Vic Tim', email: 'victim@elsewhere.example', message: 'FREEPRIZE' }

test('somebody takes a number; nothing of them stays on the device, and at most the acknowledgement is mailed', async () => {
  const device = strangersBrowser(door)
  const first = await device.get(path)
  expect(first.html).toContain('Nobody is ahead of you.')
  expect(first.html).not.toContain('/sign-in')
  const form = await device.get(`${path}?about=other`)
  expect(form.html).toMatch(/<noscript><meta http-equiv="refresh" content="120;url=\/kiosk\//)
  const wrong = await device.submit(form, path, { ...typed, email: 'x' })
  expect(wrong.status).toBe(422)
  const more = await device.submit(form, path, { ...typed, wish: 'more' })
  expect(more.html).toMatch(/content="600;url[\s\S]*FREEPRIZE/)
  const done = await device.submit(form, path, typed)
  const number = Number(/big-number num">(\d+)</.exec(done.html)?.[1])
  const again = await device.submit(form, path, typed)
  expect(again.html).toContain(`>${number}<`)
  expect(done.headers.get('set-cookie')).toBeNull()
  expect(done.html).not.toContain('FREEPRIZE')
  expect((await device.get(path)).html).toContain('1 person is ahead of you.')
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.messages[0]?.text).toBe('Vic Tim at Counter East: FREEPRIZE')
  const mails = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('outgoing_mail').select('kind').where('to_address', '=', typed.email).execute(),
  )
  expect(mails.map((m) => m.kind)).toEqual(['acknowledgement'])
})

test('somebody signed in on the device is nobody there', async () => {
  const signedIn = await browserOf(door, jane)
  const page = await signedIn.get(`${path}?about=other`)
  expect(page.html).not.toContain('Jane')
  const done = await signedIn.submit(page, path, { ...typed, email: 'walk.up@elsewhere.example' })
  const number = Number(/big-number num">(\d+)</.exec(done.html)?.[1])
  expect((await signedIn.get(`/requests/${number}`)).status).toBe(404)
})

test('a forged, foreign or removed address opens nothing; only who runs the portal sees kiosks', async () => {
  const [id = '', proof = ''] = path.replace('/kiosk/', '').split('.')
  const device = strangersBrowser(door)
  for (const wrong of [`${id}.${'A'.repeat(22)}`, id, `${meridian.id}.${proof}`, '%00', 'x.y'])
    expect((await device.get(`/kiosk/${wrong}`)).status).toBe(404)
  for (const other of [jane, ana])
    expect((await (await browserOf(door, other)).get('/kiosks')).status).toBe(404)
  expect((await (await browserOf(door, frida)).get('/kiosks')).html).not.toContain('Counter East')
  await (await browserOf(door, frida)).post('/kiosks', { remove: id })
  expect((await device.get(path)).status).toBe(200)
  await (await browserOf(door, mira)).post('/kiosks', { remove: id })
  expect((await device.get(path)).status).toBe(404)
  expect((await device.post(path, typed)).status).toBe(404)
})
