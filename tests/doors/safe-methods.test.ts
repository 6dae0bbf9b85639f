// Reading changes nothing: every GET, as everybody, leaves every row of the database as it was.
import { expect, test } from 'vitest'
import { allRoutes, contract } from '../../contract/index.ts'
import { allPages } from '../../contract/pages.ts'
import { modules } from '../../server/modules.ts'
import { lastPosition } from '../../server/platform/events/read.ts'
import { ana, finn, fjord, greta, jane, meridian, olivia } from '../cast/people.ts'
import { pathOf } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { asOwner } from '../harness/owner.ts'
import { exampleParams } from '../harness/params.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()

/** Notes of when somebody was last seen, and counts of what is searched, are no change anybody asked for. */
const notes = {
  api_token: 'last_used_at',
  session: 'last_used_at',
  person: 'last_seen_at',
  answer_search: 'searches',
}

test('no GET changes any row, whoever asks', async () => {
  const agent = await door.as(ana)
  const { number, messages } = await openFor(agent)
  await agent.call(contract.tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'Looking.' },
  })
  await until('the reply is sent', () => door.sink.mails.length > 0)
  await openFor(await door.as(finn), greta)
  const clients = [
    door.stranger,
    agent,
    await door.as(olivia),
    await door.signedIn(ana),
    await door.signedIn(jane),
  ]
  const eye = await asOwner(door.ownerUrl)
  try {
    const except = Object.keys(notes)
    const reactions = modules.flatMap((m) => m.reactions ?? []).length
    for (const { id } of [meridian, fjord])
      await until('reactions are done', () =>
        door.db.inWorkspace(id, async (tx) => {
          const cursors = await tx.selectFrom('subscriber').select('position').execute()
          const last = await lastPosition(tx, id)
          return cursors.length === reactions && cursors.every((c) => c.position === last)
        }),
      )
    const before = await eye.fingerprint(except)
    const paths = [
      ...allRoutes
        .filter((r) => r.method === 'GET')
        .flatMap((r) => [
          pathOf(r, exampleParams(r)),
          pathOf(r, { ...exampleParams(r), number, id: messages[0]?.id }),
        ]),
      ...allPages
        .filter((p) => p.method === 'GET' && p.path !== '/api/v1/live')
        .map((p) => p.path.replaceAll(/:\w+|\*/g, 'x')),
    ]
    for (const client of clients)
      for (const path of paths) {
        const reply = await client.ask('GET', path)
        expect(reply.status, `GET ${path}: ${reply.text.slice(0, 200)}`).toBeLessThan(500)
      }
    expect(await eye.fingerprint(except)).toEqual(before)
  } finally {
    await eye.close()
  }
})
