// Many at once: no change is lost, no number is given twice, and what two wanted at the same time is told apart.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, jane, rafael } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { tickets } = contract

/** Where so many wait for the database that one is told to try again, it does: then nothing was changed. */
const insist = (work: () => Promise<unknown>): Promise<unknown> =>
  until('it is done', () => work().then(() => true), 150_000)

test('two agents, 300 changes at once on one ticket: every one of them is there', {
  timeout: 200_000,
}, async () => {
  const agents = [await door.as(ana), await door.as(ben)] as const
  const { number } = await openFor(agents[0])
  await Promise.all(
    Array.from({ length: 300 }, (_, i) => {
      const agent = agents[i % 2 === 0 ? 0 : 1]
      if (i % 10 === 0)
        return insist(() =>
          agent.call(tickets.addMessage, { params: { number }, body: { kind: 'note', body: `note ${i}` } }),
        )
      // At most 50 tags a request, but a ticket may gather more.
      return insist(() => agent.call(tickets.change, { params: { number }, body: { addTags: [`t${i}`] } }))
    }),
  )
  const ticket = await agents[0].call(tickets.get, { params: { number } })
  expect(ticket.version).toBe(301)
  expect(ticket.tags).toHaveLength(270)
  expect(ticket.messages.filter((m) => m.kind === 'note')).toHaveLength(30)
  const history = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: unknown[]; next: string | null } = await agents[0].call(tickets.history, {
      params: { number },
      query: { limit: 100, ...(cursor ? { cursor } : {}) },
    })
    history.push(...page.items)
    cursor = page.next
  }
  expect(history).toHaveLength(302)
})

test('of changes made with the same version exactly one goes through, the others hear what is there', async () => {
  const agents = [await door.as(ana), await door.as(ben)] as const
  const { number } = await openFor(agents[0])
  for (let round = 1; round <= 10; round += 1) {
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        agents[i % 2 === 0 ? 0 : 1].ask('PATCH', `/api/v1/tickets/${number}`, {
          body: { addTags: [`r${round}-${i}`] },
          headers: { 'if-match': `"${round}"` },
        }),
      ),
    )
    expect(replies.map((r) => r.status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 412)])
    for (const r of replies.filter((x) => x.status === 412))
      expect(r.json).toMatchObject({ data: { version: round + 1 } })
  }
  expect((await agents[0].call(tickets.get, { params: { number } })).tags).toHaveLength(10)
})

test('200 tickets opened at once have 200 numbers', async () => {
  const agents = [await door.as(ana), await door.as(ben)] as const
  const opened = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      openFor(agents[i % 2 === 0 ? 0 : 1], i % 3 === 0 ? jane : rafael, { subject: `At once ${i}` }),
    ),
  )
  expect(new Set(opened.map((t) => t.number)).size).toBe(200)
  expect(new Set(opened.map((t) => t.subject)).size).toBe(200)
})

test('a requester nobody knew, named by 30 tickets at once, is one person', async () => {
  const agent = await door.as(ana)
  const email = 'amara.diallo@halden.example'
  const opened = await Promise.all(Array.from({ length: 30 }, () => openFor(agent, { ...jane, email })))
  expect(new Set(opened.map((t) => t.requester.id)).size).toBe(1)
  const { items } = await agent.call(contract.people.list, { query: { q: 'amara.diallo' } })
  expect(items).toHaveLength(1)
})

test('who assigns and who solves at the same time both get what they asked for', async () => {
  const agents = [await door.as(ana), await door.as(ben)] as const
  for (let i = 0; i < 10; i += 1) {
    const { number } = await openFor(agents[0])
    await Promise.all([
      agents[0].call(tickets.change, { params: { number }, body: { assigneeId: ben.id } }),
      agents[1].call(tickets.addMessage, {
        params: { number },
        body: { kind: 'reply', body: 'Done.', status: 'solved' },
      }),
      agents[1].call(tickets.change, { params: { number }, body: { impact: 'high' } }),
    ])
    const ticket = await agents[0].call(tickets.get, { params: { number } })
    expect(ticket).toMatchObject({ assignee: { id: ben.id }, status: 'solved', impact: 'high' })
  }
})
