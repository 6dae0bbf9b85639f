// Merging tickets and undoing it: nothing moves, nothing is lost, everything is back where it was.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { addMessage } from '../../../server/modules/tickets/index.ts'
import { ana, ben, jane, mailboxes, priya, rafael } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets, surgery } = contract

const get = (client: Client, number: number) => client.call(tickets.get, { params: { number } })
const merge = (client: Client, number: number, numbers: number[]) =>
  client.call(surgery.merge, { params: { number }, body: { numbers } })
const unmerge = (client: Client, number: number) => client.call(surgery.unmerge, { params: { number } })

/** What must be as before; only version and time of change may differ. */
const lasting = ({ version, updatedAt, readUntil, ...rest }: Ticket) => rest

test('five tickets of three requesters become one, with all their words, and undone each is as before', async () => {
  const agent = await door.as(ana)
  const into = await openFor(agent, jane, { subject: 'VPN drops' })
  const others = []
  for (const person of [rafael, priya, jane, rafael, priya])
    others.push(
      await openFor(agent, person, {
        subject: 'VPN',
        body: `From ${person.name}`,
        tags: ['vpn'],
        followerIds: [ben.id],
      }),
    )
  await agent.call(tickets.change, {
    params: { number: others[0]?.number ?? 0 },
    body: { status: 'pending', assigneeId: ben.id },
  })
  const before = await Promise.all([into, ...others].map((t) => get(agent, t.number)))
  const merged = await merge(
    agent,
    into.number,
    others.map((t) => t.number),
  )
  expect(merged.messages).toHaveLength(6)
  expect(merged.messages.map((m) => m.mergedFrom)).toEqual([null, ...others.map((t) => t.number)])
  expect(merged).toMatchObject({ messageCount: 6, requester: { id: jane.id } })
  expect(merged.participants.map((p) => p.id).toSorted()).toEqual([rafael.id, priya.id].toSorted())
  expect(merged.followers.map((p) => p.id)).toEqual([ben.id])
  expect(merged.merged.map((t) => t.number)).toEqual(others.map((t) => t.number))
  const gone = await get(agent, others[0]?.number ?? 0)
  expect(gone).toMatchObject({ status: 'closed', mergedIntoTicket: { number: into.number }, tags: ['vpn'] })
  for (const t of [...others].reverse()) await unmerge(agent, t.number)
  const after = await Promise.all([into, ...others].map((t) => get(agent, t.number)))
  expect(after.map(lasting)).toEqual(before.map(lasting))
})

test('the ticket waits as long as whoever waits longest, until it is undone', async () => {
  const agent = await door.as(ana)
  const first = await openFor(agent, rafael)
  const second = await openFor(agent, jane)
  expect((await merge(agent, second.number, [first.number])).waitingSince).toBe(first.waitingSince)
  await unmerge(agent, first.number)
  expect((await get(agent, second.number)).waitingSince).toBe(second.waitingSince)
  expect((await get(agent, first.number)).waitingSince).toBe(first.waitingSince)
})

test('an answer to a merged ticket arrives where it went, and stays there when the merge is undone', async () => {
  const agent = await door.as(ana)
  const into = await openFor(agent, jane)
  const { messageId } = await door.mailTo(mailboxes.support.address, rafael, { subject: 'The same here' })
  const mails = (await agent.call(tickets.list, { query: { list: 'all' } })).items
  const from = mails.find((t) => t.subject === 'The same here')
  expect(from).toBeDefined()
  await merge(agent, into.number, [from?.number ?? 0])
  await door.mailTo(mailboxes.support.address, rafael, {
    subject: 'Re: The same here',
    text: 'Still so.',
    headers: { 'In-Reply-To': messageId },
  })
  await until('the answer has arrived', async () => (await get(agent, into.number)).messages.length === 3)
  const ticket = await get(agent, into.number)
  expect(ticket.messages.at(-1)).toMatchObject({
    text: expect.stringContaining('Still so.'),
    mergedFrom: null,
  })
  await unmerge(agent, from?.number ?? 0)
  expect((await get(agent, into.number)).messages).toHaveLength(2)
  expect((await get(agent, from?.number ?? 0)).messages).toHaveLength(1)
  const { items } = await agent.call(contract.tickets.history, { params: { number: into.number }, query: {} })
  expect(items.map((e) => e.type)).toEqual(expect.arrayContaining(['ticket.took_in', 'ticket.gave_back']))
})

test('a merged ticket cannot be written in, changed or merged again; itself, a closed or a merged one takes nothing in', async () => {
  const agent = await door.as(ana)
  const [a, b, c] = [await openFor(agent), await openFor(agent), await openFor(agent)]
  await merge(agent, a.number, [b.number])
  const path = `/api/v1/tickets/${b.number}`
  for (const [method, to, body] of [
    ['POST', `${path}/messages`, { kind: 'reply', body: 'Hello' }],
    ['PATCH', path, { status: 'open' }],
    ['POST', `/api/v1/tickets/${c.number}/merge`, { numbers: [b.number] }],
    ['POST', `${path}/merge`, { numbers: [c.number] }],
    ['POST', `${path}/tasks`, { title: 'Look' }],
    ['POST', `/api/v1/tickets/${a.number}/merge`, { numbers: [a.number] }],
    ['POST', `/api/v1/tickets/${a.number}/unmerge`, undefined],
  ] as const) {
    const reply = await agent.ask(method, to, body ? { body } : {})
    expect(reply.status, `${method} ${to} ${reply.text}`).toBe(409)
  }
  const missing = await agent.ask('POST', `/api/v1/tickets/${a.number}/merge`, {
    body: { numbers: [999_999] },
  })
  expect(missing).toMatchObject({ status: 422 })
  expect(missing.text).toContain('body.numbers')
  expect((await merge(agent, a.number, [b.number])).version).toBe(2)
})

test('merging the same tickets into each other and into one from all sides at once ends with one story', async () => {
  const agents = [await door.as(ana), await door.as(ben)] as const
  const all = []
  for (let i = 0; i < 6; i += 1) all.push(await openFor(agents[0], i % 2 ? jane : rafael))
  const numbers = all.map((t) => t.number)
  const replies = await Promise.all(
    numbers.flatMap((number, i) => [
      agents[i % 2 === 0 ? 0 : 1].ask('POST', `/api/v1/tickets/${number}/merge`, {
        body: { numbers: numbers.filter((n) => n !== number) },
      }),
      agents[1].ask('PATCH', `/api/v1/tickets/${number}`, { body: { addTags: [`t${i}`] } }),
    ]),
  )
  expect(replies.map((r) => r.status).filter((s) => s !== 200 && s !== 409)).toEqual([])
  const now = await Promise.all(numbers.map((n) => get(agents[0], n)))
  expect(now.filter((t) => t.mergedInto === null)).toHaveLength(1)
})

test('a reply that waits in a merged ticket leaves at its time where it went, for its own requester alone', async () => {
  const agent = await door.as(ana)
  const [into, own] = [await openFor(agent, jane), await openFor(agent, rafael)]
  const sendAt = (hours: number) => door.clock.now().add({ hours }).toString({ smallestUnit: 'millisecond' })
  const later = (body: string, hours: number) =>
    agent.call(tickets.addMessage, {
      params: { number: own.number },
      body: { kind: 'reply', body, sendAt: sendAt(hours) },
    })
  await later('For Rafael.', 2)
  await merge(agent, into.number, [own.number])
  door.clock.forward({ hours: 3 })
  door.desk.hints.poke(ana.workspaceId)
  await until('it is sent', async () => (await get(agent, into.number)).messages.length === 3)
  const sent = (await get(agent, into.number)).messages.at(-1)
  expect(sent).toMatchObject({ text: 'For Rafael.', mergedFrom: null })
  expect(sent?.deliveries.map((d) => d.to)).toEqual([rafael.email])
})

test('a reply in a ticket that took another in is held when somebody wrote there after what its writer saw', async () => {
  const agent = await door.as(ana)
  const [into, own] = [await openFor(agent, jane), await openFor(agent, rafael)]
  const merged = await merge(agent, into.number, [own.number])
  const seen = merged.messages.at(-1)
  expect(seen?.mergedFrom).toBe(own.number)
  const reply = () =>
    agent.ask('POST', `/api/v1/tickets/${into.number}/messages`, {
      body: { kind: 'reply', body: 'Both of you', seen: seen?.id },
    })
  await addMessage(door.desk, ana.workspaceId, {
    actor: { kind: 'system', name: 'mail' },
    ticket: { id: own.id },
    kind: 'reply',
    side: 'requester',
    authorId: rafael.id,
    text: 'And now this.',
  })
  expect((await reply()).status).toBe(412)
})
