// Idempotency-Key: asking again is the same request, not another ticket.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, jane } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const { tickets } = contract
const body = { subject: 'VPN drops', body: 'Every hour.', requester: { email: jane.email } }

test('the same key again gives the same reply and opens no second ticket', async () => {
  const agent = await door.as(ana)
  const headers = { 'idempotency-key': 'vpn-1' }
  const first = await agent.ask('POST', '/api/v1/tickets', { body, headers })
  const again = await agent.ask('POST', '/api/v1/tickets', { body, headers })
  expect(again.status).toBe(201)
  expect(again.json).toEqual(first.json)
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
  expect(again.headers.get('idempotent-replayed')).toBe('true')
})

test('the same key with another body is refused with 422 key_reused', async () => {
  const agent = await door.as(ana)
  const headers = { 'idempotency-key': 'vpn-2' }
  await agent.call(tickets.create, { body, headers })
  expect(
    await agent.refused(422, tickets.create, { body: { ...body, subject: 'Other' }, headers }),
  ).toMatchObject({ code: 'key_reused' })
})

test('keys belong to the person who sent them', async () => {
  const headers = { 'idempotency-key': 'vpn-3' }
  const one = await (await door.as(ana)).call(tickets.create, { body, headers })
  const other = await (await door.as(ben)).call(tickets.create, { body, headers })
  expect(other.number).not.toBe(one.number)
})

test('twenty at once with one key open one ticket', async () => {
  const agent = await door.as(ana)
  const subject = 'Twenty at once'
  const replies = await Promise.all(
    Array.from({ length: 20 }, () =>
      agent.ask('POST', '/api/v1/tickets', {
        body: { ...body, subject },
        headers: { 'idempotency-key': 'vpn-4' },
      }),
    ),
  )
  const opened = replies.filter((r) => r.status === 201)
  expect(opened.length).toBeGreaterThan(0)
  expect(new Set(opened.map((r) => (r.json as { number: number }).number)).size).toBe(1)
  for (const r of replies) expect([201, 409]).toContain(r.status)
  const list = await agent.call(tickets.list, { query: { limit: 100 } })
  expect(list.items.filter((t) => t.subject === subject)).toHaveLength(1)
})

test('a refused request frees its key', async () => {
  const agent = await door.as(ana)
  const headers = { 'idempotency-key': 'vpn-5' }
  await agent.refused(422, tickets.create, { body: { ...body, assigneeId: jane.id }, headers })
  await agent.call(tickets.create, { body, headers })
})

test('a message sent twice with one key is there once', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const headers = { 'idempotency-key': 'reply-1' }
  for (const _ of [1, 2])
    await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Once.' },
      headers,
    })
  expect((await agent.call(tickets.get, { params: { number } })).messages).toHaveLength(2)
})

test('a key that cannot be a key is refused by name', async () => {
  const agent = await door.as(ana)
  const problem = await agent.refused(422, tickets.create, {
    body,
    headers: { 'idempotency-key': 'x'.repeat(256) },
  })
  expect(problem.errors?.[0]?.field).toBe('header.idempotency-key')
})
