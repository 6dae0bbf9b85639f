// Health and figures: what a supervisor and Prometheus ask.
import { expect, test } from 'vitest'
import { ana } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()

test('a living desk is live and ready', async () => {
  expect(await door.stranger.ask('GET', '/health/live')).toMatchObject({ status: 200 })
  expect(await door.stranger.ask('GET', '/health/ready')).toMatchObject({
    status: 200,
    json: { ready: true, problems: [] },
  })
})

test('figures count requests by route, never by address', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  await agent.ask('GET', `/api/v1/tickets/${number}`)
  const { text, headers } = await door.stranger.ask('GET', '/metrics')
  expect(headers.get('content-type')).toContain('text/plain')
  expect(text).toMatch(
    /handrail_request_seconds_count\{route="\/api\/v1\/tickets\/:number",status="200"\} [1-9]/,
  )
  expect(text).not.toContain(`/tickets/${number}`)
  expect(text).not.toContain('@')
})

test('figures are not for strangers behind a proxy', async () => {
  const reply = await door.stranger.ask('GET', '/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(reply.status).toBe(404)
})
