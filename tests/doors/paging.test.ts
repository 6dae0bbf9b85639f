// Pages of a list: no row twice and none left out, while tickets keep arriving.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const { tickets } = contract

test('walking page by page meets every ticket once, though others are opened meanwhile', async () => {
  const agent = await door.as(ana)
  const opened: number[] = []
  for (let i = 0; i < 25; i += 1) opened.push((await openFor(agent)).number)
  const met: number[] = []
  let cursor: string | null = null
  do {
    const page: { items: { number: number }[]; next: string | null } = await agent.call(tickets.list, {
      query: { limit: 4, ...(cursor ? { cursor } : {}) },
    })
    met.push(...page.items.map((t) => t.number))
    cursor = page.next
    if (cursor) await openFor(agent)
  } while (cursor)
  expect(met).toEqual(opened.toReversed())
})

test('tickets changed in the same millisecond are still all there', async () => {
  const agent = await door.as(ana)
  door.clock.set('2026-11-22T09:00:00Z')
  const opened: number[] = []
  for (let i = 0; i < 7; i += 1) opened.push((await openFor(agent)).number)
  const met: number[] = []
  let query: { limit: number; cursor?: string } = { limit: 2 }
  while (met.length < 7) {
    const page = await agent.call(tickets.list, { query })
    met.push(...page.items.map((t) => t.number).filter((n) => opened.includes(n)))
    if (!page.next) break
    query = { limit: 2, cursor: page.next }
  }
  expect(met).toEqual(opened.toReversed())
})

test('the last page says that it is the last', async () => {
  const agent = await door.as(ana)
  const people = await agent.call(contract.people.list, { query: { limit: 100 } })
  expect(people.next).toBeNull()
  const pages = []
  let cursor: string | undefined
  for (;;) {
    const page = await agent.call(contract.people.list, {
      query: { limit: 3, ...(cursor ? { cursor } : {}) },
    })
    pages.push(...page.items.map((p) => p.id))
    if (!page.next) break
    cursor = page.next
  }
  expect(pages).toEqual(people.items.map((p) => p.id))
})

test('history is paged from the oldest on', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  for (let i = 0; i < 6; i += 1)
    await agent.call(tickets.change, { params: { number }, body: { addTags: [`t${i}`] } })
  const all = await agent.call(tickets.history, { params: { number }, query: { limit: 100 } })
  const first = await agent.call(tickets.history, { params: { number }, query: { limit: 5 } })
  const second = await agent.call(tickets.history, {
    params: { number },
    query: { limit: 5, cursor: first.next ?? '' },
  })
  expect([...first.items, ...second.items]).toEqual(all.items)
  expect(second.next).toBeNull()
})
