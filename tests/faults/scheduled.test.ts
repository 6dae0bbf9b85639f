// A reply to be sent later outlives the desk: killed before its time and started after it, it is sent, once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folder, temporaryFolder } from '../folders.ts'
import { makeClient } from '../harness/client.ts'
import { groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { openSink, type Sink } from '../harness/sink.ts'
import { until } from '../harness/until.ts'

let folder: Folder
let sink: Sink
let desk: RunningDesk | null = null
beforeAll(async () => {
  folder = temporaryFolder()
  sink = await openSink()
})
afterAll(async () => {
  await desk?.stop()
  await sink.close()
  folder[Symbol.dispose]()
})

test('a scheduled reply survives kill −9 and leaves once', { timeout: 240_000 }, async () => {
  const ground = await groundFor(folder.path, { HANDRAIL_SMTP_URL: sink.url, HANDRAIL_LOG_LEVEL: 'warn' })
  desk = await startDesk(ground)
  const { token } = (await runCommand(
    ground,
    'token',
    'create',
    '--user',
    'olivia.okafor@meridian.example',
    '--name',
    'faults',
  )) as { token: string }
  const client = makeClient(desk.url, { authorization: `Bearer ${token}` })
  const opened = await client.ask('POST', '/api/v1/tickets', {
    body: { subject: 'Later', body: 'x', requester: { email: 'jane.miller@northwind.example' } },
  })
  const { number } = opened.json as { number: number }
  const sendAt = new Date(Date.now() + 5000)
  const kept = await client.ask('POST', `/api/v1/tickets/${number}/messages`, {
    body: { kind: 'reply', body: 'Written before the kill.', sendAt: sendAt.toISOString() },
  })
  expect(kept.status, kept.text).toBe(201)
  await desk.kill()
  await until('its time has come', () => Date.now() > sendAt.getTime())
  desk = await startDesk(ground)
  const again = makeClient(desk.url, { authorization: `Bearer ${token}` })
  await until('the mail', () => sink.mails.length > 0, 60_000)
  const ticket = await until(
    'its record',
    async () => {
      const { json } = await again.ask('GET', `/api/v1/tickets/${number}`)
      const now = json as {
        scheduled: unknown[]
        messages: { text: string; deliveries: { state: string }[] }[]
      }
      return now.messages.at(-1)?.deliveries[0]?.state === 'sent' ? now : null
    },
    60_000,
  )
  expect(ticket.scheduled).toEqual([])
  expect(ticket.messages.filter((m) => m.text === 'Written before the kill.')).toHaveLength(1)
  expect(sink.mails).toHaveLength(1)
})
