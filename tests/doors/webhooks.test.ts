// Webhooks: signed deliveries of events and of rules, tried again, stopped by 410, replayed, and never to inner hosts.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { LawItem } from '../../contract/law.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { adam, ana, frida, jane, mira } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { law, tickets, webhooks } = contract
let manager: Client
let agent: Client

interface Got {
  path: string
  headers: IncomingHttpHeaders
  body: string
}
const got: Got[] = []
let status = 200
const receiver = createServer((request, reply) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() })
    reply.writeHead(status).end('thanks')
  })
})
let at = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  manager = await door.as(mira)
  agent = await door.as(ana)
})
afterAll(() => receiver.close())

const publish = async (name: string, path: string, events: string[]): Promise<LawItem> => {
  const body = { kind: 'webhook' as const, name, body: { url: `${at}${path}`, events } }
  const { id } = await manager.call(law.create, { body })
  return manager.call(law.publish, { params: { id }, body: {} })
}
const open = (): Promise<Ticket> =>
  agent.call(tickets.create, {
    body: { subject: 'VPN drops', body: 'Every ten minutes.', requester: { email: jane.email } },
  })
const arrived = (path: string, n = 1): Promise<Got[]> =>
  until(`${n} deliveries at ${path}`, () => {
    const found = got.filter((g) => g.path === path)
    return found.length >= n ? found : null
  })
const log = async (webhookId: string) =>
  (await manager.call(webhooks.deliveries, { query: { webhookId } })).items
const isSigned = ({ headers, body }: Got, secret: string): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const right = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(right)
}

test('An event is delivered once, signed, without the words of the ticket', async () => {
  const { id } = await publish('Chat', '/chat', ['ticket.created'])
  const { secret } = await manager.call(webhooks.secret, { params: { id } })
  const { number } = await open()
  const [first] = await arrived('/chat')
  if (!first) throw new Error('nothing arrived')
  expect(isSigned(first, secret)).toBe(true)
  expect(JSON.parse(first.body)).toMatchObject({ type: 'ticket.created', data: { ticket: { number } } })
  expect(first.body).not.toContain('VPN')
  const [delivery] = await until('the log says so', async () => {
    const items = await log(id)
    return items[0]?.state === 'delivered' ? items : null
  })
  expect(delivery).toMatchObject({ type: 'ticket.created', status: 200, attempts: 1 })
  expect(first.headers['webhook-id']).toBe(delivery?.id)
  const { secret: newer } = await manager.call(webhooks.secret, { params: { id } })
  await manager.call(webhooks.replay, { params: { id: delivery?.id ?? '' } })
  const [, again] = await arrived('/chat', 2)
  if (!again) throw new Error('nothing was replayed')
  expect(again.headers['webhook-id']).toBe(first.headers['webhook-id'])
  expect([isSigned(again, newer), isSigned(again, secret)]).toEqual([true, true])
  const shown = await manager.call(webhooks.delivery, { params: { id: delivery?.id ?? '' } })
  expect(shown).toMatchObject({ body: first.body, answer: 'thanks' })
})

test('A rule calls a webhook', async () => {
  const hook = await publish('Called', '/called', [])
  const { id } = await manager.call(law.create, {
    body: {
      kind: 'trigger',
      name: 'Call',
      body: {
        on: ['note_added'],
        targets: [],
        condition: { all: [] },
        actions: [{ do: 'webhook', webhookId: hook.id }],
      },
    },
  })
  await manager.call(law.publish, { params: { id }, body: {} })
  const { number } = await open()
  await agent.call(tickets.addMessage, { params: { number }, body: { kind: 'note', body: 'Call.' } })
  const [call] = await arrived('/called')
  expect(JSON.parse(call?.body ?? '{}')).toMatchObject({
    type: 'rule.called',
    data: { because: 'The rule “Call” says so.', ticket: { number } },
  })
})

test('What fails is tried again later; 410 stops the webhook until somebody resumes it', async () => {
  const { id } = await publish('Shaky', '/shaky', [])
  const params = { id }
  status = 503
  await manager.call(webhooks.try, { params })
  const waiting = await until('the first try failed', async () =>
    (await log(id)).find((d) => d.attempts === 1 && d.state === 'waiting'),
  )
  expect(waiting).toMatchObject({ status: 503, error: 'answered with 503' })
  status = 410
  door.clock.forward({ seconds: 10 })
  await until('it is stopped', async () => (await manager.call(webhooks.get, { params })).stoppedAt)
  expect((await manager.call(webhooks.get, { params })).stoppedBecause).toContain('410')
  status = 200
  expect((await manager.call(webhooks.resume, { params })).stoppedAt).toBeNull()
  await manager.call(webhooks.try, { params })
  await until('it is taken', async () => (await log(id)).find((d) => d.state === 'delivered'))
})

test('A webhook is nobody else’s', async () => {
  const { id } = await publish('Own', '/own', [])
  const elsewhere = await door.as(frida)
  for (const [method, path] of [
    ['GET', `/webhooks/${id}`],
    ['POST', `/webhooks/${id}/secret`],
    ['POST', `/webhooks/${id}/try`],
  ] as const)
    expect((await elsewhere.ask(method, `/api/v1${path}`)).status).toBe(404)
  expect((await agent.ask('POST', `/api/v1/webhooks/${id}/secret`)).status).toBe(403)
  expect((await (await door.as(adam)).call(webhooks.get, { params: { id } })).hasSecret).toBe(false)
})
