// ETag and If-Match: nobody overwrites what they have not seen.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const { tickets } = contract

test('a ticket carries its version as ETag, and a GET with it answers 304', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const reply = await agent.ask('GET', `/api/v1/tickets/${number}`)
  expect(reply.headers.get('etag')).toBe('"1"')
  expect(
    (await agent.ask('GET', `/api/v1/tickets/${number}`, { headers: { 'if-none-match': '"1"' } })).status,
  ).toBe(304)
})

test('a change with the version that is there goes through, with an older one answers 412 and says what is there', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const changed = await agent.call(tickets.change, {
    params: { number },
    body: { status: 'open' },
    headers: { 'if-match': '"1"' },
  })
  expect(changed.version).toBe(2)
  const problem = await agent.refused(412, tickets.change, {
    params: { number },
    body: { status: 'pending' },
    headers: { 'if-match': '"1"' },
  })
  expect(problem).toMatchObject({
    code: 'changed_meanwhile',
    data: { version: 2, updatedAt: changed.updatedAt },
  })
  expect((await agent.call(tickets.get, { params: { number } })).status).toBe('open')
})

test('without If-Match the change is made on what is there', async () => {
  const agent = await door.as(ana)
  const other = await door.as(ben)
  const { number } = await openFor(agent)
  await other.call(tickets.change, { params: { number }, body: { addTags: ['one'] } })
  const ticket = await agent.call(tickets.change, { params: { number }, body: { addTags: ['two'] } })
  expect(ticket.tags).toEqual(['one', 'two'])
})

test('an If-Match that is no version never passes as one', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  for (const ifMatch of ['"0"', '"999"', '"abc"', 'W/"7"']) {
    const reply = await agent.ask('PATCH', `/api/v1/tickets/${number}`, {
      body: { status: 'open' },
      headers: { 'if-match': ifMatch },
    })
    expect(reply.status, ifMatch).toBe(412)
  }
})
