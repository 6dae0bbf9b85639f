// The law over the API: drafts, publication, versions, order, YAML, and what services, forms and priorities do.
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { contract } from '../../contract/index.ts'
import type { LawItem } from '../../contract/law.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { adam, ana, frida, jane, mira, rafael, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'

const door = doorForAll()
const { customers, fields, law, tickets } = contract
let manager: Client
let agent: Client

type Draft = z.input<NonNullable<typeof law.create.body>>
const always = { all: [] } as const
const draft = (body: Draft): Promise<LawItem> => manager.call(law.create, { body })
const publish = async (body: Draft, note = ''): Promise<LawItem> => {
  const { id } = await draft(body)
  return manager.call(law.publish, { params: { id }, body: { note } })
}
const open = (body: Record<string, unknown> = {}, requester: string = jane.email): Promise<Ticket> =>
  agent.call(tickets.create, {
    body: { subject: 'VPN drops', body: 'Every ten minutes.', requester: { email: requester }, ...body },
  })
const raise = (name: string, condition: Draft['body'] | object, steps: number): Draft =>
  ({ kind: 'priority_policy', name, body: { condition, cells: null, raise: steps } }) as Draft
const service = (name: string, body: Record<string, unknown> = {}): Draft =>
  ({
    kind: 'service',
    name,
    body: {
      parentId: null,
      description: '',
      teamId: null,
      skills: [],
      impact: null,
      urgency: null,
      isOnSite: false,
      isRequestable: true,
      ...body,
    },
  }) as Draft

beforeAll(async () => {
  manager = await door.as(mira)
  agent = await door.as(ana)
})

describe('A draft', () => {
  test('does nothing until it is published, and every publication can be undone', async () => {
    const { id } = await draft(raise('Everything up', always, 1))
    expect((await open()).priority).toBe('normal')
    const first = await manager.call(law.publish, { params: { id }, body: { note: 'Try it' } })
    expect(first).toMatchObject({ version: 1, draft: null, isOn: true })
    expect((await open()).priority).toBe('high')
    await manager.call(law.saveDraft, { params: { id }, body: raise('Everything up two', always, 2) })
    expect((await open()).priority).toBe('high')
    await manager.call(law.publish, { params: { id }, body: {} })
    expect((await open()).priority).toBe('urgent')
    const restored = await manager.call(law.restore, { params: { id }, body: { version: 1 } })
    expect(restored).toMatchObject({ version: 3, name: 'Everything up' })
    expect((await open()).priority).toBe('high')
    const { items } = await agent.call(law.versions, { params: { id } })
    expect(items.map((v) => [v.version, v.note])).toEqual([
      [3, 'As in version 1'],
      [2, ''],
      [1, 'Try it'],
    ])
    expect(items[0]?.by?.name).toBe(mira.name)
    await manager.call(law.switch, { params: { id }, body: { isOn: false } })
    expect((await open()).priority).toBe('normal')
    await manager.call(law.remove, { params: { id } })
    expect((await manager.ask('GET', `/api/v1/law/${id}`)).status).toBe(404)
  })
  test('is dropped alone, and with its item when that was never published', async () => {
    const kept = await publish(raise('Kept', { field: 'tag', op: 'is', value: 'kept' }, 1))
    const params = { id: kept.id }
    await manager.call(law.saveDraft, { params, body: raise('Other', always, 2) })
    await manager.call(law.dropDraft, { params })
    expect(await manager.call(law.get, { params })).toMatchObject({ name: 'Kept', draft: null, version: 1 })
    const fresh = await draft(raise('Never', always, 1))
    await manager.call(law.dropDraft, { params: { id: fresh.id } })
    expect((await manager.ask('GET', `/api/v1/law/${fresh.id}`)).status).toBe(404)
    expect((await manager.ask('POST', `/api/v1/law/${kept.id}/publish`, { body: {} })).status).toBe(409)
  })
  test('is written by managers and read by everybody of the team', async () => {
    const reply = await agent.ask('POST', '/api/v1/law', { body: raise('No', always, 1) })
    expect(reply.status).toBe(403)
    expect((await agent.call(law.list, { query: { kind: 'priority_policy' } })).items.length).toBe(1)
  })
})

describe('What does not fit is refused by name:', () => {
  const refused = async (body: unknown): Promise<{ field: string; message: string }[]> => {
    const reply = await manager.ask('POST', '/api/v1/law', { body })
    expect(reply.status, reply.text).toBe(422)
    return (reply.json as { errors: { field: string; message: string }[] }).errors
  }
  test('a condition that cannot be asked', async () => {
    const [fault] = await refused(raise('x', { all: [{ field: 'priority', op: 'is', value: 'huge' }] }, 1))
    expect(fault?.field).toBe('body.body.condition.all.0.value')
  })
  test('a team of another workspace, somebody who is not there', async () => {
    const faults = await refused({
      kind: 'trigger',
      name: 'x',
      body: {
        on: ['created'],
        targets: [],
        condition: always,
        actions: [
          { do: 'set', teamId: teams.harbour.id },
          { do: 'set', assigneeId: frida.id },
        ],
      },
    })
    expect(faults.map((f) => f.field)).toEqual([
      'body.body.actions.0.teamId',
      'body.body.actions.1.assigneeId',
    ])
  })
  test('a service below itself, and one that others need is not removed', async () => {
    const top = await publish(service('Hardware'))
    const below = await publish(service('Laptops', { parentId: top.id }))
    const reply = await manager.ask('PUT', `/api/v1/law/${top.id}/draft`, {
      body: service('Hardware', { parentId: below.id }),
    })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('stands below this service itself')
    const removed = await manager.ask('DELETE', `/api/v1/law/${top.id}`)
    expect(removed.status).toBe(409)
    expect(removed.text).toContain('Laptops')
  })
  test('a workflow that leads nowhere', async () => {
    const states = [
      { id: 'begin', name: 'Begin', kind: 'wait', minutes: 5, next: [{ when: null, to: 'gone' }] },
    ]
    const faults = await refused({
      kind: 'workflow',
      name: 'x',
      body: { description: '', start: 'begin', states },
    })
    expect(faults).toMatchObject([{ field: 'body.body.states.0.next.0.to' }])
  })
  test('an order that is not the whole list', async () => {
    const reply = await manager.ask('PUT', '/api/v1/law/order', { body: { kind: 'service', ids: [] } })
    expect(reply.status).toBe(412)
  })
})

describe('YAML', () => {
  test('says the same as the form, there and back', async () => {
    const item = await draft(raise('Round trip', { field: 'vip', op: 'is', value: true }, 1))
    const { text } = await agent.call(law.text, { params: { id: item.id } })
    const read = await manager.call(law.read, { body: { text } })
    expect(read).toEqual({ item: { kind: item.kind, name: item.name, body: item.draft?.body }, faults: [] })
    await manager.call(law.dropDraft, { params: { id: item.id } })
  })
  test.each([
    ['kind: trigger\nname: x\non: [never]\ncondition: {all: []}\nactions: []\n', 3, 'on.0'],
    ['kind: nothing\nname: x\n', 1, 'kind'],
    ['kind: trigger\nname: [', 2, ''],
    ['- a\n- b\n', null, ''],
  ])('points at its fault: %j', async (text, line, path) => {
    const { faults } = await manager.call(law.read, { body: { text } })
    expect(faults[0]).toMatchObject({ path, ...(line === null ? {} : { line }) })
  })
  test('does not unfold aliases, however small they are', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ].join('\n')
    const { item, faults } = await manager.call(law.read, { body: { text: bomb } })
    expect(item).toBeNull()
    expect(faults[0]?.message).toContain('aliases')
  })
})

describe('The priority', () => {
  test('follows the first matrix that fits and is raised for VIPs, with the reason; one set by hand stays', async () => {
    const flat = { high: 'low', medium: 'low', low: 'low' } as const
    await publish({
      kind: 'priority_policy',
      name: 'Printing can wait',
      body: {
        condition: { field: 'tag', op: 'any_of', value: ['print'] },
        cells: { high: { ...flat, high: 'normal' }, medium: flat, low: flat },
        raise: 0,
      },
    })
    await publish(raise('VIPs first', { field: 'vip', op: 'is', value: true }, 1))
    expect((await open({ tags: ['print'], impact: 'high', urgency: 'high' })).priority).toBe('normal')
    await manager.call(customers.change, { params: { id: rafael.id }, body: { isVip: true } })
    const ticket = await open({ tags: ['print'], impact: 'high', urgency: 'high' }, rafael.email)
    expect(ticket.priority).toBe('high')
    const { items } = await agent.call(tickets.history, { params: { number: ticket.number } })
    expect(items[0]?.because).toBe(
      'Impact high and urgency high make the priority normal by "Printing can wait". "VIPs first" made it high.',
    )
    expect((await open({ priority: 'low' }, rafael.email)).priority).toBe('low')
    const changed = await agent.call(tickets.change, {
      params: { number: ticket.number },
      body: { urgency: 'low' },
    })
    expect(changed.priority).toBe('normal')
  })
})

describe('A service and a form', () => {
  test('bring team, impact and urgency of the nearest service above, unless others are given', async () => {
    const top = await publish(service('Network', { teamId: teams.network.id, impact: 'high' }))
    const vpn = await publish(service('VPN', { parentId: top.id, urgency: 'high' }))
    const ticket = await open({ serviceId: vpn.id })
    expect(ticket).toMatchObject({
      service: { id: vpn.id, name: 'VPN' },
      team: { id: teams.network.id },
      impact: 'high',
      urgency: 'high',
    })
    expect(await open({ serviceId: vpn.id, impact: 'low', teamId: null })).toMatchObject({
      impact: 'low',
      team: null,
    })
  })
  test('ask for what is required and asked under the answers so far', async () => {
    const admin = await door.as(adam)
    for (const key of ['device', 'serial'])
      await admin.call(fields.create, { body: { subject: 'ticket', key, name: key, kind: 'text' } })
    const question = { label: '', help: '', isRequired: true, askedWhen: null }
    const form = await publish({
      kind: 'form',
      name: 'Broken device',
      body: {
        description: '',
        serviceId: null,
        subject: '',
        questions: [
          { ...question, key: 'device' },
          {
            ...question,
            key: 'serial',
            askedWhen: { field: 'field.device', op: 'contains', value: 'laptop' },
          },
        ],
        channels: ['agent'],
        completesMail: false,
      },
    })
    const ask = (given: Record<string, string>) =>
      agent.ask('POST', '/api/v1/tickets', {
        body: {
          subject: 'Broken',
          body: 'It is broken.',
          requester: { email: jane.email },
          formId: form.id,
          fields: given,
        },
      })
    expect((await ask({})).text).toContain('body.fields.device')
    const missing = await ask({ device: 'A laptop' })
    expect(missing.status).toBe(422)
    expect(missing.text).toContain('body.fields.serial')
    expect((await ask({ device: 'A phone' })).status).toBe(201)
    expect((await ask({ device: 'A laptop', serial: 'X1' })).status).toBe(201)
  })
})
