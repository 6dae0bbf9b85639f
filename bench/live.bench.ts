// From a change to its sight: how long until every one of many connected workspaces has heard of it.
import WebSocket from 'ws'
import { iso } from '../server/platform/clock.ts'
import { newId } from '../server/platform/ids.ts'
import { hashToken, newToken } from '../server/platform/seal.ts'
import { openBenchDesk } from './parts/desk.ts'
import { percentile, round } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const sockets = Number(option('sockets', '1000'))
const changes = Number(option('changes', '100'))
const desk = await openBenchDesk()
const { db, workspaceId, running } = desk

const token = newToken('hrs', workspaceId)
await db.inWorkspace(workspaceId, async (tx) => {
  const owner = await tx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow()
  const at = Temporal.Now.instant()
  await tx
    .insertInto('session')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      token_hash: hashToken(token),
      person_id: owner.id,
      user_agent: 'bench',
      ip: '127.0.0.1',
      created_at: iso(at),
      confirmed_at: iso(at),
      last_used_at: iso(at),
      expires_at: iso(at.add({ hours: 24 })),
    })
    .execute()
})
const { number } = (await desk.ask('POST', '/api/v1/tickets', {
  subject: 'Watched',
  body: 'x',
  requester: { email: 'jane.miller@northwind.example' },
})) as { number: number }

let heard: (tag: string) => void = () => undefined
const open = () =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`${running.url.replace('http', 'ws')}/api/v1/live`, {
      headers: { cookie: `handrail_${new URL(running.url).port}=${token}` },
    })
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
    socket.on('message', (data: Buffer) => {
      const tag = /"(change-\d+)"/.exec(data.toString())?.[1]
      if (tag) heard(tag)
    })
  })
const all: WebSocket[] = []
while (all.length < sockets)
  all.push(...(await Promise.all(Array.from({ length: Math.min(50, sockets - all.length) }, open))))

machine()
const first: number[] = []
const each: number[] = []
for (let n = 0; n < changes; n += 1) {
  const from = performance.now()
  let count = 0
  const seen = new Promise<void>((resolve) => {
    heard = (tag) => {
      if (tag !== `change-${n}`) return
      const millis = performance.now() - from
      if (count === 0) first.push(millis)
      each.push(millis)
      count += 1
      if (count === sockets) resolve()
    }
  })
  await desk.ask('PATCH', `/api/v1/tickets/${number}`, { tags: [`change-${n}`] })
  await seen
}
figure(`change → seen by each of ${sockets} sockets, p95`, round(percentile(each, 0.95)), 'ms', '≤ 150')
figure('the same, median', round(percentile(each, 0.5)), 'ms')
figure('change → seen by the first, p95', round(percentile(first, 0.95)), 'ms')
for (const socket of all) socket.terminate()
await desk.close()
