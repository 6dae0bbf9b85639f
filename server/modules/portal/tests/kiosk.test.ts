// A device at a counter: it needs no session, leaves none behind, and mails nobody what was typed.
import { Command } from 'commander'
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import type { Kiosk } from '../../../../contract/kiosks.ts'
import { adam, ana, carlos, jane, meridian, mira } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { lawItems } from '../../../../tests/harness/law-ids.ts'
import { portal } from '../module.ts'
import { browserOf, strangersBrowser } from './people.ts'

const { kiosks } = contract
const door = doorForAll()
let path = ''
let id = ''

const pathOf = ({ address }: { address: string }): string => new URL(address).pathname

beforeAll(async () => {
  const manager = await door.as(mira)
  const made = await manager.call(kiosks.create, { body: { name: 'Counter East' } })
  ;[path, id] = [pathOf(made), made.id]
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
  const { items } = await (await door.as(mira)).call(kiosks.list, {})
  expect(items).toMatchObject([{ id, waiting: 1, by: { name: mira.name } }])
  expect(items[0]?.lastUsedAt).not.toBeNull()
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

test('it offers the forms chosen for it, else those of the portal', async () => {
  const manager = await door.as(mira)
  await (await door.as(adam)).call(contract.fields.create, {
    body: { subject: 'ticket', key: 'floor', name: 'Floor', kind: 'text' },
  })
  const publish = async (name: string, channel: 'phone' | 'portal'): Promise<string> => {
    const { body } = lawItems.form
    const questions = [{ key: 'floor', label: '', help: '', isRequired: true, askedWhen: null }]
    const made = await manager.call(contract.law.create, {
      body: { kind: 'form', name, body: { ...body, questions, channels: [channel] } },
    })
    await manager.call(contract.law.publish, { params: { id: made.id }, body: {} })
    return made.id
  }
  const badge = await publish('Lost badge', 'phone')
  await publish('New laptop', 'portal')
  const device = strangersBrowser(door)
  const offered = async (): Promise<string[]> =>
    [...(await device.get(path)).html.matchAll(/<b dir="auto">([^<]*)</g)].map((m) => m[1] ?? '')
  expect(await offered()).toEqual(['New laptop', 'Something else'])
  const changed = await manager.call(kiosks.change, { params: { id }, body: { formIds: [badge] } })
  expect(changed.forms).toEqual([{ id: badge, name: 'Lost badge' }])
  expect(await offered()).toEqual(['Lost badge', 'Something else'])
  const form = await device.get(`${path}?about=${badge}`)
  const sent = await device.submit(form, path, { ...typed, about: badge })
  const number = Number(/big-number num">(\d+)</.exec(sent.html)?.[1])
  expect(await (await door.as(ana)).call(contract.intake.missing, { params: { number } })).toMatchObject({
    missing: [{ key: 'floor', because: 'form' }],
  })
  const stale = await manager.ask('PATCH', `/api/v1/kiosks/${id}`, {
    body: { name: 'Elsewhere' },
    headers: { 'if-match': `"${changed.version - 1}"` },
  })
  expect(stale.status).toBe(412)
})

test('a forged, renewed or removed address opens nothing; only who runs the portal has the addresses', async () => {
  const proof = path.split('.')[1] ?? ''
  const device = strangersBrowser(door)
  for (const wrong of [`${id}.${'A'.repeat(22)}`, id, `${meridian.id}.${proof}`, '%00', 'x.y'])
    expect((await device.get(`/kiosk/${wrong}`)).status).toBe(404)
  for (const other of [ana, carlos])
    expect((await (await door.as(other)).ask('GET', '/api/v1/kiosks')).status).toBe(403)
  const manager = await door.as(mira)
  const renewed = pathOf(await manager.call(kiosks.renew, { params: { id } }))
  expect((await device.get(path)).status).toBe(404)
  expect((await device.get(renewed)).status).toBe(200)
  await manager.call(kiosks.remove, { params: { id } })
  expect((await device.get(renewed)).status).toBe(404)
  expect((await device.post(renewed, typed)).status).toBe(404)
  const told = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('event').select('type').where('subject_id', '=', id).orderBy('id').execute(),
  )
  expect(told.map((e) => e.type)).toEqual([
    'kiosk.added',
    'kiosk.changed',
    'kiosk.address_renewed',
    'kiosk.removed',
  ])
})

test('the command line adds, renames, renews and removes', async () => {
  const run = async (...args: string[]): Promise<Kiosk[]> => {
    const cli = new Command('handrail').option('--json', 'print JSON').exitOverride()
    portal.commands?.(cli, async () => ({
      desk: door.desk,
      workspaceId: meridian.id,
      close: async () => {},
    }))
    const written: string[] = []
    const write = process.stdout.write
    process.stdout.write = (text) => written.push(String(text)) > 0
    try {
      await cli.parseAsync(['--json', 'kiosk', ...args], { from: 'user' })
    } finally {
      process.stdout.write = write
    }
    return JSON.parse(written.join('')) as Kiosk[]
  }
  const [made] = await run('add', 'Counter West')
  expect(made).toMatchObject({ name: 'Counter West', by: null, forms: [] })
  const [moved] = await run('rename', 'Counter West', 'Library')
  expect(moved).toMatchObject({ id: made?.id, name: 'Library', address: made?.address })
  const [renewed] = await run('renew', made?.id ?? '')
  expect(renewed?.address).not.toBe(made?.address)
  expect((await run('list')).map((k) => k.name)).toContain('Library')
  await expect(run('remove', 'Counter West')).rejects.toThrow('There is no kiosk "Counter West".')
  expect(await run('remove', 'Library')).toEqual([])
  expect((await run('list')).map((k) => k.id)).not.toContain(made?.id)
})
