// Rehearsing the law: what drafts would have made of real tickets, without changing any.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Rehearsal } from '../../contract/rehearsal.ts'
import { usualRouting } from '../../rules/routing/strategy.ts'
import { ana, ben, finn, jane, mira, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { law, rehearsal, tickets } = contract

const same = (n: number | null) => ({ urgent: n, high: n, normal: n, low: n })
const policyOf = (resolution: number) => ({
  condition: { all: [] },
  calendarId: null,
  targets: {
    first_response: same(null),
    next_response: same(null),
    update: same(null),
    resolution: same(resolution),
  },
  pauses: ['pending' as const],
  warnAt: [],
})
const raising = {
  on: ['created' as const],
  targets: [],
  condition: { field: 'tag', op: 'is' as const, value: 'vip' },
  actions: [
    { do: 'raise' as const, steps: 1 },
    { do: 'set' as const, teamId: teams.network.id },
  ],
}

const end = (client: Client, { id }: Rehearsal) =>
  until('the end of the rehearsal', async () => {
    const run = await client.call(rehearsal.get, { params: { id } })
    return run.state === 'done' && run
  })

test('a draft of a policy and of a rule, over tickets of the last days', async () => {
  door.clock.set('2026-11-23T09:00:00Z')
  const manager = await door.as(mira)
  const policy = await manager.call(law.create, {
    body: { kind: 'sla_policy', name: 'Standard', body: policyOf(60) },
  })
  await manager.call(law.publish, { params: { id: policy.id }, body: {} })
  const agent = await door.as(ana)
  const vip = await openFor(agent, undefined, { tags: ['vip'] })
  const plain = await openFor(agent)
  const quick = await openFor(agent)
  door.clock.set('2026-11-23T09:30:00Z')
  await agent.call(tickets.change, { params: { number: quick.number }, body: { status: 'solved' } })
  door.clock.set('2026-11-23T11:00:00Z')
  await agent.call(tickets.change, { params: { number: plain.number }, body: { status: 'solved' } })
  await manager.call(law.saveDraft, {
    params: { id: policy.id },
    body: { kind: 'sla_policy', name: 'Standard', body: policyOf(180) },
  })
  const before = await agent.call(tickets.get, { params: { number: vip.number } })
  door.clock.set('2026-11-23T13:30:00Z')
  const started = await manager.call(rehearsal.start, {
    body: {
      trials: [
        { itemId: policy.id, as: 'draft' },
        { kind: 'trigger', name: 'VIPs first', body: raising },
      ],
      days: 7,
    },
  })
  expect(started).toMatchObject({ total: 3, days: 7 })
  const { result } = await end(manager, started)
  expect(result).toMatchObject({
    tickets: 3,
    breaches: { before: 2, after: 1, more: 0, less: 1 },
    priorities: [{ from: 'normal', to: 'high', count: 1 }],
    rules: [{ name: 'VIPs first', before: 0, after: 1 }],
  })
  expect(result?.teams.find((t) => t.name === 'Network')).toMatchObject({ before: 0, after: 1 })
  const { items } = await manager.call(rehearsal.rows, {
    params: { id: started.id },
    query: { what: 'priority' },
  })
  expect(items.map((r) => r.number)).toEqual([vip.number])
  expect(items[0]?.changes).toContainEqual({ what: 'team', of: '', before: null, after: 'Network' })
  const after = await agent.call(tickets.get, { params: { number: vip.number } })
  expect([after.priority, after.team]).toEqual([before.priority, before.team])
})

test('only what a condition holds for', async () => {
  const manager = await door.as(mira)
  const started = await manager.call(rehearsal.start, {
    body: {
      trials: [{ kind: 'trigger', name: 'VIPs first', body: raising }],
      condition: { field: 'tag', op: 'is', value: 'vip' },
    },
  })
  expect((await end(manager, started)).result).toMatchObject({ tickets: 1, changed: 1 })
})

test('routing of a team: who would have been given what', async () => {
  const manager = await door.as(mira)
  const started = await manager.call(rehearsal.start, {
    body: {
      trials: [
        { kind: 'trigger', name: 'VIPs first', body: raising },
        {
          kind: 'routing',
          name: 'Network',
          body: { ...usualRouting, teamId: teams.network.id, strategy: 'least_loaded' },
        },
      ],
    },
  })
  const { result } = await end(manager, started)
  expect(result?.people.map((p) => [p.before, p.after])).toEqual([[0, 1]])
})

test('a time rule and what it would have sent, called and asked, with the words people would have read', async () => {
  door.clock.set('2026-11-24T09:00:00Z')
  const agent = await door.as(ana)
  const slow = await openFor(agent, jane, { subject: 'Badge does not open', tags: ['badge'] })
  const quick = await openFor(agent, jane, { subject: 'Badge photo', tags: ['badge'] })
  door.clock.set('2026-11-24T10:00:00Z')
  await agent.call(tickets.addMessage, {
    params: { number: quick.number },
    body: { kind: 'reply', body: 'Here it is.' },
  })
  door.clock.set('2026-11-24T16:00:00Z')
  const manager = await door.as(mira)
  const body = {
    condition: {
      all: [
        { field: 'tag', op: 'is', value: 'badge' },
        { field: 'waiting', op: 'longer_than', value: { amount: 4, unit: 'hour' } },
      ],
    },
    repeatHours: 2,
    actions: [
      { do: 'notify', to: ['requester'], words: 'We look at {{ticket.number}} now.' },
      { do: 'set', addTags: ['late'] },
    ],
  }
  const started = await manager.call(rehearsal.start, {
    body: { trials: [{ kind: 'time_rule', name: 'Waits too long', body }], days: 7 },
  })
  const { result } = await end(manager, started)
  expect(result?.rules).toMatchObject([{ name: 'Waits too long', kind: 'time_rule', before: 0, after: 2 }])
  expect(result?.doings).toMatchObject([
    {
      kind: 'mail',
      before: 0,
      after: 2,
      examples: [
        {
          number: slow.number,
          rule: 'Waits too long',
          at: '2026-11-24T13:00:00.001Z',
          words: `We look at ${slow.number} now.`,
        },
      ],
    },
  ])
  const { items } = await manager.call(rehearsal.rows, {
    params: { id: started.id },
    query: { what: 'doing' },
  })
  expect(items.map((r) => r.number)).toEqual([slow.number])
  expect(items[0]?.changes).toContainEqual({ what: 'doing', of: 'mail', before: '0', after: '2' })
  expect(items[0]?.changes).toContainEqual({ what: 'tags', of: '', before: 'badge', after: 'badge, late' })
})

test('a roster: hours at work, and what would have been in time with a shift on Saturday', async () => {
  const manager = await door.as(mira)
  const office = [{ kind: 'work' as const, from: '09:00', to: '17:00', breaks: [] }]
  const weeks = (saturday: typeof office) => [[office, office, office, office, office, saturday, []]]
  const { id: patternId } = await manager.call(contract.roster.createPattern, {
    body: { name: 'Office', zone: 'UTC', weeks: weeks([]) },
  })
  for (const { id: personId } of [ana, ben])
    await manager.call(contract.roster.assign, { body: { personId, patternId, startsOn: '2026-11-01' } })
  // On Friday evening; done on Monday when Ana and Ben had worked an hour and a half.
  door.clock.set('2026-12-04T20:00:00Z')
  const agent = await door.as(ana)
  const opened = await openFor(agent, jane, { subject: 'Dock scanner', teamId: teams.network.id })
  door.clock.set('2026-12-07T10:30:00Z')
  await agent.call(tickets.change, { params: { number: opened.number }, body: { status: 'solved' } })
  door.clock.set('2026-12-07T12:00:00Z')
  const roster = { try: 'pattern' as const, patternId, zone: 'UTC', weeks: weeks(office) }
  const started = await manager.call(rehearsal.start, { body: { trials: [{ roster }], days: 4 } })
  const { trials, result } = await end(manager, started)
  expect(trials).toMatchObject([{ kind: 'roster', name: 'Office', roster: { try: 'pattern', patternId } }])
  expect(result?.breaches).toEqual({ before: 1, after: 0, more: 0, less: 1 })
  const hours = result?.roster?.hours.map(({ name, before, after }) => [name, after - before])
  expect(hours).toEqual([
    ['Ana Petrova', 8],
    ['Ben Carter', 8],
  ])
  const { items } = await manager.call(rehearsal.rows, { params: { id: started.id } })
  expect(items.map((r) => r.number)).toEqual([opened.number])
})

test('what cannot be tried is told with its place; agents and others may not look', async () => {
  const manager = await door.as(mira)
  const wrong = { body: { trials: [{ kind: 'trigger', name: 'x', body: { on: [] } }] } }
  const { errors } = await manager.refused(422, rehearsal.start, wrong)
  expect(errors?.[0]?.field).toMatch(/^body\.trials\.0\.body\./)
  const nowhere = '018b0000-0000-7000-8000-000000000999'
  const follow = { try: 'follow' as const, personId: ana.id, patternId: nowhere }
  const missing = await manager.refused(422, rehearsal.start, { body: { trials: [{ roster: follow }] } })
  expect(missing.errors?.[0]?.field).toBe('body.trials.0.roster.patternId')
  const agent = await door.as(ana)
  await agent.refused(403, rehearsal.list)
  const { items } = await manager.call(rehearsal.list, {})
  const stranger = await door.as(finn)
  await stranger.refused(403, rehearsal.get, { params: { id: items[0]?.id ?? '' } })
})
