// Capacities: never exceeded, also when coordinators and routing give the same tickets away at once, with no ticket of
// two owners and none lost; and by no other door, save with a reason or by whoever takes it.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { system } from '../../../rules/actor.ts'
import { usualRouting } from '../../../rules/routing/strategy.ts'
import { openTicketsIn } from '../../../server/modules/tickets/index.ts'
import { ana, ben, carlos, chioma, jane, meridian, mira, teams } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { dispatch, law, staff, tickets } = contract
const { network } = teams
const many = 240
const room = { [ana.id]: 70, [ben.id]: 90 }

test('fifty coordinators and routing by itself give the same tickets away', {
  timeout: 260_000,
}, async () => {
  door.clock.set('2027-02-01T09:30:00.000Z')
  const [manager, coordinator] = [await door.as(mira), await door.as(carlos)]
  for (const [id, capacity] of Object.entries(room))
    await coordinator.call(staff.change, { params: { id }, body: { capacity } })
  const numbers = await openMany()
  const preview = await coordinator.call(dispatch.previewAll, { query: { team: network.id } })
  expect(preview.items).toHaveLength(160)
  const { id } = await manager.call(law.create, {
    body: {
      kind: 'routing',
      name: 'Network',
      body: { ...usualRouting, teamId: network.id, strategy: 'least_loaded' },
    },
  })
  // From here on routing acts by itself, while fifty press the button.
  await manager.call(law.publish, { params: { id }, body: {} })
  const pairs = preview.items.map((i) => ({ number: i.ticket.number, personId: i.suggestion.person.id }))
  const said = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      // Who waits too long for the database is told to try again: then nothing was assigned.
      until(
        'the button is answered',
        () => coordinator.call(dispatch.assignAll, { body: { items: shuffled(pairs, i).slice(0, 6) } }),
        120_000,
      ),
    ),
  )
  await until('everybody is full', async () => (await given()).length === 160, 120_000)
  const owners = await given()
  for (const [personId, capacity] of Object.entries(room))
    expect(owners.filter((o) => o.assignee_id === personId)).toHaveLength(capacity)
  expect(await loads()).toEqual(new Map(Object.entries(room)))
  const events = await assignments()
  // Each ticket was given once, and each of those that nobody has is still there.
  expect(events).toHaveLength(160)
  expect(new Set(events.map((e) => e.subject_id)).size).toBe(160)
  const done = said.flatMap((s) => s.items.filter((i) => i.isDone).map((i) => i.number))
  expect(new Set(done).size).toBe(done.length)
  expect(await waiting(numbers)).toBe(many - 160)
})

describe('Whoever has no room', () => {
  const reason = 'Only he knows the gate'
  let as: Record<'ana' | 'ben' | 'carlos' | 'chioma' | 'mira', Client>
  beforeAll(async () => {
    as = {
      ana: await door.as(ana),
      ben: await door.as(ben),
      carlos: await door.as(carlos),
      chioma: await door.as(chioma),
      mira: await door.as(mira),
    }
    await as.carlos.call(staff.change, { params: { id: ben.id }, body: { capacity: 0 } })
  })
  const at = (number: number) => ({ params: { number } })
  const assigneeOf = async (number: number) =>
    (await as.ana.call(tickets.get, at(number))).assignee?.id ?? null
  const assignmentsOf = async (number: number) =>
    (await as.ana.call(tickets.history, { ...at(number), query: {} })).items.filter(
      (e) => e.type === 'ticket.assigned',
    )

  test('is given nothing by an agent, and by a coordinator with a reason that the history keeps', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id })
    const body = { personId: ben.id }
    expect(await as.ana.refused(409, dispatch.assign, { ...at(number), body })).toMatchObject({
      code: 'not_possible',
      detail: expect.stringContaining('They have no room for it'),
      data: { because: { code: 'at_capacity' }, personId: ben.id, mayOverride: false },
    })
    const pleading = { ...at(number), body: { ...body, overCapacity: reason } }
    await as.ana.refused(409, dispatch.assign, pleading)
    expect(await as.carlos.refused(409, dispatch.assign, { ...at(number), body })).toMatchObject({
      data: { mayOverride: true },
    })
    expect(await assigneeOf(number)).toBeNull()
    const { ticket } = await as.carlos.call(dispatch.assign, pleading)
    expect(ticket.assignee?.id).toBe(ben.id)
    expect((await assignmentsOf(number)).at(-1)?.because).toContain(`: ${reason}`)
  })
  test('is given nothing by any other door: a field, a new ticket, triage, a hand-over that comes back', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id })
    const body = { assigneeId: ben.id }
    expect(await as.carlos.refused(409, tickets.change, { ...at(number), body })).toMatchObject({
      data: { mayOverride: true },
    })
    const opening = { subject: 'S', body: 'B', requester: { email: jane.email }, teamId: network.id, ...body }
    await as.carlos.refused(409, tickets.create, { body: opening })
    const verdict = { verdict: 'accept' as const, personId: ben.id }
    await as.carlos.refused(409, dispatch.verdict, { ...at(number), body: verdict })
    expect(await assigneeOf(number)).toBeNull()
    const change = (body: object) => as.carlos.call(tickets.change, { ...at(number), body })
    expect(await change({ ...body, overCapacity: reason })).toMatchObject({ assignee: { id: ben.id } })
    // What they have goes from them, and comes back to nobody.
    await change({ assigneeId: null })
    await as.carlos.call(dispatch.escalate, { ...at(number), body: { personId: chioma.id, note: 'Yours?' } })
    await as.chioma.call(dispatch.giveBack, { ...at(number), body: { reason: 'No' } })
    expect(await assigneeOf(number)).toBeNull()
  })
  test('takes what they like themselves, and the history says that it was too much', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id })
    await as.ben.call(tickets.addMessage, { ...at(number), body: { kind: 'reply', body: 'I have it.' } })
    expect(await assigneeOf(number)).toBe(ben.id)
    expect((await assignmentsOf(number)).at(-1)?.because).toContain(
      'They took it themselves, over their capacity',
    )
  })
  test('gets nothing from a rule: it stays with its team', async () => {
    const { id } = await as.mira.call(law.create, {
      body: {
        kind: 'trigger',
        name: 'Gates',
        body: {
          on: ['created'],
          targets: [],
          condition: { field: 'tag', op: 'is', value: 'gate' },
          actions: [{ do: 'set', assigneeId: ben.id }],
        },
      },
    })
    await as.mira.call(law.publish, { params: { id }, body: {} })
    const { number } = await openFor(as.carlos, jane, { teamId: network.id, tags: ['gate'] })
    expect(await assigneeOf(number)).toBeNull()
    expect((await assignmentsOf(number)).at(-1)?.because).toContain('has no room')
  })
})

const openMany = async (): Promise<number[]> => {
  const opened = await door.desk.db.inWorkspace(meridian.id, (tx) =>
    openTicketsIn(
      door.desk,
      tx,
      meridian.id,
      Array.from({ length: many }, (_, i) => ({
        number: 500_000 + i,
        input: {
          actor: system('test'),
          requester: { email: jane.email },
          subject: `Race ${i}`,
          text: 'canary',
          channel: 'api' as const,
          teamId: network.id,
        },
      })),
    ),
  )
  return opened.map((o) => o.number)
}

const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, i) => ({ item, key: (i * 7919 + seed * 104_729) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

const given = () =>
  door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('ticket').select(['id', 'assignee_id']).where('assignee_id', 'is not', null).execute(),
  )

const waiting = (numbers: readonly number[]) =>
  door.db.inWorkspace(meridian.id, async (tx) => {
    const rows = await tx
      .selectFrom('ticket')
      .select('number')
      .where('assignee_id', 'is', null)
      .where('number', 'in', numbers)
      .execute()
    return rows.length
  })

const loads = () =>
  door.db.inWorkspace(meridian.id, async (tx) => {
    const rows = await tx
      .selectFrom('ticket_load')
      .select((e) => ['person_id', e.fn.sum<number>('hundredths').as('sum')])
      .groupBy('person_id')
      .orderBy('person_id')
      .execute()
    return new Map(rows.map((r) => [r.person_id, Number(r.sum) / 100]))
  })

const assignments = () =>
  door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('event').select('subject_id').where('type', '=', 'ticket.assigned').execute(),
  )
