// A change of many tickets outlives the desk: killed in the middle of it and of its undoing, every ticket is changed
// once and put back once. HANDRAIL_TEST_BULK sets how many tickets.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BulkRun } from '../../contract/bulk.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { type Client, makeClient } from '../harness/client.ts'
import { groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { until } from '../harness/until.ts'

const count = Number(process.env.HANDRAIL_TEST_BULK ?? 800)

let folder: Folder
let desk: RunningDesk | null = null
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(async () => {
  await desk?.stop()
  folder[Symbol.dispose]()
})

const openMany = async (client: Client): Promise<void> => {
  for (let from = 0; from < count; from += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, count - from) }, (_, i) =>
        client.ask('POST', '/api/v1/tickets', {
          body: {
            subject: `Many ${from + i}`,
            body: 'x',
            requester: { email: 'jane.miller@northwind.example' },
          },
        }),
      ),
    )
}

test('a kill in the middle loses nothing and does nothing twice', { timeout: 280_000 }, async () => {
  const ground = await groundFor(folder.path, { HANDRAIL_LOG_LEVEL: 'warn' })
  let running = await startDesk(ground)
  desk = running
  const owner = 'olivia.okafor@meridian.example'
  const made = await runCommand(ground, 'token', 'create', '--user', owner, '--name', 'faults')
  const headers = { authorization: `Bearer ${(made as { token: string }).token}` }
  const client = () => makeClient(running.url, headers)
  const look = async (id: string) =>
    (await client().ask('GET', `/api/v1/bulk/${id}`)).json as unknown as BulkRun
  const begun = (id: string, part: (run: BulkRun) => number) =>
    until('some of them are through', async () => part(await look(id)) > 0, 60_000)
  const ended = (id: string, state: BulkRun['state']) =>
    until(`the run is ${state}`, async () => ((await look(id)).state === state ? look(id) : null), 120_000)
  const restart = async () => {
    await running.kill()
    running = await startDesk(ground)
    desk = running
  }
  await openMany(client())
  const started = await client().ask('POST', '/api/v1/tickets/bulk', {
    body: {
      select: { condition: { field: 'unsolved', op: 'is', value: true } },
      change: { status: 'solved', addTags: ['many'] },
    },
  })
  expect(started.status, started.text).toBe(202)
  const { id } = started.json as { id: string }
  await begun(id, (run) => run.done)
  await restart()
  expect(await ended(id, 'done')).toMatchObject({ total: count, done: count, skipped: 0 })
  await client().ask('POST', `/api/v1/bulk/${id}/undo`)
  await begun(id, (run) => run.undone)
  await restart()
  expect(await ended(id, 'undone')).toMatchObject({ undone: count, kept: 0 })
  expect(await storyOf(running)).toEqual({
    changes: count * 2,
    versions: [3],
    statuses: ['new'],
    tagged: 0,
    waiting: count,
  })
})

const storyOf = async ({ facts }: RunningDesk) => {
  const db = await openDatabase(facts.app)
  const { id } = await db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
  const story = await db.inWorkspace(id, async (tx) => {
    const tickets = await tx
      .selectFrom('ticket')
      .select(['version', 'status', 'tags', 'waiting_since'])
      .execute()
    const events = await tx
      .selectFrom('event')
      .select('id')
      .where('type', '=', 'ticket.tags_changed')
      .execute()
    return {
      changes: events.length,
      versions: [...new Set(tickets.map((t) => t.version))],
      statuses: [...new Set(tickets.map((t) => t.status))],
      tagged: tickets.filter((t) => t.tags.length > 0).length,
      waiting: tickets.filter((t) => t.waiting_since !== null).length,
    }
  })
  await db.close()
  return story
}
