// Promises to requesters: clocks that are due in working time, warn and are breached once, and follow the law.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, mira } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { law, sla, tickets } = contract

const day = [{ from: '09:00', to: '17:00' }]
const office = {
  zone: 'Europe/Berlin',
  days: [day, day, day, day, day, [], []],
  holidays: [{ date: '2026-11-24', name: 'Founders’ Day' }],
  exceptions: [],
}
const same = (n: number | null) => ({ urgent: n, high: n, normal: n, low: n })
const policyOf = (calendarId: string, resolution: number) => ({
  condition: { all: [] },
  calendarId,
  targets: {
    first_response: same(60),
    next_response: same(null),
    update: same(null),
    resolution: same(resolution),
  },
  pauses: ['pending' as const],
  warnAt: [50],
})

const publish = async (manager: Client, body: Parameters<typeof bodyOf>[0]) => {
  const item = await manager.call(law.create, { body: bodyOf(body) })
  return manager.call(law.publish, { params: { id: item.id }, body: { note: '' } })
}
const bodyOf = (
  body: { kind: 'calendar'; body: typeof office } | { kind: 'sla_policy'; body: ReturnType<typeof policyOf> },
) => ({ ...body, name: body.kind === 'calendar' ? 'Office' : 'Standard' })

const typesOf = async (client: Client, number: number) =>
  (await client.call(tickets.history, { params: { number }, query: { limit: 100 } })).items.map((e) =>
    e.type.startsWith('ticket.clock_') ? `${e.type} ${String(e.data.target)}` : e.type,
  )

test('a promise is kept track of without any law, and the next reply keeps it', async () => {
  door.clock.set('2026-11-20T10:00:00Z')
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const by = '2026-11-20T14:00:00.000Z'
  const shown = await agent.call(sla.promise, { params: { number }, body: { by } })
  expect(shown).toMatchObject({ promisedAt: by, clocks: [{ target: 'update', promisedBy: by, dueAt: by }] })
  await agent.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'A spare one is on its way.' },
  })
  const after = await agent.call(sla.clocks, { params: { number } })
  expect(after.promisedAt).toBeNull()
})

test('what lies behind cannot be promised', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const past = { params: { number }, body: { by: '2026-11-20T09:00:00.000Z' } }
  expect(await agent.refused(422, sla.promise, past)).toMatchObject({ errors: [{ field: 'body.by' }] })
})

test('a policy gives due times in working time, and says why', async () => {
  door.clock.set('2026-11-23T15:00:00Z')
  const manager = await door.as(mira)
  const calendar = await publish(manager, { kind: 'calendar', body: office })
  await publish(manager, { kind: 'sla_policy', body: policyOf(calendar.id, 120) })
  const agent = await door.as(ana)
  const { number, dueAt } = await openFor(agent)
  expect(dueAt).toBe('2026-11-23T16:00:00.000Z')
  const { clocks, policy } = await agent.call(sla.clocks, { params: { number } })
  expect(policy?.name).toBe('Standard')
  const resolution = clocks.find((c) => c.target === 'resolution')
  expect(resolution).toMatchObject({ dueAt: '2026-11-25T09:00:00.000Z', zone: 'Europe/Berlin', minutes: 120 })
  expect(resolution?.steps.map((s) => [s.kind, s.minutes, s.days.map((d) => d.name)])).toEqual([
    ['ahead', 60, []],
    ['closed', 0, ['Founders’ Day']],
    ['ahead', 60, []],
  ])
})

test('warnings and breaches are told once, also after a long downtime', async () => {
  door.clock.set('2026-11-25T09:00:00Z')
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  door.clock.set('2026-11-25T09:31:00Z')
  await until('the warning', async () =>
    (await typesOf(agent, number)).includes('ticket.clock_warned first_response'),
  )
  door.clock.set('2026-11-27T09:00:00Z')
  await until('the breach', async () =>
    (await typesOf(agent, number)).includes('ticket.clock_breached resolution'),
  )
  const told = (await typesOf(agent, number)).filter((t) => t.includes('clock_'))
  expect(told.toSorted()).toEqual([
    'ticket.clock_breached first_response',
    'ticket.clock_breached resolution',
    'ticket.clock_warned first_response',
  ])
  expect(await agent.call(tickets.get, { params: { number } })).toMatchObject({ breaches: 2 })
})

test('another law counts the unsolved tickets anew', async () => {
  door.clock.set('2026-11-30T09:00:00Z')
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const manager = await door.as(mira)
  const { items } = await manager.call(law.list, { query: { kind: 'sla_policy' } })
  const [policy] = items
  if (!policy?.body) throw new Error('there is no policy')
  const calendarId = String(policy.body.calendarId)
  await manager.call(law.saveDraft, {
    params: { id: policy.id },
    body: { kind: 'sla_policy', name: policy.name, body: policyOf(calendarId, 300) },
  })
  await manager.call(law.publish, { params: { id: policy.id }, body: { note: 'More time' } })
  const due = async () =>
    (await agent.call(sla.clocks, { params: { number } })).clocks.find((c) => c.target === 'resolution')
      ?.dueAt
  await until('the later due time', async () => (await due()) === '2026-11-30T14:00:00.000Z')
  await until('the end', async () => (await agent.call(sla.replay, {})).state === 'idle')
})

test('holidays of a place are at hand', async () => {
  const manager = await door.as(mira)
  const query = { country: 'DE', state: 'BY', from: '2026-12-01', to: '2027-01-31', language: 'en' as const }
  const { items } = await manager.call(sla.holidays, { query })
  expect(items.map((d) => d.date)).toEqual(['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'])
  const { items: states } = await manager.call(sla.regions, { query: { country: 'DE' } })
  expect(states.find((s) => s.code === 'BY')?.name).toBe('Bayern')
})
