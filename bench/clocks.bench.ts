// Clocks after an hour of downtime: how long until every warning and breach of that hour is told, each once.
//
// --tickets 50000. Each has one clock whose warning or breach came within the last hour. The sweep runs in this process
// beside the desk's database, as a desk's own does; nobody else works on it.
import { sql } from 'kysely'
import { sweepClocks } from '../server/modules/sla/sweep.ts'
import type { Desk } from '../server/platform/desk.ts'
import { lawOfClocks, policyOfClocks } from './parts/clock-law.ts'
import { openBenchDesk } from './parts/desk.ts'
import { type Cast, flush, historyOf, type Written, write } from './parts/histories.ts'
import { round } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const count = Number(option('tickets', '50000'))
const minute = 60_000

machine()
const desk = await openBenchDesk(undefined, { HANDRAIL_WORKERS: 'no' })
const { db, workspaceId } = desk
const publish = async (kind: string, name: string, body: unknown): Promise<string> => {
  const { id } = (await desk.ask('POST', '/api/v1/law', { kind, name, body })) as { id: string }
  await desk.ask('POST', `/api/v1/law/${id}/publish`, {})
  return id
}
const { calendar } = lawOfClocks('p', 'c')
const calendarId = await publish('calendar', 'Always', calendar)
const policyId = await publish('sla_policy', 'Standard', policyOfClocks(calendarId))
const people = await db.inWorkspace(workspaceId, (tx) =>
  tx.selectFrom('person').select('id').where('workspace_id', '=', workspaceId).execute(),
)
const cast: Cast = { workspaceId, requesterId: people[0]?.id ?? '', teamIds: [], agentIds: [] }
const { law } = lawOfClocks(policyId, calendarId)
const now = Date.now()
const written: Written = { tickets: [], events: [] }
for (let n = 0; n < count; n += 1) {
  // Half of them were breached 0 to 60 minutes ago, half warned.
  const ago = n % 2 === 0 ? 120 + (n % 60) : 91 + (n % 29)
  const [first] = historyOf(n, n + 1, now - ago * minute - n, cast)
  write(written, cast, first ? [first] : [], law, now)
  if (written.tickets.length >= 2000) await flush(db, workspaceId, written)
}
await flush(db, workspaceId, written)
const due = () =>
  db.inWorkspace(workspaceId, async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ticket where clock_next_at <= ${new Date(now).toISOString()}`.execute(tx)
    return rows[0]?.n ?? 0
  })
figure('tickets whose moment came meanwhile', await due(), '')
const here = {
  db,
  clock: { now: () => Temporal.Now.instant() },
  hints: { poke: () => {} },
  log: console,
} as unknown as Desk
const from = performance.now()
const busy = process.cpuUsage()
// Two processes, as where a second one serves the same desk.
await Promise.all([sweepClocks(here, workspaceId), sweepClocks(here, workspaceId)])
figure('all told after', round((performance.now() - from) / 1000), 's', '≤ 60')
const { user, system } = process.cpuUsage(busy)
figure('of that this process was busy', round((user + system) / 1_000_000), 's')
figure('still to be told', await due(), '', '0')
const { rows } = await db.inWorkspace(workspaceId, (tx) =>
  sql<{ type: string; n: number; tickets: number }>`
    select type, count(*)::int as n, count(distinct subject_id)::int as tickets from event
    where type in ('ticket.clock_warned', 'ticket.clock_breached') group by type order by type`.execute(tx),
)
for (const { type, n, tickets } of rows) figure(`${type}: events`, n, `of ${tickets} tickets`)
await desk.close()
