// What a view, the search bar and the built-in lists say.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import {
  adam,
  ana,
  ben,
  carlos,
  chioma,
  fjord,
  greta,
  jane,
  meridian,
  rafael,
  teams,
} from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { tickets, views } = contract

describe('The search bar', () => {
  test('narrows a list; a fault is refused with its place', async () => {
    const agent = await door.as(ana)
    const vpn = await openFor(agent, jane, {
      tags: ['vpn'],
      teamId: teams.network.id,
      urgency: 'high',
      impact: 'high',
    })
    await openFor(agent, rafael, { tags: ['vpn'] })
    const q = 'status:new priority>=high team:network tag:vpn requester:"Jane Miller"'
    const { items } = await agent.call(tickets.list, { query: { q } })
    expect(items.map((t) => t.number)).toEqual([vpn.number])
    const refused = await agent.ask(
      'GET',
      `/api/v1/tickets?q=${encodeURIComponent('status:new prority:high')}`,
    )
    expect(refused.status).toBe(422)
    expect(refused.json).toMatchObject({
      errors: [{ field: 'query.q' }],
      data: { fault: { code: 'unknown_field', from: 11, to: 18, data: { likely: 'priority' } } },
    })
  })
  test('text and tree are given for each other', async () => {
    const agent = await door.as(ana)
    const judged = await agent.call(views.judge, { body: { text: 'assignee:"ben carter" waiting>2h' } })
    expect(judged).toEqual({
      condition: {
        all: [
          { field: 'assignee', op: 'is', value: ben.id },
          { field: 'waiting', op: 'longer_than', value: { amount: 2, unit: 'hour' } },
        ],
      },
      text: 'assignee:"Ben Carter" waiting>2h',
    })
    expect(await agent.call(views.judge, { body: { condition: judged.condition } })).toEqual(judged)
    const bad = await agent.refused(422, views.judge, {
      body: { condition: { all: [{ field: 'status', op: 'gt', value: 'open' }] } },
    })
    expect(bad.errors).toMatchObject([{ field: 'body.condition.all.0.op' }])
  })
  test('nobody of the other workspace is known by name', async () => {
    const agent = await door.as(ana)
    const refused = await agent.refused(422, views.judge, { body: { text: `requester:${greta.email}` } })
    expect(refused.errors).toMatchObject([{ field: 'body.text' }])
    expect(fjord.id).not.toBe(meridian.id)
  })
  test('spam, snoozed and merged tickets are left out unless they are asked for', async () => {
    const agent = await door.as(ana)
    const { number, id } = await openFor(agent, jane, { tags: ['hidden'] })
    const numbers = async (q: string) =>
      (await agent.call(tickets.list, { query: { q } })).items.map((t) => t.number)
    expect(await numbers('tag:hidden')).toEqual([number])
    const set = (change: object) =>
      door.db.inWorkspace(meridian.id, (tx) =>
        tx.updateTable('ticket').set(change).where('id', '=', id).execute(),
      )
    await set({ is_spam: true })
    expect(await numbers('tag:hidden')).toEqual([])
    expect(await numbers('tag:hidden is:spam')).toEqual([number])
    await set({ is_spam: false, snoozed_until: iso(door.clock.now().add({ hours: 1 })) })
    expect(await numbers('tag:hidden')).toEqual([])
    expect(await numbers('tag:hidden snoozed:yes')).toEqual([number])
    await set({ snoozed_until: null })
  })
})

describe('Views', () => {
  let personal: string
  let team: string
  beforeAll(async () => {
    const agent = await door.as(ana)
    const made = await agent.call(views.create, {
      body: {
        name: 'Mine and urgent',
        scope: 'personal',
        condition: {
          all: [
            { all: [{ field: 'assignee', op: 'is', value: 'me' }] },
            { field: 'priority', op: 'is', value: 'urgent' },
          ],
        },
        sort: { by: 'waiting', direction: 'down' },
        columns: ['requester', 'waiting'],
        grouping: 'team',
      },
    })
    personal = made.id
    expect(made).toMatchObject({
      text: 'assignee:me priority:urgent',
      mayChange: true,
      version: 1,
      condition: { all: [{ field: 'assignee' }, { field: 'priority' }] },
    })
    team = (
      await agent.call(views.create, {
        body: {
          name: 'Network, waiting',
          scope: 'team',
          teamId: teams.network.id,
          condition: {
            all: [
              { field: 'team', op: 'is', value: teams.network.id },
              { field: 'waiting', op: 'set' },
            ],
          },
        },
      })
    ).id
  })
  const seen = async (person: typeof ana) =>
    (await (await door.as(person)).call(views.list, {})).items.map((v) => v.id)

  test('a personal view is its owner’s alone, one of a team is seen by the team', async () => {
    expect(await seen(ana)).toEqual([personal, team])
    expect(await seen(ben)).toEqual([team])
    expect(await seen(chioma)).toEqual([])
    const other = await door.as(ben)
    await other.refused(404, tickets.list, { query: { view: personal } })
    await other.refused(404, views.change, { params: { id: personal }, body: { name: 'Taken' } })
    await other.refused(403, views.change, { params: { id: team }, body: { name: 'Taken' } })
  })
  test('one for everybody needs the right to share', async () => {
    const body = {
      name: 'All open',
      scope: 'shared' as const,
      condition: { field: 'unsolved', op: 'is' as const, value: true },
    }
    const agent = await door.as(ana)
    await agent.refused(403, views.create, { body })
    const coordinator = await door.as(carlos)
    const made = await coordinator.call(views.create, { body })
    expect(await seen(chioma)).toEqual([made.id])
    const changed = await coordinator.call(views.change, {
      params: { id: made.id },
      body: { name: 'Everything open', position: 3 },
    })
    expect(changed).toMatchObject({ name: 'Everything open', version: 2, position: 3 })
    await agent.refused(403, views.remove, { params: { id: made.id } })
    await coordinator.call(views.remove, { params: { id: made.id } })
    expect(await seen(chioma)).toEqual([])
  })
  test('opens with its order, is narrowed by the search bar, and is counted', async () => {
    const agent = await door.as(ana)
    const late = await openFor(agent, jane, {
      assigneeId: ana.id,
      impact: 'high',
      urgency: 'high',
      priority: 'urgent',
      tags: ['a'],
    })
    door.clock.forward({ minutes: 5 })
    const soon = await openFor(agent, rafael, { assigneeId: ana.id, priority: 'urgent' })
    const list = await agent.call(tickets.list, { query: { view: personal } })
    expect(list.sort).toBe('waiting:down')
    expect(list.items.map((t) => t.number)).toEqual([late.number, soon.number])
    const narrow = await agent.call(tickets.list, {
      query: { view: personal, q: 'tag:a', sort: 'number:up' },
    })
    expect(narrow.items.map((t) => t.number)).toEqual([late.number])
    const counts = await agent.call(views.counts, {})
    expect(counts.items).toContainEqual({ id: personal, count: 2, isMore: false })
  })
  test('a condition that does not fit is refused where it is wrong', async () => {
    const agent = await door.as(ana)
    const bad = await agent.refused(422, views.create, {
      body: { name: 'x', scope: 'personal', condition: { not: { field: 'field.gone', op: 'set' } } },
    })
    expect(bad.errors).toMatchObject([{ field: 'body.condition.not.field' }])
  })
  test('rows say when I have read them', async () => {
    const agent = await door.as(ana)
    const ticket = await openFor(agent, jane, { tags: ['read-me'] })
    const readAt = async () =>
      (await agent.call(tickets.list, { query: { q: 'tag:read-me' } })).items[0]?.readAt
    expect(await readAt()).toBeNull()
    await agent.call(tickets.read, {
      params: { number: ticket.number },
      body: { messageId: ticket.messages[0]?.id ?? '' },
    })
    expect(await readAt()).toEqual(expect.any(String))
  })
})

test('working hours that cannot be are refused, those that can are kept and asked by', async () => {
  const admin = await door.as(adam)
  const days = [1, 2, 3, 4, 5, 6, 7].map((d) => (d > 5 ? [] : [{ from: '08:00', to: '16:00' }]))
  const workingHours = { zone: 'Europe/Oslo', days, holidays: [{ date: '2026-12-25', name: 'Christmas' }] }
  const bad = await admin.refused(422, contract.workspace.change, {
    body: { workingHours: { ...workingHours, zone: 'Europe/Atlantis' } },
  })
  expect(bad.errors).toMatchObject([{ field: 'body.workingHours.zone' }])
  const kept = await admin.call(contract.workspace.change, { body: { workingHours } })
  expect(kept.workingHours).toEqual(workingHours)
  const list = await admin.call(tickets.list, { query: { q: 'created<40wh' } })
  expect(list.items.length).toBeGreaterThan(0)
})

test('words are found in subject and conversation, with and without other conditions, and turned round', async () => {
  const agent = await door.as(ana)
  const wanted = await openFor(agent, jane, { subject: 'The kryptonite is gone', tags: ['words'] })
  const other = await openFor(agent, rafael, {
    subject: 'Another',
    body: 'Also about kryptonite',
    tags: ['words'],
  })
  const plain = await openFor(agent, rafael, { tags: ['words'] })
  const found = async (q: string) =>
    (await agent.call(tickets.list, { query: { q } })).items.map((t) => t.number).toSorted((a, b) => a - b)
  await until('the words are indexed', async () => (await found('kryptonite')).length === 2, 30_000)
  expect(await found('kryptonite')).toEqual([wanted.number, other.number])
  expect(await found('kryptonite requester:"Jane Miller"')).toEqual([wanted.number])
  expect(await found('"kryptonite is gone"')).toEqual([wanted.number])
  expect(await found('tag:words -kryptonite')).toEqual([plain.number])
})
