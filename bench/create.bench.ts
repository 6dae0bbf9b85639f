// Tickets opened over the API, against the same rows written by hand in one transaction each on the same database.
import { newId } from '../server/platform/ids.ts'
import { openBenchDesk } from './parts/desk.ts'
import { publishLaw } from './parts/law.ts'
import { rateOf, round } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const workers = Number(option('workers', '16'))
const seconds = Number(option('seconds', '10'))
const desk = await openBenchDesk()
const { db, workspaceId } = desk

const requester = (await desk.ask('POST', '/api/v1/people', {
  email: 'jane.miller@northwind.example',
  name: 'Jane Miller',
})) as { id: string }
const overApi = (n: number) =>
  desk.ask('POST', '/api/v1/tickets', {
    subject: `The scanner at gate ${n} stopped`,
    body: 'It beeps twice and shows nothing.',
    requester: { email: 'jane.miller@northwind.example' },
  })

let number = 10_000_000
/** The rows a ticket of the API leaves: ticket, its subject, its message, two events and their places in the queue. */
const byHand = async (n: number): Promise<void> => {
  const client = await db.pool.connect()
  try {
    const [ticket, subject, message, created, said] = [newId(), newId(), newId(), newId(), newId()]
    const at = new Date().toISOString()
    const title = `The scanner at gate ${n} stopped`
    await client.query('begin')
    await client.query(`set local handrail.workspace = '${workspaceId}'`)
    await client.query(
      `insert into ticket (workspace_id, id, number, subject, subject_id, status, is_open, impact, urgency, priority, channel,
         requester_id, preview, message_count, waiting_since, created_at, updated_at, version)
       values ($1, $2, $3, $4, $5, 'new', true, 'medium', 'medium', 'normal', 'api', $6, $7, 1, $8, $8, $8, 1)`,
      [workspaceId, ticket, number++, title, subject, requester.id, 'It beeps twice and shows nothing.', at],
    )
    await client.query(
      'insert into ticket_text (workspace_id, id, ticket_id, value) values ($1, $2, $3, $4)',
      [workspaceId, subject, ticket, title],
    )
    await client.query(
      `insert into message (workspace_id, id, ticket_id, kind, side, author_id, text, at) values ($1, $2, $3, 'request', 'requester', $4, $5, $6)`,
      [workspaceId, message, ticket, requester.id, 'It beeps twice and shows nothing.', at],
    )
    const data = JSON.stringify({
      number,
      subjectId: subject,
      channel: 'api',
      requesterId: requester.id,
      impact: 'medium',
      urgency: 'medium',
      priority: 'normal',
      tags: [],
      followers: [],
      version: 1,
    })
    await client.query(
      `insert into event (workspace_id, id, subject_type, subject_id, type, actor_kind, actor_id, actor_name, data, at)
       values ($1, $2, 'ticket', $3, 'ticket.created', 'person', $4, 'Olivia', $5, $6), ($1, $7, 'ticket', $3, 'ticket.message_added', 'person', $4, 'Olivia', $5, $6)`,
      [workspaceId, created, ticket, requester.id, data, at, said],
    )
    await client.query('insert into event_pending (workspace_id, event_id) values ($1, $2), ($1, $3)', [
      workspaceId,
      created,
      said,
    ])
    await client.query('commit')
  } finally {
    client.release()
  }
}

machine()
await rateOf(workers, 3, overApi)
await rateOf(workers, 3, byHand)
const api: number[] = []
const hand: number[] = []
for (let turn = 0; turn < 2; turn += 1) {
  api.push(await rateOf(workers, seconds / 2, overApi))
  hand.push(await rateOf(workers, seconds / 2, byHand))
}
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
figure(`tickets opened over the API, ${workers} at once`, round(mean(api)), '/s')
figure('the same rows by hand-written SQL', round(mean(hand)), '/s')
figure('ratio', round(mean(api) / mean(hand), 2), '', '≥ 0.33')

await publishLaw(desk, 50)
await rateOf(workers, 3, overApi)
const lawful = await rateOf(workers, seconds / 2, overApi)
figure('over the API under a law: agreements, priorities, 51 triggers', round(lawful), '/s')
figure('ratio to the API without a law', round(lawful / mean(api), 2), '')
await desk.close()
