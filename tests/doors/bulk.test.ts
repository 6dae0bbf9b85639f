// One change of many tickets: looked at before, done with progress and reasons, taken back at one stroke.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Condition } from '../../rules/conditions/index.ts'
import { adam, ana, ben, chioma, jane, meridian, rafael, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { bulk, tickets } = contract

const tagged = (tag: string): Condition => ({ field: 'tag', op: 'is', value: tag })
const openMany = (agent: Client, count: number, tag: string) =>
  Promise.all(
    Array.from({ length: count }, () => openFor(agent, jane, { tags: [tag], teamId: teams.network.id })),
  )
const finished = (agent: Client, id: string, states: readonly string[]) =>
  until(
    `the run is ${states.join(' or ')}`,
    async () => {
      const run = await agent.call(bulk.get, { params: { id } })
      return states.includes(run.state) ? run : null
    },
    30_000,
  )
const plain = ({ version, updatedAt, ...ticket }: { version: number; updatedAt: string }) => ticket

test('all that match are changed, and one undo puts them back as they were', async () => {
  const agent = await door.as(ana)
  const opened = await openMany(agent, 230, 'storm')
  const select = { condition: tagged('storm') }
  const change = {
    status: 'solved' as const,
    assigneeId: ben.id,
    addTags: ['done'],
    urgency: 'high' as const,
  }
  const preview = await agent.call(bulk.preview, { body: { select, change } })
  expect(preview).toMatchObject({ total: 230, changes: 230, looked: 230, refused: [] })
  expect(preview.samples).toHaveLength(5)
  const run = await agent.call(bulk.start, { body: { select, change } })
  expect(run).toMatchObject({ state: 'waiting', total: 230, done: 0 })
  expect(await finished(agent, run.id, ['done'])).toMatchObject({ done: 230, skipped: 0, skippedItems: [] })
  const [first] = opened
  if (!first) throw new Error('nothing was opened')
  const of = (number: number) => agent.call(tickets.get, { params: { number } })
  expect(await of(first.number)).toMatchObject({
    status: 'solved',
    assignee: { id: ben.id },
    tags: ['storm', 'done'],
    urgency: 'high',
    waitingSince: null,
  })
  const answered = opened[7]
  if (!answered) throw new Error('too few')
  await agent.call(tickets.change, { params: { number: answered.number }, body: { status: 'open' } })
  await agent.call(bulk.undo, { params: { id: run.id } })
  expect(await finished(agent, run.id, ['undone'])).toMatchObject({
    done: 230,
    undone: 229,
    kept: 1,
    skippedItems: [{ number: answered.number, because: 'It was changed since.' }],
  })
  expect(plain(await of(first.number))).toEqual(plain(first))
  expect((await of(answered.number)).status).toBe('open')
  const events = await door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .selectFrom('event')
      .select(['type', 'data'])
      .where('subject_type', '=', 'bulk')
      .orderBy('id')
      .execute(),
  )
  expect(events).toMatchObject([
    { type: 'bulk.done', data: { personId: ana.id, total: 230, done: 230 } },
    { type: 'bulk.undone', data: { undone: 229, kept: 1 } },
  ])
})

test('spam with its senders blocked, snoozing and cases are taken back as well', async () => {
  const agent = await door.as(ana)
  const opened = await Promise.all([
    openFor(agent, rafael),
    openFor(agent, { ...rafael, email: 'spammer@acme.example' }),
  ])
  const numbers = opened.map((t) => t.number)
  const made = await agent
    .call(contract.surgery.startCase, { body: { name: 'Odd', numbers: [] } })
    .catch(() => null)
  const run = await agent.call(bulk.start, {
    body: { select: { numbers }, change: { spam: true, blockSenders: true } },
  })
  await finished(agent, run.id, ['done'])
  const senders = () =>
    door.db.inWorkspace(meridian.id, async (tx) =>
      (await tx.selectFrom('blocked_sender').select('sender').orderBy('sender').execute()).map(
        (r) => r.sender,
      ),
    )
  expect(await senders()).toEqual([rafael.email, 'spammer@acme.example'])
  await agent.call(bulk.undo, { params: { id: run.id } })
  await finished(agent, run.id, ['undone'])
  expect(await senders()).toEqual([])
  for (const { number } of opened)
    expect(await agent.call(tickets.get, { params: { number } })).toMatchObject({ isSpam: false })
  const until1 = door.clock.now().add({ hours: 5 }).toString({ fractionalSecondDigits: 3 })
  const asleep = await agent.call(bulk.start, {
    body: { select: { numbers }, change: { snoozedUntil: until1, ...(made ? { caseId: made.id } : {}) } },
  })
  await finished(agent, asleep.id, ['done'])
  expect(await agent.call(tickets.get, { params: { number: numbers[0] ?? 0 } })).toMatchObject({
    snoozedUntil: until1,
    caseId: made?.id ?? null,
  })
  await agent.call(bulk.undo, { params: { id: asleep.id } })
  await finished(agent, asleep.id, ['undone'])
  expect(await agent.call(tickets.get, { params: { number: numbers[0] ?? 0 } })).toMatchObject({
    snoozedUntil: null,
    caseId: null,
  })
})

test('what a ticket refuses is told with its reason, and the rest goes on; fields are put back with their words', async () => {
  const admin = await door.as(adam)
  const agent = await door.as(ana)
  for (const field of [
    { subject: 'ticket' as const, key: 'cause', kind: 'text' as const, name: 'Cause', requiredOnSolve: true },
    { subject: 'ticket' as const, key: 'size', kind: 'number' as const, name: 'Size' },
  ])
    await admin.call(contract.fields.create, { body: field })
  const filled = await openFor(agent, jane, { tags: ['fields'], fields: { cause: 'A loose cable', size: 2 } })
  const empty = await openFor(agent, jane, { tags: ['fields'] })
  const select = { condition: tagged('fields') }
  const solve = { select, change: { status: 'solved' as const } }
  const because = 'Before it is solved, fill in: Cause.'
  expect(await agent.call(bulk.preview, { body: solve })).toMatchObject({
    total: 2,
    changes: 1,
    refused: [{ because, count: 1 }],
  })
  const run = await agent.call(bulk.start, { body: solve })
  expect(await finished(agent, run.id, ['done'])).toMatchObject({
    done: 1,
    skipped: 1,
    skippedItems: [{ number: empty.number, because }],
  })
  const words = await agent.call(bulk.start, {
    body: { select, change: { fields: { cause: 'Lightning', size: null } } },
  })
  await finished(agent, words.id, ['done'])
  const fields = async (number: number) => (await agent.call(tickets.get, { params: { number } })).fields
  expect(await fields(filled.number)).toEqual({ cause: 'Lightning' })
  await agent.call(bulk.undo, { params: { id: words.id } })
  await finished(agent, words.id, ['undone'])
  expect(await fields(filled.number)).toEqual({ cause: 'A loose cable', size: 2 })
  expect(await fields(empty.number)).toEqual({})
})

test('a macro becomes what it changes', async () => {
  const agent = await door.as(ana)
  const macro = await agent.call(contract.macros.create, {
    body: {
      name: 'Take',
      scope: 'personal',
      teamId: null,
      actions: { assigneeId: 'me', status: 'pending', addTags: ['taken'], reply: 'never sent' },
    },
  })
  const { number } = await openFor(agent)
  const run = await agent.call(bulk.start, {
    body: { select: { numbers: [number] }, change: { macroId: macro.id } },
  })
  await finished(agent, run.id, ['done'])
  const ticket = await agent.call(tickets.get, { params: { number } })
  expect(ticket).toMatchObject({ assignee: { id: ana.id }, status: 'pending', tags: ['taken'] })
  expect(ticket.messages).toHaveLength(1)
})

test('a run can be stopped, and is its starter’s own', async () => {
  const agent = await door.as(ana)
  await openMany(agent, 130, 'stop')
  const run = await agent.call(bulk.start, {
    body: { select: { condition: tagged('stop') }, change: { addTags: ['stopped'] } },
  })
  const cancelled = await agent.call(bulk.cancel, { params: { id: run.id } })
  expect(['cancelled', 'done']).toContain(cancelled.state)
  const colleague = await door.as(chioma)
  await colleague.refused(404, bulk.get, { params: { id: run.id } })
  await colleague.refused(404, bulk.undo, { params: { id: run.id } })
  expect((await colleague.call(bulk.list, {})).items).toEqual([])
  const after = await agent.call(bulk.get, { params: { id: run.id } })
  await agent.call(bulk.undo, { params: { id: run.id } })
  expect(await finished(agent, run.id, ['undone'])).toMatchObject({ undone: after.done, kept: 0 })
  expect((await agent.call(bulk.list, {})).items[0]).toMatchObject({ id: run.id, state: 'undone' })
})

test('what cannot be asked is refused before anything begins', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const refused = async (change: object, select: object = { numbers: [number] }) =>
    (await agent.refused(422, bulk.start, { body: { select, change } as never })).errors?.map(
      (e: { field: string }) => e.field,
    )
  expect(await refused({})).toEqual(['body.change'])
  expect(await refused({ teamId: ana.id })).toEqual(['body.change.teamId'])
  expect(await refused({ assigneeId: jane.id })).toEqual(['body.change.assigneeId'])
  expect(await refused({ blockSenders: true })).toEqual(['body.change.blockSenders'])
  expect(await refused({ snoozedUntil: '2020-01-01T00:00:00Z' })).toEqual(['body.change.snoozedUntil'])
  expect(await refused({ status: 'open' }, { numbers: [999_999] })).toEqual(['body.select.numbers'])
  expect(await refused({ status: 'open' }, { condition: { field: 'gone', op: 'set' } })).toEqual([
    'body.select.condition.field',
  ])
})
