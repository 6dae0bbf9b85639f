// Custom fields over the API: what they take, where they are asked for, and that their words stay out of the log.
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { adam, ana, ben, finn, jane, meridian, mira } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const { fields, tickets } = contract
let admin: Client
let agent: Client

type Body = z.input<NonNullable<typeof fields.create.body>>

const change = (ticket: Ticket, body: Record<string, unknown>): Promise<Ticket> =>
  agent.call(tickets.change, { params: { number: ticket.number }, body })

beforeAll(async () => {
  admin = await door.as(adam)
  agent = await door.as(ana)
  const make = (body: Body) => admin.call(fields.create, { body })
  await make({
    subject: 'ticket',
    key: 'category',
    name: 'Category',
    kind: 'choice',
    options: ['hardware', 'software'],
  })
  await make({
    subject: 'ticket',
    key: 'part',
    name: 'Part',
    kind: 'tree',
    options: ['printer/tray', 'printer/fuser'],
  })
  await make({ subject: 'ticket', key: 'serial', name: 'Serial number', kind: 'text' })
  await make({ subject: 'ticket', key: 'affected', name: 'People affected', kind: 'number' })
  await make({
    subject: 'ticket',
    key: 'sites',
    name: 'Sites',
    kind: 'choices',
    options: ['Oslo', 'Bergen', 'Bodø'],
  })
  await make({ subject: 'ticket', key: 'needed', name: 'Needed by', kind: 'date' })
  await make({ subject: 'ticket', key: 'approver', name: 'Approver', kind: 'person' })
  await make({ subject: 'ticket', key: 'backup', name: 'Backup made', kind: 'checkbox' })
  await make({
    subject: 'ticket',
    key: 'cause',
    name: 'Cause',
    kind: 'text',
    requiredOnSolve: true,
    shownWhen: { field: 'field.category', op: 'is', value: 'hardware' },
  })
})

describe('Setting fields', () => {
  test('each kind takes its values and gives them back; words are words', async () => {
    const ticket = await openFor(agent, jane, { fields: { category: 'software', serial: ' SN-1 ' } })
    expect(ticket.fields).toEqual({ category: 'software', serial: 'SN-1' })
    const full = await change(ticket, {
      fields: {
        part: 'printer/tray',
        affected: 12,
        sites: ['Bergen', 'Oslo', 'Oslo'],
        needed: '2026-12-01',
        approver: mira.id,
        backup: true,
        category: null,
      },
    })
    expect(full.fields).toEqual({
      serial: 'SN-1',
      part: 'printer/tray',
      affected: 12,
      sites: ['Oslo', 'Bergen'],
      needed: '2026-12-01',
      approver: mira.id,
      backup: true,
    })
  })

  test('what does not fit is refused field by field', async () => {
    const ticket = await openFor(agent)
    const problem = await agent.refused(422, tickets.change, {
      params: { number: ticket.number },
      body: {
        fields: { category: 'food', affected: 'many', needed: '2026-02-30', sites: ['Rome'], nope: 1 },
      },
    })
    expect(problem.errors?.map((e) => e.field).sort()).toEqual([
      'body.fields.affected',
      'body.fields.category',
      'body.fields.needed',
      'body.fields.nope',
      'body.fields.sites',
    ])
  })

  test('somebody who does not exist here is nobody', async () => {
    const ticket = await openFor(agent)
    await agent.refused(422, tickets.change, {
      params: { number: ticket.number },
      body: { fields: { approver: finn.id } },
    })
  })

  test('the same words again change nothing', async () => {
    const ticket = await openFor(agent, jane, { fields: { serial: 'SN-7' } })
    const again = await change(ticket, { fields: { serial: 'SN-7' } })
    expect(again.version).toBe(ticket.version)
  })

  test('the log knows that words changed, and by which hash, never the words', async () => {
    const ticket = await openFor(agent, jane, { fields: { serial: 'canary-serial' } })
    const events = await door.db.inWorkspace(meridian.id, (tx) =>
      tx.selectFrom('event').select(['type', 'data']).where('subject_id', '=', ticket.id).execute(),
    )
    const changed = events.find((e) => e.type === 'ticket.fields_changed')
    expect(changed?.data).toMatchObject({ wordsSha256: { serial: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    expect(JSON.stringify(events)).not.toContain('canary-serial')
  })
})

describe('Fields asked for when a ticket is solved', () => {
  test('one that is shown must be filled in, in the same change or before', async () => {
    const ticket = await openFor(agent, jane, { fields: { category: 'hardware' } })
    const problem = await agent.refused(422, tickets.change, {
      params: { number: ticket.number },
      body: { status: 'solved' },
    })
    expect(problem.errors?.map((e) => e.field)).toEqual(['body.fields.cause'])
    expect(problem.data).toMatchObject({ requiredFields: ['cause'] })
    const solved = await change(ticket, { status: 'solved', fields: { cause: 'Worn roller' } })
    expect(solved).toMatchObject({ status: 'solved', fields: { cause: 'Worn roller' } })
  })

  test('one that is not shown is not asked for, also when the same change hides it', async () => {
    const software = await openFor(agent, jane, { fields: { category: 'software' } })
    expect(await change(software, { status: 'solved' })).toMatchObject({ status: 'solved' })
    const turned = await openFor(agent, jane, { fields: { category: 'hardware' } })
    expect(await change(turned, { status: 'solved', fields: { category: 'software' } })).toMatchObject({
      status: 'solved',
    })
  })

  test('a reply that solves is refused as well, and nothing of it is kept', async () => {
    const ticket = await openFor(agent, jane, { fields: { category: 'hardware' } })
    const problem = await agent.refused(422, tickets.addMessage, {
      params: { number: ticket.number },
      body: { kind: 'reply', body: 'Done.', status: 'solved' },
    })
    expect(problem.errors?.map((e) => e.field)).toEqual(['body.fields.cause'])
    const now = await agent.call(tickets.get, { params: { number: ticket.number } })
    expect(now.messages).toHaveLength(1)
  })

  test('a reply that shall solve it later is refused now, while its writer is there', async () => {
    const ticket = await openFor(agent, jane, { fields: { category: 'hardware' } })
    const problem = await agent.refused(422, tickets.addMessage, {
      params: { number: ticket.number },
      body: {
        kind: 'reply',
        body: 'Done.',
        status: 'solved',
        sendAt: door.clock.now().add({ hours: 1 }).toString(),
      },
    })
    expect(problem.errors?.map((e) => e.field)).toEqual(['body.fields.cause'])
  })
})

describe('Looking after fields', () => {
  test('a key belongs to one field of a subject', async () => {
    await admin.refused(409, fields.create, {
      body: { subject: 'ticket', key: 'serial', name: 'Again', kind: 'text' },
    })
    await admin.call(fields.create, {
      body: { subject: 'person', key: 'serial', name: 'Badge', kind: 'text' },
    })
  })

  test('a choice without options, options of a text, a condition of a person’s field make no sense', async () => {
    await admin.refused(422, fields.create, {
      body: { subject: 'ticket', key: 'c1', name: 'C', kind: 'choice' },
    })
    await admin.refused(422, fields.create, {
      body: { subject: 'ticket', key: 'c2', name: 'C', kind: 'text', options: ['a'] },
    })
    const condition = { field: 'status', op: 'is', value: 'open' }
    await admin.refused(422, fields.create, {
      body: { subject: 'person', key: 'c3', name: 'C', kind: 'text', shownWhen: condition },
    })
    await admin.refused(422, fields.create, {
      body: {
        subject: 'ticket',
        key: 'c4',
        name: 'C',
        kind: 'text',
        shownWhen: { ...condition, field: 'nonsense' },
      },
    })
  })

  test('one in use is archived, not removed: its values stay, it takes no new ones', async () => {
    const field = await admin.call(fields.create, {
      body: { subject: 'ticket', key: 'room', name: 'Room', kind: 'text' },
    })
    const ticket = await openFor(agent, jane, { fields: { room: '4.12' } })
    await admin.refused(409, fields.remove, { params: { id: field.id } })
    await admin.call(fields.change, { params: { id: field.id }, body: { isArchived: true } })
    await agent.refused(422, tickets.change, {
      params: { number: ticket.number },
      body: { fields: { room: '5' } },
    })
    const emptied = await change(ticket, { fields: { room: null } })
    expect(emptied.fields).toEqual({})
    await admin.call(fields.remove, { params: { id: field.id } })
  })

  test('agents read fields and do not change them', async () => {
    const { items } = await agent.call(fields.list)
    expect(items.map((f) => f.key)).toContain('category')
    await agent.refused(403, fields.create, {
      body: { subject: 'ticket', key: 'mine', name: 'Mine', kind: 'text' },
    })
  })
})

describe('Mentions in notes', () => {
  test('whoever is mentioned follows from then on, and the note names them', async () => {
    const ticket = await openFor(agent)
    const after = await agent.call(tickets.addMessage, {
      params: { number: ticket.number },
      body: { kind: 'note', body: '@Ben, can you look?', mentionIds: [ben.id, ana.id] },
    })
    expect(after.followers.map((f) => f.id)).toEqual([ben.id])
    expect(after.messages.at(-1)?.mentions.map((m) => m.id)).toEqual([ben.id])
  })

  test('a reply mentions nobody, and only members of the team are mentioned', async () => {
    const ticket = await openFor(agent)
    const params = { number: ticket.number }
    const refused = (body: Record<string, unknown>) =>
      agent.refused(422, tickets.addMessage, { params, body })
    await refused({ kind: 'reply', body: 'a', mentionIds: [ben.id] })
    await refused({ kind: 'note', body: 'a', mentionIds: [jane.id] })
    await refused({ kind: 'note', body: 'a', mentionIds: [finn.id] })
  })
})
