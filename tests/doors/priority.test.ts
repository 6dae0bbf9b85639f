// A ticket's priority: by the matrix, or set by somebody's own judgement.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, jane } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const { tickets } = contract

test('impact and urgency decide the priority', async () => {
  const agent = await door.as(ana)
  const urgent = await openFor(agent, jane, { impact: 'high', urgency: 'high' })
  const low = await openFor(agent, jane, { impact: 'low', urgency: 'low' })
  expect([urgent.priority, low.priority]).toEqual(['urgent', 'low'])
})

test('a priority may be set by itself, when opening and later', async () => {
  const agent = await door.as(ana)
  const ticket = await openFor(agent, jane, { priority: 'high' })
  expect([ticket.impact, ticket.priority]).toEqual(['medium', 'high'])
  const one = { params: { number: ticket.number }, body: { priority: 'low' as const } }
  expect(await agent.call(tickets.change, one)).toMatchObject({ urgency: 'medium', priority: 'low' })
})
