// Counting tries: who is counted as one, and what the hourly sweep leaves.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meridian, olivia } from '../../../tests/cast/people.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { until } from '../../../tests/harness/until.ts'
import { countTry, limits, networkOf } from './attempts.ts'
import { makeLink } from './index.ts'
import { scheduleSweep } from './sweep.ts'

const door = doorForAll()

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is counted as %s', (ip, expected) => {
  expect(networkOf(ip)).toBe(expected)
})

test('however often and from how many sides at once, no more than the limit passes in a window', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.uuid(), async (tries, subject) => {
      const refusals = await Promise.all(
        Array.from({ length: tries }, () => countTry(door.desk, meridian.id, limits.code, subject)),
      )
      expect(refusals.filter((refusal) => refusal === null)).toHaveLength(Math.min(tries, limits.code.max))
      for (const refusal of refusals) expect(refusal?.data?.retryAfter ?? 900).toBeLessThanOrEqual(900)
    }),
    { numRuns: 10 },
  )
})

test('what is counted is kept as a keyed hash, not as an address', async () => {
  await countTry(door.desk, meridian.id, limits.mailByAccount, 'jane.miller@northwind.example')
  const rows = await door.db.inWorkspace(meridian.id, (tx) => tx.selectFrom('attempt').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain('northwind')
})

test('each hour what has expired goes away, and only that', async () => {
  const order = { personId: olivia.id, purpose: 'sign-in', hours: 1 } as const
  await door.signedIn(olivia)
  await door.db.inWorkspace(meridian.id, (tx) => makeLink(door.desk, tx, meridian.id, order))
  await door.db.inWorkspace(meridian.id, (tx) => scheduleSweep(tx, meridian.id, door.clock.now()))
  door.clock.forward({ hours: 26 })
  const fresh = await door.signedIn(olivia)
  door.desk.hints.poke(meridian.id)
  await until('only the fresh session is left', async () => {
    const left = await door.db.inWorkspace(meridian.id, async (tx) => ({
      sessions: await tx.selectFrom('session').select('id').execute(),
      links: await tx.selectFrom('one_time_link').select('person_id').execute(),
      attempts: await tx.selectFrom('attempt').select('kind').execute(),
    }))
    expect(left).toEqual({ sessions: [{ id: fresh.key.id }], links: [], attempts: [] })
    return true
  })
  const [next] = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('job').select('run_at').where('queue', '=', 'sweep-identity').execute(),
  )
  expect(
    Temporal.Instant.from(next?.run_at ?? '')
      .since(door.clock.now())
      .total('minutes'),
  ).toBeGreaterThan(55)
})
