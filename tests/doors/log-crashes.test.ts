// The log under crashes: connections die at random under writers, relays and subscribers of several processes, and yet
// every committed event has exactly one position, without gaps, and every reaction sees all of them in order.
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '../../rules/actor.ts'
import { openDesk } from '../../server/compose.ts'
import { iso } from '../../server/platform/clock.ts'
import type { Desk } from '../../server/platform/desk.ts'
import { startEngine } from '../../server/platform/engine.ts'
import { verifyChain } from '../../server/platform/events/verify.ts'
import { writeEvents } from '../../server/platform/events/write.ts'
import { newId } from '../../server/platform/ids.ts'
import { scheduleJob } from '../../server/platform/jobs/schedule.ts'
import type { Module } from '../../server/platform/module.ts'
import { meridian } from '../cast/people.ts'
import { dice } from '../harness/dice.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

// The door gives settings and database; the processes of these tests are opened beside it.
const door = doorForAll({ config: { HANDRAIL_WORKERS: 'no' } })
let breaker: pg.Client
beforeAll(async () => {
  breaker = new pg.Client({ connectionString: door.desk.config.databaseUrl })
  await breaker.connect()
})
afterAll(() => breaker.end())

const doomed = 'doomed'

interface Process {
  desk: Desk
  stop(): Promise<void>
}

/** A desk of its own over the same database, with only these modules at work; quarrels with the database are expected. */
const openProcess = async (modules: readonly Module[]): Promise<Process> => {
  const { clock, log } = door.desk
  const config = { ...door.desk.config, workers: true }
  const { desk, close } = await openDesk({
    config,
    clock,
    log,
    app: { connectionString: config.databaseUrl, application_name: doomed },
  })
  const stopEngine = await startEngine(desk, modules)
  return {
    desk,
    stop: async () => {
      await stopEngine()
      await close()
    },
  }
}

/** As kill −9 of whoever holds them: connections of the processes break wherever they are, the door's own do not. */
const breakConnections = async (share: number): Promise<void> => {
  await breaker.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = $2 and random() < $1`,
    [share, doomed],
  )
}

const insist = async <T>(work: () => Promise<T>): Promise<T> => {
  const done = await until('it is committed', () => work().then((value) => ({ value })))
  return done.value
}

test('every event has one position, without gaps, and each reaction sees all of them in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 3 }), async (seed, processes) => {
      const roll = dice(seed)
      const name = `watch-${newId()}`
      const seen: number[] = []
      const reaction: Module = {
        name: 'watch',
        needs: [],
        reactions: [
          {
            name,
            types: 'all',
            react: async (_desk, _workspaceId, events) => {
              if (roll() < 0.2) throw new Error('crashed before')
              seen.push(...events.map((e) => e.position))
              if (roll() < 0.2) throw new Error('crashed after')
            },
          },
        ],
      }
      const running = await Promise.all(Array.from({ length: processes }, () => openProcess([reaction])))
      const written = new Set<string>()
      try {
        await Promise.all(
          Array.from({ length: 30 }, async (_, n) => {
            const { desk } = running[n % processes] as Process
            const ids = await insist(() =>
              desk.db.inWorkspace(meridian.id, (tx) =>
                writeEvents(tx, meridian.id, door.clock.now(), [
                  {
                    subjectType: 'workspace',
                    subjectId: meridian.id,
                    type: 'workspace.changed',
                    actor: system('test'),
                    data: { n },
                  },
                  {
                    subjectType: 'workspace',
                    subjectId: meridian.id,
                    type: 'workspace.changed',
                    actor: system('test'),
                    data: { n },
                  },
                ]),
              ),
            )
            for (const id of ids) written.add(id)
            desk.hints.poke(meridian.id)
            if (n % 6 === 0) await breakConnections(0.5)
          }),
        )
        const last = await until('all is placed', () =>
          door.db.inWorkspace(meridian.id, async (tx) => {
            const waiting = await tx.selectFrom('event_pending').select('event_id').executeTakeFirst()
            const placed = await tx
              .selectFrom('event_position')
              .select(['position', 'event_id'])
              .orderBy('position')
              .execute()
            const known = new Set(placed.map((p) => p.event_id))
            if (waiting || [...written].some((id) => !known.has(id))) return false
            expect(placed.map((p) => p.position)).toEqual(placed.map((_, i) => i + 1))
            return placed.length
          }),
        )
        await until('the reaction has seen all', () => new Set(seen).size === last, 20_000)
        // What was seen again after a crash aside, it was seen in order.
        const firsts = [...new Set(seen)]
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
        expect(await verifyChain(door.db, meridian.id)).toMatchObject({ intact: true, checked: last })
      } finally {
        await Promise.all(running.map((p) => p.stop()))
      }
    }),
    { numRuns: Number(process.env.HANDRAIL_TEST_CRASHES ?? 4) },
  )
}, 120_000)

test('a job whose work is committed with its end is done exactly once, however often its process dies', async () => {
  const roll = dice(7)
  const keys = Array.from({ length: 25 }, () => newId())
  const work: Module = {
    name: 'work',
    needs: [],
    jobs: [
      {
        queue: 'count',
        concurrency: 5,
        leaseSeconds: 60,
        retryInSeconds: () => 0,
        run: async (desk, job, done) => {
          if (roll() < 0.2) throw new Error('crashed before')
          await desk.db.inWorkspace(job.workspaceId, async (tx) => {
            await tx
              .insertInto('attempt')
              .values({
                workspace_id: job.workspaceId,
                kind: 'counted',
                subject: job.key,
                window_start: iso(desk.clock.now()),
                count: 1,
              })
              .onConflict((c) =>
                c
                  .columns(['workspace_id', 'kind', 'subject'])
                  .doUpdateSet((e) => ({ count: e('attempt.count', '+', 1) })),
              )
              .execute()
            await done(tx)
            if (roll() < 0.2) throw new Error('crashed within')
          })
          if (roll() < 0.2) throw new Error('crashed after')
        },
      },
    ],
  }
  const running = await Promise.all([openProcess([work]), openProcess([work])])
  try {
    await door.db.inWorkspace(meridian.id, async (tx) => {
      for (const key of keys)
        await scheduleJob(tx, { workspaceId: meridian.id, queue: 'count', key, runAt: door.clock.now() })
    })
    let rounds = 0
    const counts = await until(
      'all jobs are done',
      async () => {
        if (rounds++ % 10 === 0 && rounds < 60) await breakConnections(0.4)
        // Leases of those that died end by themselves.
        door.clock.forward({ seconds: 2 })
        for (const { desk } of running) desk.hints.poke(meridian.id)
        return door.db
          .inWorkspace(meridian.id, async (tx) => {
            const left = await tx
              .selectFrom('job')
              .select('key')
              .where('queue', '=', 'count')
              .executeTakeFirst()
            return (
              !left &&
              (await tx
                .selectFrom('attempt')
                .select(['subject', 'count'])
                .where('kind', '=', 'counted')
                .execute())
            )
          })
          .catch(() => false as const)
      },
      60_000,
    )
    expect(counts.map((c) => c.count)).toEqual(keys.map(() => 1))
  } finally {
    await Promise.all(running.map((p) => p.stop()))
  }
}, 90_000)
