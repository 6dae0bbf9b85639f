// Drafts: kept on the server, never overwritten by an older text, never brought back once sent or dropped.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const { tickets } = contract
/** Drafts with words in them; one that was dropped is listed empty, for its version. */
const kept = async (client: Client, number: number) =>
  (await client.call(tickets.drafts, { params: { number } })).items.filter(
    (d) => d.text !== '' || d.html !== '',
  )
const text = (words: string, version: number) => ({ html: `<p>${words}</p>`, text: words, version })

test('reply and note each have a draft of their own, a person', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  await agent.call(tickets.saveDraft, { params: { number, kind: 'reply' }, body: text('Dear Jane', 0) })
  await agent.call(tickets.saveDraft, { params: { number, kind: 'note' }, body: text('ask Ben', 0) })
  const { items } = await agent.call(tickets.drafts, { params: { number } })
  expect(items.map((d) => [d.kind, d.text]).toSorted()).toEqual([
    ['note', 'ask Ben'],
    ['reply', 'Dear Jane'],
  ])
  const other = await door.as(ben)
  expect((await other.call(tickets.drafts, { params: { number } })).items).toEqual([])
})

test('a save based on an older version is refused and says which one is kept', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const params = { number, kind: 'reply' as const }
  const first = await agent.call(tickets.saveDraft, { params, body: text('one', 0) })
  await agent.call(tickets.saveDraft, { params, body: text('two', first.version) })
  const problem = await agent.refused(412, tickets.saveDraft, {
    params,
    body: text('late one', first.version),
  })
  expect(problem).toMatchObject({ code: 'changed_meanwhile', data: { version: 2 } })
  expect((await agent.call(tickets.drafts, { params: { number } })).items[0]?.text).toBe('two')
})

test('a save that arrives after the message was sent does not bring the draft back', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const params = { number, kind: 'note' as const }
  const { version } = await agent.call(tickets.saveDraft, { params, body: text('half', 0) })
  await agent.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'note', body: 'half a sentence' },
  })
  await agent.refused(412, tickets.saveDraft, { params, body: text('half a', version) })
  expect(await kept(agent, number)).toEqual([])
})

test('sending a reply leaves the draft of the note alone', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  await agent.call(tickets.saveDraft, { params: { number, kind: 'note' }, body: text('later', 0) })
  await agent.call(tickets.addMessage, { params: { number }, body: { kind: 'reply', body: 'Hello.' } })
  expect((await kept(agent, number)).map((d) => d.kind)).toEqual(['note'])
})

test('of many saves at once on one version exactly one is kept', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const params = { number, kind: 'reply' as const }
  const saves = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      agent.ask('PUT', `/api/v1/tickets/${number}/drafts/reply`, { body: text(`text ${i}`, 0) }),
    ),
  )
  expect(saves.filter((s) => s.status === 200)).toHaveLength(1)
  expect(saves.filter((s) => s.status === 412)).toHaveLength(11)
  await agent.call(tickets.dropDraft, { params })
  expect(await kept(agent, number)).toEqual([])
  await agent.call(tickets.saveDraft, { params, body: text('a fresh start', 2) })
})
