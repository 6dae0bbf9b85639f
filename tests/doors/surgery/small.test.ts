// Tasks, snoozing, links, parents, requesters, spam: the small operations on one ticket or between two.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { addMessage } from '../../../server/modules/tickets/index.ts'
import { ana, ben, jane, priya, rafael } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets, surgery } = contract
const get = (client: Client, number: number) => client.call(tickets.get, { params: { number } })
const typesOf = async (client: Client, number: number) =>
  (await client.call(tickets.history, { params: { number }, query: {} })).items.map((e) => e.type)

describe('a task', () => {
  test('is added, given, done, moved and removed; the ticket counts it and its history tells', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const add = (title: string) => agent.call(surgery.addTask, { params: { number }, body: { title } })
    await add('Order a scanner')
    await add('Install it')
    const three = await add('Tell Jane')
    expect(three.taskList.map((t) => t.title)).toEqual(['Order a scanner', 'Install it', 'Tell Jane'])
    const [first, , last] = three.taskList
    const change = (id: string | undefined, body: object) =>
      agent.call(surgery.changeTask, { params: { number, id: id ?? '' }, body })
    const given = await change(first?.id, {
      assigneeId: ben.id,
      dueAt: '2030-01-07T08:00:00.000Z',
      isDone: true,
    })
    expect(given.taskList[0]).toMatchObject({ assignee: { id: ben.id }, doneBy: { id: ana.id } })
    expect(given.tasks).toEqual({ open: 2, total: 3 })
    const moved = await change(last?.id, { position: 0 })
    expect(moved.taskList.map((t) => t.title)).toEqual(['Tell Jane', 'Order a scanner', 'Install it'])
    const fewer = await agent.call(surgery.removeTask, { params: { number, id: first?.id ?? '' } })
    expect(fewer.tasks).toEqual({ open: 2, total: 2 })
    expect(await typesOf(agent, number)).toEqual([
      'ticket.created',
      'ticket.message_added',
      ...Array.from({ length: 3 }, () => 'ticket.task_added'),
      'ticket.task_changed',
      'ticket.task_changed',
      'ticket.task_removed',
    ])
  })
  test('is among my tasks, the next due first, until it is done', async () => {
    const [agent, other] = [await door.as(ana), await door.as(ben)]
    const { number } = await openFor(agent)
    for (const [title, dueAt] of [
      ['later', '2031-01-02T00:00:00.000Z'],
      ['whenever', null],
      ['soon', '2031-01-01T00:00:00.000Z'],
    ] as const)
      await agent.call(surgery.addTask, { params: { number }, body: { title, dueAt, assigneeId: ben.id } })
    const mine = await other.call(surgery.myTasks, { query: { limit: 2 } })
    expect(mine.items.map((t) => t.title)).toEqual(['soon', 'later'])
    const rest = await other.call(surgery.myTasks, { query: { limit: 2, cursor: mine.next ?? '' } })
    expect(rest.items.map((t) => t.title)).toEqual(['whenever'])
  })
  test('of somebody who is no colleague is refused by name', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const reply = await agent.ask('POST', `/api/v1/tickets/${number}/tasks`, {
      body: { title: 'a', assigneeId: jane.id },
    })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('body.assigneeId')
  })
})

describe('a snoozed ticket', () => {
  const in3Hours = () => door.clock.now().add({ hours: 3 }).toString({ smallestUnit: 'millisecond' })
  const snooze = (client: Client, number: number, body: object) =>
    client.call(surgery.snooze, { params: { number }, body: body as never })
  test('wakes at its time, by itself', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    expect((await snooze(agent, number, { until: in3Hours() })).snoozedUntil).not.toBeNull()
    door.clock.forward({ hours: 4 })
    door.desk.hints.poke(ana.workspaceId)
    await until('it is awake', async () => (await get(agent, number)).snoozedUntil === null)
    const { items } = await agent.call(tickets.history, { params: { number }, query: {} })
    expect(items.at(-1)).toMatchObject({ type: 'ticket.woken', because: 'It was snoozed until now.' })
  })
  test('wakes by an answer, unless only its time may wake it; by hand; and when it is solved', async () => {
    const agent = await door.as(ana)
    const answer = async (number: number) => door.desk.db.inWorkspace(ana.workspaceId, async () => number)
    void answer
    for (const [body, wakes] of [
      [{ until: in3Hours() }, true],
      [{ until: in3Hours(), wakes: 'time' }, false],
    ] as const) {
      const { number, id } = await openFor(agent)
      await snooze(agent, number, body)
      await addMessage(door.desk, ana.workspaceId, {
        actor: { kind: 'system', name: 'mail' },
        ticket: { id },
        kind: 'reply',
        side: 'requester',
        authorId: jane.id,
        text: 'Hello?',
      })
      expect((await get(agent, number)).snoozedUntil === null).toBe(wakes)
    }
    const { number } = await openFor(agent)
    await snooze(agent, number, { until: in3Hours() })
    expect((await snooze(agent, number, { until: null })).snoozedUntil).toBeNull()
    await snooze(agent, number, { until: in3Hours() })
    const solved = await agent.call(tickets.change, { params: { number }, body: { status: 'solved' } })
    expect(solved.snoozedUntil).toBeNull()
    const late = await agent.ask('PUT', `/api/v1/tickets/${number}/snooze`, { body: { until: in3Hours() } })
    expect(late.status).toBe(409)
  })
  test('refuses a time that is past', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const reply = await agent.ask('PUT', `/api/v1/tickets/${number}/snooze`, {
      body: { until: '2020-01-01T00:00:00.000Z' },
    })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('body.until')
  })
})

describe('a link', () => {
  test('is told on both tickets, read forwards and back, made once, and taken away from either side', async () => {
    const agent = await door.as(ana)
    const [a, b] = [await openFor(agent), await openFor(agent)]
    const link = (number: number, body: object) =>
      agent.call(surgery.link, { params: { number }, body: body as never })
    const there = await link(a.number, { kind: 'causes', number: b.number })
    expect(there.links).toMatchObject([{ kind: 'causes', isBack: false, ticket: { number: b.number } }])
    expect((await get(agent, b.number)).links).toMatchObject([{ kind: 'causes', isBack: true }])
    await Promise.all([1, 2, 3].map(() => link(b.number, { kind: 'causes', number: a.number, isBack: true })))
    await link(b.number, { kind: 'relates', number: a.number })
    const both = await link(a.number, { kind: 'relates', number: b.number })
    expect(both.links).toHaveLength(2)
    for (const { id } of both.links) await agent.call(surgery.unlink, { params: { number: b.number, id } })
    expect((await get(agent, a.number)).links).toEqual([])
    expect((await typesOf(agent, a.number)).slice(-2)).toEqual(['ticket.unlinked', 'ticket.unlinked'])
    const self = await agent.ask('POST', `/api/v1/tickets/${a.number}/links`, {
      body: { kind: 'relates', number: a.number },
    })
    expect(self.status).toBe(422)
  })
})

describe('a parent', () => {
  const setParent = (client: Client, number: number, parent: number | null) =>
    client.call(surgery.parent, { params: { number }, body: { number: parent } })
  test('counts its children, also when they are solved and open again, and wakes when the last is finished', async () => {
    const agent = await door.as(ana)
    const parent = await openFor(agent)
    const children = [await openFor(agent, jane), await openFor(agent, rafael)]
    for (const child of children) await setParent(agent, child.number, parent.number)
    expect(await get(agent, parent.number)).toMatchObject({ children: { open: 2, total: 2 } })
    await agent.call(surgery.snooze, {
      params: { number: parent.number },
      body: {
        until: door.clock.now().add({ hours: 99 }).toString({ smallestUnit: 'millisecond' }),
        wakes: 'children',
      },
    })
    for (const child of children)
      await agent.call(tickets.change, { params: { number: child.number }, body: { status: 'solved' } })
    await until('none is open', async () => (await get(agent, parent.number)).children.open === 0)
    expect((await get(agent, parent.number)).snoozedUntil).toBeNull()
    await agent.call(tickets.change, {
      params: { number: children[0]?.number ?? 0 },
      body: { status: 'open' },
    })
    await until('one is open', async () => (await get(agent, parent.number)).children.open === 1)
    await setParent(agent, children[1]?.number ?? 0, null)
    await until('one is left', async () => (await get(agent, parent.number)).children.total === 1)
  })
  test('has no parent, and a child no children, whoever asks at the same time', async () => {
    const agent = await door.as(ana)
    const [a, b, c] = [await openFor(agent), await openFor(agent), await openFor(agent)]
    const ask = (number: number, parent: number) =>
      agent.ask('PUT', `/api/v1/tickets/${number}/parent`, { body: { number: parent } })
    const replies = await Promise.all([
      ask(a.number, b.number),
      ask(b.number, c.number),
      ask(c.number, a.number),
    ])
    expect(replies.filter((r) => r.status === 200)).toHaveLength(1)
    expect((await ask(a.number, a.number)).status).toBe(409)
  })
})

test('somebody else becomes the requester; whoever it was is on the ticket no longer', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane)
  const changed = await agent.call(surgery.requester, { params: { number }, body: { email: priya.email } })
  expect(changed).toMatchObject({ requester: { id: priya.id }, organisation: { name: 'Halden Clinic' } })
  expect(changed.participants).toEqual([])
})

test('spam keeps its status and comes back whole; colleagues are never blocked', async () => {
  const agent = await door.as(ana)
  const { number, status } = await openFor(agent, rafael)
  const spam = (isSpam: boolean, block: boolean) =>
    agent.call(surgery.spam, { params: { number }, body: { isSpam, block } })
  expect(await spam(true, false)).toMatchObject({ isSpam: true, status })
  expect(await spam(false, false)).toMatchObject({ isSpam: false, status })
  const { number: ours } = await openFor(agent, ben)
  const reply = await agent.ask('PUT', `/api/v1/tickets/${ours}/spam`, {
    body: { isSpam: true, block: true },
  })
  expect(reply.status).toBe(409)
})

test('every operation refuses a version that is no longer there', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const reply = await agent.ask('PUT', `/api/v1/tickets/${number}/spam`, {
    body: { isSpam: true },
    headers: { 'if-match': '"7"' },
  })
  expect(reply.status).toBe(412)
})
