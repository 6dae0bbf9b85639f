// Views, their counts and changes of many, over the API, on desks of different sizes.
//
// --tickets 10000,1000000 fills a desk for each size (default 10000,100000); --messages 5 and --search yes fill the
// conversations and search as well; --keep <folder> keeps the desk and fills it only when it is empty.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Condition } from '../rules/conditions/index.ts'
import { temporaryFolder } from '../tests/folders.ts'
import { type BenchDesk, openBenchDesk } from './parts/desk.ts'
import { fillDesk } from './parts/fill.ts'
import { percentile, round, timesOf } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const open: Condition = { field: 'unsolved', op: 'is', value: true }
const is = (field: string, value: string | number | boolean): Condition => ({ field, op: 'is', value })
const all = (...parts: Condition[]): Condition => ({ all: parts })
type Sort = { by: string; direction: 'up' | 'down' }
const newest: Sort = { by: 'updated', direction: 'down' }

/** Twenty views as desks have them, common and rare. */
const viewsOf = (id: (kind: string) => string): [string, Condition, Sort][] => [
  ['unsolved', open, newest],
  ['unsolved, longest waiting first', open, { by: 'waiting', direction: 'down' }],
  ['unsolved, most urgent first', open, { by: 'priority', direction: 'down' }],
  ['unassigned', all(open, { field: 'assignee', op: 'unset' }), newest],
  ['of a team, unsolved', all(open, is('team', id('team'))), newest],
  ['of a team, most urgent first', all(open, is('team', id('team'))), { by: 'priority', direction: 'down' }],
  ['of a person, unsolved', all(open, is('assignee', id('agent'))), newest],
  ['of a person, all', is('assignee', id('agent')), { by: 'created', direction: 'up' }],
  [
    'urgent and waiting 4 h',
    all(is('priority', 'urgent'), {
      field: 'waiting',
      op: 'longer_than',
      value: { amount: 4, unit: 'hour' },
    }),
    newest,
  ],
  [
    'waiting, working time',
    { field: 'waiting', op: 'longer_than', value: { amount: 8, unit: 'working_hour' } },
    { by: 'waiting', direction: 'down' },
  ],
  ['opened today', { field: 'created', op: 'shorter_than', value: { amount: 1, unit: 'day' } }, newest],
  ['solved this week', { field: 'solved', op: 'shorter_than', value: { amount: 1, unit: 'week' } }, newest],
  ['of a tag', is('tag', 'vpn'), newest],
  ['of a rare tag', is('tag', 'rare'), { by: 'created', direction: 'up' }],
  ['of an organisation', is('organisation', id('organisation')), { by: 'number', direction: 'down' }],
  ['of a requester', is('requester', id('requester')), newest],
  ['a custom field, unsolved', all(open, is('field.size', 3)), newest],
  ['a custom field, all', is('field.size', 3), { by: 'number', direction: 'up' }],
  ['subject holds a word', { field: 'subject', op: 'contains', value: 'toner battery' }, newest],
  [
    'neither this nor that',
    all(open, { not: { any: [is('channel', 'mail'), is('priority', 'low')] } }),
    newest,
  ],
]

const measure = async (desk: BenchDesk, size: string): Promise<void> => {
  const ids = new Map<string, string>()
  await desk.db.inWorkspace(desk.workspaceId, async (tx) => {
    const row = await tx
      .selectFrom('ticket')
      .select(['team_id', 'assignee_id', 'requester_id', 'organisation_id'])
      .where('team_id', 'is not', null)
      .where('assignee_id', 'is not', null)
      .where('organisation_id', 'is not', null)
      .where('is_open', '=', true)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    ids.set('team', row.team_id ?? '').set('agent', row.assignee_id ?? '')
    ids.set('requester', row.requester_id).set('organisation', row.organisation_id ?? '')
  })
  const worst: number[] = []
  for (const [name, condition, sort] of viewsOf((kind) => ids.get(kind) ?? '')) {
    const body = { name, scope: 'shared', condition, sort }
    const { id } = (await desk.ask('POST', '/api/v1/views', body)) as { id: string }
    const ask = () => desk.ask('GET', `/api/v1/tickets?view=${id}`)
    const page = (await ask()) as { items: unknown[]; next: string | null }
    await timesOf(10, ask)
    const times = await timesOf(60, ask)
    worst.push(percentile(times, 0.95))
    const rows = `${page.items.length}${page.next === null ? '' : '+'} rows`
    figure(`${size}: ${name} (${rows}), p95`, round(percentile(times, 0.95)), 'ms', '≤ 20')
  }
  figure(`${size}: worst view, p95`, round(Math.max(...worst)), 'ms', '≤ 20')
  const counts = await timesOf(20, () => desk.ask('GET', '/api/v1/views/counts'))
  figure(`${size}: counts of these 20 views, p95`, round(percentile(counts, 0.95)), 'ms')
  const rail = await timesOf(20, () => desk.ask('GET', '/api/v1/tickets/counts'))
  figure(`${size}: counts of the rail, p95`, round(percentile(rail, 0.95)), 'ms')
}

const changeMany = async (desk: BenchDesk, size: string): Promise<void> => {
  const select = { condition: all({ field: 'number', op: 'lte', value: 10_000 }) }
  const change = { addTags: ['bulk'], status: 'open' }
  const looks = await timesOf(3, () => desk.ask('POST', '/api/v1/tickets/bulk/preview', { select, change }))
  figure(`${size}: preview of 10,000`, round(percentile(looks, 0.5)), 'ms')
  const waitFor = async (id: string, state: string): Promise<{ done: number; undone: number }> => {
    for (;;) {
      const run = (await desk.ask('GET', `/api/v1/bulk/${id}`)) as {
        state: string
        done: number
        undone: number
      }
      if (run.state === state) return run
      if (run.state === 'failed') throw new Error(JSON.stringify(run))
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const from = performance.now()
  const { id } = (await desk.ask('POST', '/api/v1/tickets/bulk', { select, change })) as { id: string }
  figure(`${size}: 10,000 tickets: answer to the start`, round(performance.now() - from), 'ms')
  const { done } = await waitFor(id, 'done')
  figure(`${size}: ${done} tickets changed`, round((performance.now() - from) / 1000), 's')
  const back = performance.now()
  await desk.ask('POST', `/api/v1/bulk/${id}/undo`)
  const { undone } = await waitFor(id, 'undone')
  figure(`${size}: ${undone} of them put back`, round((performance.now() - back) / 1000), 's')
}

/** What autovacuum does by and by on a desk that grew so. */
const analyse = async ({ running }: BenchDesk): Promise<void> => {
  const client = new pg.Client(running.facts.owner)
  await client.connect()
  for (const table of ['ticket', 'ticket_tag', 'message', 'search_document', 'person'])
    await client.query(`vacuum (analyze) ${table}`)
  await client.end()
}

const run = async (data: string, tickets: number): Promise<void> => {
  const isNew = !existsSync(data)
  const desk = await openBenchDesk(data)
  const size = `${tickets.toLocaleString('en')} tickets`
  if (isNew) {
    await desk.ask('POST', '/api/v1/fields', { subject: 'ticket', key: 'size', kind: 'number', name: 'Size' })
    const from = performance.now()
    await fillDesk(desk.db, desk.workspaceId, Temporal.Now.instant(), {
      tickets,
      messages: Number(option('messages', '0')),
      search: option('search', 'no') === 'yes',
      say: (text) => process.stderr.write(`\r${text}   `),
    })
    process.stderr.write('\n')
    figure(`${size}: filled in`, round((performance.now() - from) / 1000), 's')
    const seen = performance.now()
    await analyse(desk)
    figure(`${size}: analysed in`, round((performance.now() - seen) / 1000), 's')
  }
  await measure(desk, size)
  await changeMany(desk, size)
  await desk.close()
}

machine()
const keep = option('keep', '')
for (const tickets of option('tickets', '10000,100000').split(',').map(Number)) {
  using folder = temporaryFolder()
  await run(keep === '' ? join(folder.path, 'data') : join(keep, String(tickets)), tickets)
}
