// Recurring tickets: opened by the desk at their times, once, in their zone and within the working hours.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, jane, teams } from '../../cast/people.ts'
import { testClock } from '../../harness/clock.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'

const clock = testClock()
clock.set('2026-11-23T06:00:00.000Z')
const door = doorForAll({ clock })
const { tickets, surgery } = contract

const monthly = {
  name: 'Check the backups',
  template: {
    subject: 'Check the backups',
    body: 'Restore one file of each server.',
    requesterEmail: jane.email,
    teamId: teams.network.id,
    tags: ['backup'],
  },
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  startsAt: '2026-11-23T08:00',
  zone: 'Europe/Berlin',
  outside: 'open' as const,
  isOn: true,
}
const at = (instant: string) => {
  clock.set(instant)
  door.desk.hints.poke(ana.workspaceId)
}

test('is opened at its time with team, tags and checklist; then waits for the next, an hour later in UTC in summer', async () => {
  const admin = await door.as(adam)
  const list = await admin.call(surgery.createChecklist, { body: { name: 'Backups', items: ['a', 'b'] } })
  const made = await admin.call(surgery.createRecurring, {
    body: { ...monthly, template: { ...monthly.template, checklistId: list.id } },
  })
  expect(made.nextAt).toBe('2026-11-23T07:00:00.000Z')
  expect(made.upcoming).toHaveLength(5)
  const mine = async () => (await admin.call(surgery.recurring, {})).items.find((r) => r.id === made.id)
  at('2026-11-23T06:59:00.000Z')
  expect((await mine())?.lastNumber).toBeNull()
  at('2026-11-23T07:00:01.000Z')
  await until('it is opened', async () => (await mine())?.lastNumber !== null)
  const number = (await mine())?.lastNumber ?? 0
  const ticket = await admin.call(tickets.get, { params: { number } })
  expect(ticket).toMatchObject({
    subject: 'Check the backups',
    requester: { id: jane.id },
    team: { id: teams.network.id },
    tags: ['backup'],
    tasks: { open: 2, total: 2 },
  })
  const { items } = await admin.call(tickets.history, { params: { number }, query: {} })
  expect(items[0]).toMatchObject({ because: 'It recurs: Check the backups.', actor: { kind: 'system' } })
  expect((await mine())?.nextAt).toBe('2026-11-30T07:00:00.000Z')
  // Off over the change to summer time: one ticket for all that was missed.
  at('2027-03-29T12:00:00.000Z')
  await until('the next is opened', async () => (await mine())?.lastNumber !== number)
  expect((await mine())?.nextAt).toBe('2027-04-05T06:00:00.000Z')
  const all = (await admin.call(tickets.list, { query: { list: 'all', limit: 100 } })).items
  expect(all.filter((t) => t.subject === 'Check the backups')).toHaveLength(2)
  await admin.call(surgery.changeRecurring, { params: { id: made.id }, body: { isOn: false } })
  expect(await mine()).toMatchObject({ nextAt: null, upcoming: [] })
  await admin.call(surgery.removeRecurring, { params: { id: made.id } })
})

test('a time outside the working hours moves to the next, or is left out', async () => {
  const admin = await door.as(adam)
  at('2027-05-01T00:00:00.000Z')
  const make = (outside: 'move' | 'leave_out' | 'open', rule = 'FREQ=MONTHLY;BYMONTHDAY=1') =>
    admin.call(surgery.createRecurring, {
      body: { ...monthly, name: outside, rule, startsAt: '2027-05-01T08:00', zone: 'UTC', outside },
    })
  // 1 May 2027 is a Saturday; the workspace works Monday to Friday from nine.
  expect((await make('open')).nextAt).toBe('2027-05-01T08:00:00.000Z')
  expect((await make('move')).nextAt).toBe('2027-05-03T09:00:00.000Z')
  expect((await make('leave_out', 'FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=10')).nextAt).toBe(
    '2027-06-01T10:00:00.000Z',
  )
  at('2027-05-02T12:00:00.000Z')
  const moved = await admin.call(surgery.changeRecurring, {
    params: { id: (await make('move')).id },
    body: { name: 'moved' },
  })
  expect(moved.nextAt).toBe('2027-05-03T09:00:00.000Z')
})

test('what cannot recur or cannot be opened is refused by name', async () => {
  const admin = await door.as(adam)
  const bad = async (change: object) => {
    const reply = await admin.ask('POST', '/api/v1/recurring-tickets', { body: { ...monthly, ...change } })
    expect(reply.status, reply.text).toBe(422)
    return reply.text
  }
  expect(await bad({ rule: 'FREQ=MINUTELY' })).toContain('body.rule')
  expect(await bad({ rule: 'every monday' })).toContain('body.rule')
  expect(await bad({ rule: 'FREQ=WEEKLY;BYDAY=XX' })).toContain('body.rule')
  expect(await bad({ rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30' })).toContain('never happens')
  expect(await bad({ zone: 'Mars/Olympus' })).toContain('body.zone')
  expect(await bad({ startsAt: '2026-02-30T08:00' })).toContain('body.')
  expect(await bad({ template: { ...monthly.template, assigneeId: jane.id } })).toContain(
    'body.template.assigneeId',
  )
})

test('one whose time comes while it can no longer be opened says why and goes on', async () => {
  const admin = await door.as(adam)
  const made = await admin.call(surgery.createRecurring, {
    body: { ...monthly, name: 'Broken', template: { ...monthly.template, assigneeId: ana.id } },
  })
  await admin.call(contract.people.change, { params: { id: ana.id }, body: { state: 'disabled' } })
  clock.set(
    Temporal.Instant.from(made.nextAt ?? '')
      .add({ seconds: 1 })
      .toString(),
  )
  door.desk.hints.poke(adam.workspaceId)
  const mine = async () => (await admin.call(surgery.recurring, {})).items.find((r) => r.id === made.id)
  await until('the error is kept', async () => (await mine())?.lastError !== null)
  expect((await mine())?.nextAt).not.toBe(made.nextAt)
})
