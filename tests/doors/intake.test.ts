// Asking for what is missing: by hand, and by itself for a mail; the link asks only for that and works once.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { adam, ana, jane, meridian, mira } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { fields, intake, law, tickets } = contract
let agent: Client

beforeAll(async () => {
  agent = await door.as(ana)
  const admin = await door.as(adam)
  await admin.call(fields.create, {
    body: { subject: 'ticket', key: 'device', name: 'Device', kind: 'choice', options: ['Laptop', 'Phone'] },
  })
  await admin.call(fields.create, {
    body: { subject: 'ticket', key: 'serial', name: 'Serial number', kind: 'text' },
  })
  const manager = await door.as(mira)
  const question = { label: '', help: '', isRequired: true, askedWhen: null }
  const form = await manager.call(law.create, {
    body: {
      kind: 'form',
      name: 'Broken device',
      body: {
        description: '',
        serviceId: null,
        subject: '',
        questions: [
          { ...question, key: 'device' },
          { ...question, key: 'serial' },
        ],
        channels: ['mail'],
        completesMail: true,
      },
    },
  })
  await manager.call(law.publish, { params: { id: form.id }, body: {} })
})

const linkIn = async (ticketId: string): Promise<string> => {
  const row = await door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .selectFrom('outgoing_mail')
      .select('data')
      .where('ticket_id', '=', ticketId)
      .where('kind', '=', 'information')
      .executeTakeFirstOrThrow(),
  )
  return new URL(String(row.data.link)).pathname
}
const see = (number: number): Promise<Ticket> => agent.call(tickets.get, { params: { number } })

describe('A requester is asked', () => {
  test('only for what is missing; the ticket waits for it, and goes on with the answer', async () => {
    const { number, id } = await openFor(agent, jane)
    const params = { number }
    await agent.call(intake.ask, {
      params,
      body: { fields: ['device', 'serial'], words: 'To find a spare.' },
    })
    expect((await see(number)).status).toBe('pending')
    const path = await linkIn(id)
    const page = await door.stranger.ask('GET', path)
    expect(page.status).toBe(200)
    for (const words of ['Device', 'Serial number', 'To find a spare.']) expect(page.text).toContain(words)
    const send = (body: string) =>
      door.stranger.ask('POST', path, {
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: door.url,
          'sec-fetch-site': 'same-origin',
        },
      })
    const half = await send('field-device=Laptop&field-serial=')
    expect(half.status).toBe(422)
    expect(half.text).toContain('Please fill this in.')
    const wrong = await send('field-device=Toaster&field-serial=X1')
    expect(wrong.status).toBe(422)
    expect((await see(number)).fields).toEqual({})
    expect((await send('field-device=Laptop&field-serial=X1')).status).toBe(303)
    const done = await see(number)
    expect(done).toMatchObject({ status: 'open', fields: { device: 'Laptop', serial: 'X1' } })
    expect(done.messages.at(-1)).toMatchObject({
      side: 'requester',
      text: 'Device: Laptop\nSerial number: X1',
    })
    expect((await send('field-device=Phone&field-serial=X2')).status).toBe(410)
    expect((await see(number)).fields.serial).toBe('X1')
    expect((await agent.call(intake.missing, { params })).requests[0]?.givenAt).not.toBeNull()
  })
  test('by a link that is nobody else’s: changed, it is not found', async () => {
    const { number, id } = await openFor(agent, jane)
    await agent.call(intake.ask, { params: { number }, body: { fields: ['device'] } })
    const path = await linkIn(id)
    expect((await door.stranger.ask('GET', `${path.slice(0, -2)}AA`)).status).toBe(404)
    expect((await door.stranger.ask('GET', '/information/x.y')).status).toBe(404)
  })
  test('for fields that are there, while the ticket is open', async () => {
    const { number } = await openFor(agent, jane)
    const ask = (fields: string[]) =>
      agent.ask('POST', `/api/v1/tickets/${number}/information`, { body: { fields } })
    expect((await ask(['nothing'])).text).toContain('body.fields.0')
    await agent.call(tickets.change, { params: { number }, body: { status: 'solved' } })
    expect((await ask(['device'])).status).toBe(409)
  })
  test('by itself, when a mail leaves out what its form needs; then the clock stands', async () => {
    await door.mailTo('support@meridian.example', jane, { subject: 'It is broken', text: 'Help, please.' })
    const number = await until('the ticket of the mail', async () => {
      const { items } = await agent.call(tickets.list, { query: { q: 'subject:"It is broken"' } })
      return items[0]?.number
    })
    const { requests } = await agent.call(intake.missing, { params: { number } })
    expect(requests).toMatchObject([{ fields: ['device', 'serial'], askedBy: null, givenAt: null }])
    expect((await see(number)).status).toBe('pending')
  })
})
