// Tickets over the API, as scripts rely on them: open, list, read, answer, change.
import { describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, chioma, jane, mira, rafael, teams } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { tickets } = contract

describe('Opening a ticket', () => {
  test('POST /api/v1/tickets with subject, body and requester answers 201 with its number', async () => {
    const agent = await door.as(ana)
    const reply = await agent.ask('POST', '/api/v1/tickets', {
      body: {
        subject: 'Printer offline',
        body: 'The label printer is offline.',
        requester: { email: jane.email, name: jane.name },
      },
    })
    expect(reply.status).toBe(201)
    const ticket = tickets.create.reply.parse(reply.json)
    expect(ticket).toMatchObject({
      subject: 'Printer offline',
      status: 'new',
      priority: 'normal',
      channel: 'api',
      version: 1,
    })
    expect(ticket.number).toBeGreaterThan(0)
    expect(ticket.requester).toMatchObject({ id: jane.id, email: jane.email })
    expect(ticket.organisation).toMatchObject({ name: 'Northwind Logistics' })
    expect(ticket.messages).toHaveLength(1)
    expect(ticket.messages[0]).toMatchObject({
      kind: 'request',
      side: 'requester',
      text: 'The label printer is offline.',
    })
    expect(ticket.waitingSince).toBe(ticket.createdAt)
  })

  test('somebody the desk has not met becomes a requester, of the organisation that has their domain', async () => {
    const agent = await door.as(ana)
    const ticket = await openFor(agent, { ...rafael, email: 'Noor.Haddad@Northwind.example' })
    expect(ticket.requester).toMatchObject({
      email: 'noor.haddad@northwind.example',
      name: 'Noor Haddad',
      role: 'requester',
    })
    expect(ticket.organisation).toMatchObject({ name: 'Northwind Logistics' })
  })

  test('team, person, tags and followers may come along', async () => {
    const agent = await door.as(ana)
    const ticket = await openFor(agent, jane, {
      teamId: teams.network.id,
      assigneeId: ben.id,
      tags: ['Scanner', 'gate-4', 'scanner'],
      followerIds: [mira.id],
    })
    expect(ticket).toMatchObject({
      team: { name: 'Network' },
      assignee: { id: ben.id },
      tags: ['scanner', 'gate-4'],
    })
    expect(ticket.followers.map((p) => p.id)).toEqual([mira.id])
  })
})

describe('Reading', () => {
  test('GET /api/v1/tickets answers {items, next}, last changed first', async () => {
    const agent = await door.as(ana)
    const first = await openFor(agent)
    const second = await openFor(agent)
    await agent.call(tickets.change, { params: { number: first.number }, body: { addTags: ['touched'] } })
    const list = await agent.call(tickets.list, { query: { limit: 2 } })
    expect(list.items.map((t) => t.number)).toEqual([first.number, second.number])
    expect(list.next).toEqual(expect.any(String))
  })

  test('a list shows only what its name says', async () => {
    const agent = await door.as(ana)
    const mine = await openFor(agent, jane, { assigneeId: ana.id })
    const free = await openFor(agent)
    const team = await openFor(agent, jane, { teamId: teams.workplace.id })
    const other = await openFor(agent, jane, { teamId: teams.applications.id, assigneeId: chioma.id })
    const numbers = async (query: object) =>
      (await agent.call(tickets.list, { query: { limit: 100, ...query } })).items.map((t) => t.number)
    const has = async (query: object) => {
      const found = await numbers(query)
      return [mine, free, team, other].map((t) => found.includes(t.number))
    }
    expect(await has({ list: 'mine' })).toEqual([true, false, false, false])
    expect(await has({ list: 'unassigned' })).toEqual([false, true, true, false])
    expect(await has({ list: 'my-teams' })).toEqual([false, false, true, false])
    expect(await has({ list: 'all' })).toEqual([true, true, true, true])
    expect(await has({ team: teams.applications.id })).toEqual([false, false, false, true])
    await agent.call(tickets.change, { params: { number: mine.number }, body: { status: 'solved' } })
    expect(await has({ list: 'mine', status: 'solved' })).toEqual([true, false, false, false])
    expect(await has({ list: 'mine', status: 'unsolved' })).toEqual([false, false, false, false])
    expect(await has({ requester: rafael.id })).toEqual([false, false, false, false])
  })

  test('a number nobody gave is 404, and so is a number that is none', async () => {
    const agent = await door.as(ana)
    expect(await agent.refused(404, tickets.get, { params: { number: 999_999 } })).toMatchObject({
      code: 'not_found',
    })
    expect((await agent.ask('GET', '/api/v1/tickets/seven')).status).toBe(404)
    expect((await agent.ask('GET', '/api/v1/tickets/-1')).status).toBe(404)
    expect((await agent.ask('GET', '/api/v1/tickets/99999999999999999999')).status).toBe(404)
  })

  test('counts tell how many unsolved tickets each list holds', async () => {
    const client = await door.as(chioma)
    const before = await client.call(tickets.counts)
    await openFor(client, jane, { assigneeId: chioma.id })
    const after = await client.call(tickets.counts)
    expect(after.mine).toBe(before.mine + 1)
    expect(after.all).toBe(before.all + 1)
    expect(after.unassigned).toBe(before.unassigned)
  })
})

describe('Answering', () => {
  test('a reply opens a new ticket, takes it and is mailed to the requester', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const ticket = await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Try the other dock.' },
    })
    expect(ticket).toMatchObject({
      status: 'open',
      assignee: { id: ana.id },
      waitingSince: null,
      messageCount: 2,
    })
    expect(ticket.messages[1]).toMatchObject({
      kind: 'reply',
      side: 'team',
      author: { id: ana.id },
      text: 'Try the other dock.',
    })
    const sent = await until('the reply is sent', () =>
      door.sink.mails.find((m) => m.mail.text?.includes('Try the other dock.')),
    )
    expect(sent.to).toEqual([jane.email])
    const after = await until('the delivery is noted', async () => {
      const now = await agent.call(tickets.get, { params: { number } })
      return now.messages[1]?.deliveries[0]?.state === 'sent' && now
    })
    expect(after.messages[1]?.deliveries).toMatchObject([{ to: jane.email, state: 'sent' }])
  })

  test('a note stays with the team and changes nothing for the requester', async () => {
    const agent = await door.as(ben)
    const { number } = await openFor(agent)
    const ticket = await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'note', body: 'canary-note-7f3: third time this week' },
    })
    expect(ticket).toMatchObject({
      status: 'new',
      assignee: null,
      preview: 'It beeps twice and shows nothing.',
    })
    expect(ticket.messages[1]).toMatchObject({ kind: 'note', deliveries: [] })
    expect(ticket.waitingSince).not.toBeNull()
    // The reply after it goes out last, so what was sent by then is all there will be.
    await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'After the note.' },
    })
    await until('the reply is sent', () =>
      door.sink.mails.some((m) => m.mail.text?.includes('After the note.')),
    )
    expect(door.sink.mails.some((m) => m.raw.includes('canary-note-7f3'))).toBe(false)
  })

  test('the status may change together with the message', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const ticket = await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Done.', status: 'solved' },
    })
    expect(ticket.status).toBe('solved')
    expect(ticket.solvedAt).not.toBeNull()
  })

  test('a reply written without having seen the requester’s newest words is held, and loses nothing', async () => {
    const agent = await door.as(ana)
    const { number, messages } = await openFor(agent)
    const seen = messages[0]?.id ?? ''
    const other = await door.as(ben)
    await other.call(tickets.addMessage, { params: { number }, body: { kind: 'reply', body: 'I have it.' } })
    const problem = await agent.refused(412, tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Me too', seen },
    })
    expect(problem).toMatchObject({
      code: 'changed_meanwhile',
      data: { newestMessageId: expect.any(String) },
    })
    const newest = String(problem.data?.newestMessageId)
    await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Me too', seen: newest },
    })
  })
})

describe('Changing', () => {
  test('every property changes, and the history says who and why', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const ticket = await agent.call(tickets.change, {
      params: { number },
      body: {
        subject: 'Scanner at gate 4: broken cable',
        status: 'on_hold',
        teamId: teams.network.id,
        assigneeId: ben.id,
        impact: 'high',
        urgency: 'medium',
        tags: ['hardware'],
        addFollowerIds: [chioma.id],
      },
    })
    expect(ticket).toMatchObject({
      subject: 'Scanner at gate 4: broken cable',
      status: 'on_hold',
      team: { id: teams.network.id },
      assignee: { id: ben.id },
      impact: 'high',
      tags: ['hardware'],
      version: 2,
    })
    const history = await agent.call(tickets.history, { params: { number } })
    expect(history.items.map((e) => e.type)).toEqual([
      'ticket.created',
      'ticket.message_added',
      'ticket.subject_changed',
      'ticket.assigned',
      'ticket.priority_changed',
      'ticket.tags_changed',
      'ticket.followers_changed',
      'ticket.status_changed',
    ])
    expect(history.items[4]).toMatchObject({
      actor: { kind: 'person', name: ana.name, id: ana.id },
      because: expect.stringContaining('Impact high'),
    })
  })

  test('a change that changes nothing leaves version and history as they are', async () => {
    const agent = await door.as(ana)
    const { number, version } = await openFor(agent)
    const same = await agent.call(tickets.change, {
      params: { number },
      body: { status: 'new', impact: 'medium' },
    })
    expect(same.version).toBe(version)
  })

  test('tags are added and removed without touching those of others', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent, jane, { tags: ['a', 'b'] })
    const ticket = await agent.call(tickets.change, {
      params: { number },
      body: { addTags: ['c'], removeTags: ['a'] },
    })
    expect(ticket.tags).toEqual(['b', 'c'])
  })

  test('another team lets go of the person unless one is named too', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent, jane, { teamId: teams.network.id, assigneeId: ben.id })
    const moved = await agent.call(tickets.change, {
      params: { number },
      body: { teamId: teams.applications.id },
    })
    expect(moved).toMatchObject({ team: { id: teams.applications.id }, assignee: null })
  })
})
