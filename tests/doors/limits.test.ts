// Too many requests: refused with 429 and the time to wait, one caller at a time.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'

const door = doorForAll({ config: { HANDRAIL_API_RATE: '30' } })

test('a token above its rate is answered 429 with Retry-After, and others are not', async () => {
  const greedy = await door.as(ana)
  const other = await door.as(ben)
  const statuses: number[] = []
  for (let i = 0; i < 31; i += 1) statuses.push((await greedy.ask('GET', '/api/v1/me')).status)
  expect(statuses.slice(0, 30).every((s) => s === 200)).toBe(true)
  const refused = await greedy.ask('GET', '/api/v1/me')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.json).toMatchObject({ code: 'too_many', status: 429 })
  expect((await other.ask('GET', '/api/v1/me')).status).toBe(200)
})

test('guessing tokens uses up the guesser’s address, not somebody’s token', async () => {
  const statuses = new Set<number>()
  for (let i = 0; i < 40; i += 1)
    statuses.add(
      (
        await door.stranger.ask('GET', '/api/v1/me', {
          headers: { authorization: `Bearer hrt_${String(i).padStart(75, '0')}` },
        })
      ).status,
    )
  expect(statuses).toEqual(new Set([401, 429]))
})

test('sign-in has a narrower limit of its own', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 25; i += 1) {
    const reply = await door.stranger.ask('POST', contract.identity.signIn.path.replace(/^/, '/api/v1'), {
      body: { email: 'nobody@meridian.example', password: 'not the password' },
    })
    statuses.push(reply.status)
  }
  expect(statuses.at(-1)).toBe(429)
})

test('health is never limited', async () => {
  for (let i = 0; i < 50; i += 1) expect((await door.stranger.ask('GET', '/health/live')).status).toBe(200)
})
