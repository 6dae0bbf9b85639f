// Others in a request: let in by its requester, leading its organisation, or nobody.
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, carlos, greta, jane, meridian, priya, rafael } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { browserOf, replyAs, sendRequest, strangersBrowser } from './people.ts'

const door = doorForAll()
const canary = 'CANARY-9d11'
let number = 0

beforeAll(async () => {
  number = await sendRequest(await browserOf(door, jane), `${canary} subject`, [
    new File(['x'], `${canary}.txt`),
  ])
  await replyAs(door, ana, number, `${canary}-note`, 'note')
  await replyAs(door, ana, number, 'We look into it.')
})

const add = async (address: string) =>
  (await browserOf(door, jane)).post(`/requests/${number}/people`, { address })

test('a colleague who is let in sees the conversation and its files, writes in it, hears more, and may leave', async () => {
  const other = await browserOf(door, rafael)
  expect((await other.get(`/requests/${number}`)).status).toBe(404)
  expect(await add(rafael.email)).toMatchObject({ status: 303, location: `/requests/${number}?done=added` })
  const page = await other.get(`/requests/${number}`)
  expect(page.html).toContain('We look into it.')
  expect(page.html).not.toContain(`${canary}-note`)
  expect(page.html).toContain('Jane Miller sent the request')
  const file = /href="(\/requests\/\d+\/files\/[^"]+)"/.exec(page.html)?.[1] ?? ''
  expect((await other.get(file)).html).toBe('x')
  expect((await other.submit(page, `/requests/${number}`, { message: 'Same for me.' })).status).toBe(303)
  expect((await (await browserOf(door, jane)).get(`/requests/${number}`)).html).toContain('Same for me.')
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.requester.email).toBe(jane.email)
  expect(ticket.participants.map((p) => p.email)).toContain(rafael.email)
  expect((await other.post(`/requests/${number}/people`, { address: priya.email })).status).toBe(404)
  expect(await other.post(`/requests/${number}/people`, { remove: rafael.id })).toMatchObject({
    status: 303,
    location: '/requests',
  })
  expect((await other.get(`/requests/${number}`)).status).toBe(404)
  expect((await other.get(file)).status).toBe(404)
})

test('nobody of another organisation, no address elsewhere and no stranger can be let in: no person, no mail', async () => {
  for (const address of [priya.email, greta.email, 'victim@elsewhere.example', ana.email, 'nonsense'])
    expect(`${address} ${(await add(address)).status}`).toBe(`${address} 422`)
  const made = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('person').select('id').where('email', '=', 'victim@elsewhere.example').execute(),
  )
  expect(made).toEqual([])
  expect(
    (await strangersBrowser(door).post(`/requests/${number}/people`, { address: 'x@y.example' })).status,
  ).toBe(303)
  expect(
    (await (await browserOf(door, priya)).post(`/requests/${number}/people`, { address: priya.email }))
      .status,
  ).toBe(404)
})

test('who leads the organisation sees its requests, those of others stay closed; for anybody else there is no such page', async () => {
  const closed = await sendRequest(await browserOf(door, priya), 'Of the clinic')
  const lead = await browserOf(door, rafael)
  expect((await lead.get('/requests/colleagues')).status).toBe(404)
  await door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .updateTable('organisation')
      .set({ lead_id: rafael.id })
      .where('workspace_id', '=', meridian.id)
      .where('id', '=', rafael.organisationId ?? '')
      .execute(),
  )
  const list = await lead.get('/requests/colleagues')
  expect(list.html).toContain(`${canary} subject`)
  expect(list.html).toContain('Jane Miller')
  expect(list.html).not.toContain('Of the clinic')
  expect((await lead.get(`/requests/${number}`)).status).toBe(200)
  expect((await lead.get(`/requests/${closed}`)).status).toBe(404)
  for (const other of [jane, priya, carlos])
    expect((await (await browserOf(door, other)).get('/requests/colleagues')).status).toBe(404)
})
