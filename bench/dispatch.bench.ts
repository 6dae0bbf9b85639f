// Fifty coordinators and routing by itself give the same tickets away: how fast, and whether anything went wrong.
//
// --tickets 10000 --people 100 --capacity 90 --coordinators 50. What is more than everybody's capacity has to wait.
import { system } from '../rules/actor.ts'
import { usualRouting } from '../rules/routing/strategy.ts'
import { openTicketsIn } from '../server/modules/tickets/index.ts'
import { iso } from '../server/platform/clock.ts'
import type { Desk } from '../server/platform/desk.ts'
import { newId } from '../server/platform/ids.ts'
import { openBenchDesk } from './parts/desk.ts'
import { percentile, round } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const count = Number(option('tickets', '10000'))
const staff = Number(option('people', '100'))
const capacity = Number(option('capacity', '90'))
const coordinators = Number(option('coordinators', '50'))
const room = Math.min(count, staff * capacity)

machine()
const desk = await openBenchDesk()
const { db, workspaceId, ask } = desk
const now = Temporal.Now.instant()
const own = { workspace_id: workspaceId }
const { id: teamId } = (await ask('POST', '/api/v1/teams', { name: 'Many' })) as { id: string }
const people = Array.from({ length: staff }, () => newId())
await db.inWorkspace(workspaceId, async (tx) => {
  await tx
    .insertInto('person')
    .values(
      people.map((id, i) => ({
        ...own,
        id,
        email: `agent${i}@meridian.example`,
        name: `Agent ${i}`,
        role: 'agent' as const,
        state: 'active' as const,
        language: 'en',
        created_at: iso(now),
      })),
    )
    .execute()
  await tx
    .insertInto('team_member')
    .values(people.map((person_id) => ({ ...own, team_id: teamId, person_id })))
    .execute()
  await tx
    .insertInto('staff')
    .values(people.map((person_id) => ({ ...own, person_id, capacity })))
    .execute()
  await tx
    .insertInto('presence')
    .values(
      people.map((person_id) => ({ ...own, person_id, state: 'online' as const, until: null, at: iso(now) })),
    )
    .execute()
})
const opening = performance.now()
const here = { db, clock: { now: () => Temporal.Now.instant() }, log: console } as unknown as Desk
for (let n = 0; n < count; n += 200)
  await db.inWorkspace(workspaceId, (tx) =>
    openTicketsIn(
      here,
      tx,
      workspaceId,
      Array.from({ length: Math.min(200, count - n) }, (_, i) => ({
        number: 1_000_000 + n + i,
        input: {
          actor: system('bench'),
          requester: { email: 'jane.miller@northwind.example' },
          subject: `Ticket ${n + i}`,
          text: 'It stopped.',
          channel: 'api' as const,
          teamId,
        },
      })),
    ),
  )
const { id } = (await ask('POST', '/api/v1/law', {
  kind: 'routing',
  name: 'Many',
  body: { ...usualRouting, teamId, strategy: 'least_loaded' },
})) as { id: string }

const owned = () =>
  db.inWorkspace(workspaceId, (tx) =>
    tx
      .selectFrom('ticket')
      .select((e) => ['assignee_id', e.fn.countAll<number>().as('n')])
      .where('team_id', '=', teamId)
      .groupBy('assignee_id')
      .execute(),
  )
const given = async (): Promise<number> =>
  (await owned()).filter((o) => o.assignee_id !== null).reduce((sum, o) => sum + o.n, 0)

/** What opening so many tickets left to do (search, notices …) is none of what is measured. */
const settled = async (): Promise<boolean> =>
  db.inWorkspace(workspaceId, async (tx) => {
    const one = async <T>(query: { executeTakeFirst(): Promise<T | undefined> }) => query.executeTakeFirst()
    const pending = await one(tx.selectFrom('event_pending').select('event_id').limit(1))
    const last = await one(tx.selectFrom('event_position').select((e) => e.fn.max('position').as('at')))
    const slow = await one(
      tx
        .selectFrom('subscriber')
        .select((e) => [e.fn.min('position').as('least'), e.fn.countAll<number>().as('n')]),
    )
    return pending === undefined && slow !== undefined && slow.n > 0 && Number(slow.least) >= Number(last?.at)
  })

/** Until `reached`; throws when a minute brings nothing nearer, rather than wait for ever. */
const until = async (what: string, progress: () => Promise<unknown>, reached: () => Promise<boolean>) => {
  let [seen, since] = [await progress(), performance.now()]
  while (!(await reached())) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const now = await progress()
    if (now !== seen) [seen, since] = [now, performance.now()]
    else if (performance.now() - since > 60_000)
      throw new Error(`${what}: nothing happened for a minute, at ${seen}`)
  }
}

const times: Record<string, number[]> = { GET: [], POST: [] }

/** As a browser does: what is not available now is asked again. */
const again = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  for (let tries = 0; ; tries += 1)
    try {
      const began = performance.now()
      const said = await ask(method, path, body)
      times[method]?.push(performance.now() - began)
      return said
    } catch (error) {
      if (tries === 20 || !String(error).includes(': 503 ')) throw error
    }
}

await until(
  'the desk comes to rest',
  () =>
    db.inWorkspace(workspaceId, async (tx) =>
      JSON.stringify(await tx.selectFrom('subscriber').select(['name', 'position']).execute()),
    ),
  settled,
)
figure(
  'opened, and all that follows from it done',
  count,
  `tickets in ${round((performance.now() - opening) / 1000)} s`,
)
const from = performance.now()
await ask('POST', `/api/v1/law/${id}/publish`, {})
let byPeople = 0
await Promise.all(
  Array.from({ length: coordinators }, async (_, c) => {
    for (;;) {
      const { items } = (await again('GET', `/api/v1/board/suggested?team=${teamId}`)) as {
        items: { ticket: { number: number }; suggestion: { person: { id: string } } }[]
      }
      if (items.length === 0) return
      const some = items.filter((_item, i) => i % coordinators === c || i % 7 === c % 7).slice(0, 20)
      const mine = some.length === 0 ? items.slice(0, 5) : some
      const { assigned } = (await again('POST', '/api/v1/board/suggested', {
        items: mine.map((i) => ({ number: i.ticket.number, personId: i.suggestion.person.id })),
      })) as { assigned: number }
      byPeople += assigned
    }
  }),
)
await until('all that fit are given', given, async () => (await given()) >= room)
const seconds = (performance.now() - from) / 1000
const owners = await owned()
const loads = await db.inWorkspace(workspaceId, (tx) =>
  tx
    .selectFrom('ticket_load')
    .select((e) => ['person_id', e.fn.sum<number>('hundredths').as('sum')])
    .groupBy('person_id')
    .execute(),
)
const assignments = await db.inWorkspace(workspaceId, (tx) =>
  tx.selectFrom('event').select('subject_id').where('type', '=', 'ticket.assigned').execute(),
)
figure('assignments', room, `in ${round(seconds)} s, ${round(room / seconds)}/s`)
figure('of them by coordinators, the rest by routing', byPeople, '')
for (const [what, method] of [
  ['looking at what is suggested, p95', 'GET'],
  ['assigning twenty as suggested, p95', 'POST'],
] as const)
  figure(what, round(percentile(times[method] ?? [], 0.95), 0), `ms, ${times[method]?.length} times`)
figure('people over their capacity', loads.filter((l) => Number(l.sum) > capacity * 100).length, '', '0')
figure(
  'tickets given twice',
  assignments.length - new Set(assignments.map((a) => a.subject_id)).size,
  '',
  '0',
)
figure('tickets lost', count - owners.reduce((sum, o) => sum + o.n, 0), '', '0')
figure('waiting, because nobody has room', owners.find((o) => o.assignee_id === null)?.n ?? 0, '')
await desk.close()
