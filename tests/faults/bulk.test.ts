// Work in many steps outlives the desk: killed in the middle of a change of many tickets and of its undoing, of what
// rules and workflows do, and of handing over a shift, nothing is lost or left half done, and nothing is done twice.
// HANDRAIL_TEST_BULK sets how many tickets.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BulkRun } from '../../contract/bulk.ts'
import { type Database, openDatabase, type Tx } from '../../server/platform/database.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { makeClient, type Reply } from '../harness/client.ts'
import { groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { until } from '../harness/until.ts'

const count = Number(process.env.HANDRAIL_TEST_BULK ?? 800)
const ruled = 24
const owner = 'olivia.okafor@meridian.example'

let folder: Folder
let ground: Awaited<ReturnType<typeof groundFor>>
let desk: RunningDesk
let db: Database
let headers: Record<string, string>
const client = () => makeClient(desk.url, headers)
const start = async () => {
  desk = await startDesk(ground)
  db = await openDatabase({ ...desk.facts.app, max: 2 })
}
const restart = async () => {
  await db.close()
  await desk.kill()
  await start()
}
beforeAll(async () => {
  folder = temporaryFolder()
  ground = await groundFor(folder.path, { HANDRAIL_LOG_LEVEL: 'warn' })
  await start()
  const made = await runCommand(ground, 'token', 'create', '--user', owner, '--name', 'faults')
  headers = { authorization: `Bearer ${(made as { token: string }).token}` }
}, 120_000)
afterAll(async () => {
  await db?.close()
  await desk?.stop()
  folder[Symbol.dispose]()
})

const reading = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const { id } = await db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
  return db.inWorkspace(id, work)
}
const done = async (status: number, asked: Promise<Reply>): Promise<unknown> => {
  const reply = await asked
  expect(reply.status, reply.text).toBe(status)
  return reply.json
}

const openAll = async (total: number, subject: string): Promise<void> => {
  for (let from = 0; from < total; from += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, total - from) }, (_, i) =>
        done(
          201,
          client().ask('POST', '/api/v1/tickets', {
            body: {
              subject: `${subject} ${from + i}`,
              body: 'x',
              requester: { email: 'jane.miller@northwind.example' },
            },
          }),
        ),
      ),
    )
}

const look = async (id: string) =>
  (await client().ask('GET', `/api/v1/bulk/${id}`)).json as unknown as BulkRun
const begun = (id: string, part: (run: BulkRun) => number) =>
  until('some of them are through', async () => part(await look(id)) > 0, 60_000)
const ended = (id: string, state: BulkRun['state']) =>
  until(`the run is ${state}`, async () => ((await look(id)).state === state ? look(id) : null), 120_000)
const changeAll = async (change: object): Promise<string> => {
  const select = { condition: { field: 'unsolved', op: 'is', value: true } }
  return (
    (await done(202, client().ask('POST', '/api/v1/tickets/bulk', { body: { select, change } }))) as {
      id: string
    }
  ).id
}

test('a change of many tickets and its undoing', { timeout: 280_000 }, async () => {
  await openAll(count, 'Many')
  const id = await changeAll({ status: 'solved', addTags: ['many'] })
  await begun(id, (run) => run.done)
  await restart()
  expect(await ended(id, 'done')).toMatchObject({ total: count, done: count, skipped: 0 })
  await client().ask('POST', `/api/v1/bulk/${id}/undo`)
  await begun(id, (run) => run.undone)
  await restart()
  expect(await ended(id, 'undone')).toMatchObject({ undone: count, kept: 0 })
  expect(await storyOfMany()).toEqual({
    changes: count * 2,
    versions: [3],
    statuses: ['new'],
    tagged: 0,
    waiting: count,
  })
  await ended(await changeAll({ status: 'closed' }), 'done')
})

const storyOfMany = () =>
  reading(async (tx) => {
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

const publish = async (kind: string, name: string, body: object): Promise<string> => {
  const { id } = (await done(201, client().ask('POST', '/api/v1/law', { body: { kind, name, body } }))) as {
    id: string
  }
  await done(200, client().ask('POST', `/api/v1/law/${id}/publish`, { body: {} }))
  return id
}
const note = (words: string) => ({ do: 'note', words })
const task = (subject: string) => ({
  do: 'create',
  what: 'task',
  subject,
  words: '',
  teamId: null,
  assigneeId: null,
})

test('what a rule does, and the workflow that it begins', { timeout: 280_000 }, async () => {
  const act = (id: string, actions: object[], to: string) => ({
    id,
    name: id,
    kind: 'act',
    actions,
    next: [{ when: null, to }],
  })
  const workflowId = await publish('workflow', 'Two steps', {
    description: '',
    start: 'one',
    states: [
      act('one', [note('step one'), task('Of the workflow')], 'two'),
      act('two', [note('step two')], 'end'),
      { id: 'end', name: 'end', kind: 'end' },
    ],
  })
  await publish('trigger', 'Begins', {
    on: ['created'],
    targets: [],
    condition: { field: 'subject', op: 'contains', value: 'Ruled' },
    actions: [note('by the rule'), task('Of the rule'), { do: 'workflow', workflowId }],
  })
  await openAll(ruled, 'Ruled')
  const far = async (state: 'rule_run' | 'workflow_run') =>
    reading((tx) => tx.selectFrom(state).select('id').where('state', '<>', 'running').limit(1).execute())
  await until('a rule is through', async () => (await far('rule_run')).length > 0, 60_000)
  await restart()
  await until('a workflow is through', async () => (await far('workflow_run')).length > 0, 60_000)
  await restart()
  await until('all are through', async () => (await storyOfRuled()).ended === ruled, 120_000)
  const each = [['Of the rule', 'Of the workflow', 'by the rule', 'step one', 'step two']]
  expect(await storyOfRuled()).toEqual({ ended: ruled, runs: ['done'], failed: 0, each })
})

/** `each`: the different sets of what tickets have got. */
const storyOfRuled = () =>
  reading(async (tx) => {
    const runs = await tx.selectFrom('rule_run').select(['state', 'is_failed']).execute()
    const flows = await tx.selectFrom('workflow_run').select('state').execute()
    const notes = await tx
      .selectFrom('message')
      .select(['ticket_id', 'text as words'])
      .where('kind', '=', 'note')
      .execute()
    const tasks = await tx.selectFrom('ticket_task').select(['ticket_id', 'title as words']).execute()
    const got = [...Map.groupBy([...notes, ...tasks], (x) => x.ticket_id).values()]
    return {
      ended: flows.filter((f) => f.state !== 'running').length,
      runs: [...new Set(runs.map((r) => r.state))],
      failed: runs.filter((r) => r.is_failed).length,
      each: [...new Set(got.map((some) => JSON.stringify(some.map((x) => x.words).toSorted())))].map((x) =>
        JSON.parse(x),
      ),
    }
  })

test('handing over a shift', { timeout: 280_000 }, async () => {
  const { id: teamId } = (await done(
    201,
    client().ask('POST', '/api/v1/teams', { body: { name: 'Night' } }),
  )) as {
    id: string
  }
  const me = await reading((tx) =>
    tx.selectFrom('person').select('id').where('email', '=', owner).executeTakeFirstOrThrow(),
  )
  await ended(await changeAll({ assigneeId: me.id }), 'done')
  const tickets = await reading((tx) =>
    tx.selectFrom('ticket').select('number').where('assignee_id', '=', me.id).execute(),
  )
  expect(tickets).toHaveLength(ruled)
  const items = tickets.map(({ number }) => ({ number, to: { kind: 'team', id: teamId }, note: 'Go on' }))
  const give = () => client().ask('POST', '/api/v1/dispatch/shift', { body: { items } })
  const cut = give().catch(() => null)
  await until(
    'some are handed over',
    async () => Object.keys(await storyOfShift(me.id, teamId)).includes('over'),
    60_000,
  )
  await restart()
  await cut
  const half = await storyOfShift(me.id, teamId)
  expect((half.over ?? 0) + (half.here ?? 0)).toBe(ruled)
  await done(200, give())
  expect(await storyOfShift(me.id, teamId)).toEqual({ over: ruled })
})

/** How many are wholly handed over, wholly here still, or neither. */
const storyOfShift = (meId: string, teamId: string) =>
  reading(async (tx) => {
    const tickets = await tx
      .selectFrom('ticket')
      .select(['id', 'team_id', 'assignee_id', 'handover_id'])
      .where('is_open', '=', true)
      .execute()
    const rows = await tx.selectFrom('handover').select(['id', 'ticket_id']).execute()
    const events = await tx
      .selectFrom('event')
      .select('subject_id')
      .where('type', '=', 'ticket.handed_over')
      .execute()
    return countOf(
      tickets.map((t) => {
        const own = rows.filter((r) => r.ticket_id === t.id)
        const told = events.filter((e) => e.subject_id === t.id).length
        if (own.length === 0 && told === 0 && t.assignee_id === meId && t.handover_id === null) return 'here'
        const isOver = t.team_id === teamId && t.assignee_id === null && t.handover_id === own[0]?.id
        return isOver && own.length === 1 && told === 1 ? 'over' : 'half'
      }),
    )
  })

const countOf = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(words, (w) => w)].map(([word, some]) => [word, some.length]))
