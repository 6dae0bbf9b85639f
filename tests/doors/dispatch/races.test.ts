// Coordinators and routing at once: capacity is never exceeded, no ticket has two owners, none is lost.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { system } from '../../../rules/actor.ts'
import { usualRouting } from '../../../rules/routing/strategy.ts'
import { openTicketsIn } from '../../../server/modules/tickets/index.ts'
import { ana, ben, carlos, jane, meridian, mira, teams } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { dispatch, law, staff } = contract
const { network } = teams
const tickets = 240
const room = { [ana.id]: 70, [ben.id]: 90 }

test('fifty coordinators and routing by itself give the same tickets away', async () => {
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
      coordinator.call(dispatch.assignAll, { body: { items: shuffled(pairs, i).slice(0, 6) } }),
    ),
  )
  await until('everybody is full', async () => (await given()).length === 160)
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
  expect(await waiting(numbers)).toBe(tickets - 160)
})

const openMany = async (): Promise<number[]> => {
  const opened = await door.desk.db.inWorkspace(meridian.id, (tx) =>
    openTicketsIn(
      door.desk,
      tx,
      meridian.id,
      Array.from({ length: tickets }, (_, i) => ({
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
