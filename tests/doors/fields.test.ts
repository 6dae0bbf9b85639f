// What does not fit is refused by name: every fault with its field, no unknown key let in anywhere.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { allRoutes, contract } from '../../contract/index.ts'
import type { AnyRoute } from '../../contract/route.ts'
import { ana, jane, olivia } from '../cast/people.ts'
import { type Client, pathOf } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { asOwner, type OwnerEye } from '../harness/owner.ts'
import { exampleParams } from '../harness/params.ts'

const door = doorForAll()
const good = { subject: 'A', body: 'B', requester: { email: jane.email } }

const faulty: readonly [what: string, body: unknown, field: string][] = [
  ['no subject', { ...good, subject: undefined }, 'body.subject'],
  ['an empty subject', { ...good, subject: '   ' }, 'body.subject'],
  ['a subject of 301 characters', { ...good, subject: 'x'.repeat(301) }, 'body.subject'],
  ['a subject that is a number', { ...good, subject: 7 }, 'body.subject'],
  ['no body', { ...good, body: undefined }, 'body.body'],
  ['a blank body', { ...good, body: ' \n ' }, 'body.body'],
  ['a body of 200,001 characters', { ...good, body: 'x'.repeat(200_001) }, 'body.body'],
  ['no requester', { ...good, requester: undefined }, 'body.requester'],
  ['a requester who is a text', { ...good, requester: 'jane' }, 'body.requester'],
  ['an address that is none', { ...good, requester: { email: 'jane' } }, 'body.requester.email'],
  [
    'two addresses in one',
    { ...good, requester: { email: 'a@x.example, b@x.example' } },
    'body.requester.email',
  ],
  [
    'an address with a line break',
    { ...good, requester: { email: 'a@x.example\r\nBcc: b@x.example' } },
    'body.requester.email',
  ],
  [
    'an unknown field of the requester',
    { ...good, requester: { email: jane.email, role: 'owner' } },
    'body.requester.role',
  ],
  ['an unknown channel', { ...good, channel: 'mail' }, 'body.channel'],
  ['an unknown impact', { ...good, impact: 'huge' }, 'body.impact'],
  ['a tag of two words', { ...good, tags: ['two words'] }, 'body.tags.0'],
  ['51 tags', { ...good, tags: Array.from({ length: 51 }, (_, i) => `t${i}`) }, 'body.tags'],
  ['a team id that is none', { ...good, teamId: 'network' }, 'body.teamId'],
  ['a team nobody made', { ...good, teamId: '018b0000-0000-7000-8000-999999999999' }, 'body.teamId'],
  ['an assignee who is a requester', { ...good, assigneeId: jane.id }, 'body.assigneeId'],
  [
    'a follower nobody knows',
    { ...good, followerIds: ['018b0000-0000-7000-8000-999999999999'] },
    'body.followerIds',
  ],
]

describe('A ticket is refused with 422 naming the field, for', () => {
  test.each(faulty)('%s', async (_what, body, field) => {
    const agent = await door.as(ana)
    const problem = await agent.refused(422, contract.tickets.create, { body })
    expect(problem.code).toBe('invalid')
    expect(problem.errors?.map((e) => e.field)).toContain(field)
    for (const { message } of problem.errors ?? []) expect(message).toMatch(/\S/)
  })
})

test('all faults are named at once', async () => {
  const agent = await door.as(ana)
  const problem = await agent.refused(422, contract.tickets.create, {
    body: { subject: '', body: '', requester: { email: 'x' }, extra: 1 },
  })
  expect(problem.errors?.map((e) => e.field).sort()).toEqual([
    'body.body',
    'body.extra',
    'body.requester.email',
    'body.subject',
  ])
})

test('what is no JSON object is refused, never an error of the desk', async () => {
  const agent = await door.as(ana)
  for (const body of ['', '{', '[]', '"text"', '7', 'null', 'true', '{"a":1,}']) {
    const reply = await agent.ask('POST', '/api/v1/tickets', {
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect([400, 422], `${body} → ${reply.text}`).toContain(reply.status)
    expect((reply.json as { code: string }).code).toBe('invalid')
  }
})

test('a content type the API does not speak is refused with 415', async () => {
  const agent = await door.as(ana)
  for (const type of ['text/plain', 'application/xml', 'text/html']) {
    const reply = await agent.ask('POST', '/api/v1/tickets', { body: 'x', headers: { 'content-type': type } })
    expect(reply.status, type).toBe(415)
  }
})

test('a body above 1 MB is refused with 413', async () => {
  const agent = await door.as(ana)
  const problem = await agent.refused(413, contract.tickets.create, {
    body: { ...good, body: 'x'.repeat(1_100_000) },
  })
  expect(problem.code).toBe('too_large')
})

test('limit goes from 1 to 100, and a cursor the desk did not give is refused', async () => {
  const agent = await door.as(ana)
  for (const query of [{ limit: 0 }, { limit: 101 }, { limit: 'x' }, { limit: 1.5 }]) {
    const problem = await agent.refused(422, contract.tickets.list, { query })
    expect(problem.errors?.[0]?.field).toBe('query.limit')
  }
  for (const cursor of ['x', '!!!', Buffer.from('{"a":1}').toString('base64url'), "' or 1=1 --"]) {
    const problem = await agent.refused(422, contract.tickets.list, { query: { cursor } })
    expect(problem.errors?.[0]?.field, cursor).toBe('query.cursor')
  }
})

/** The objects a body can be: itself, or one for each value of the property that tells them apart. */
const variantsOf = (body: unknown): { shape: object; chosen: Record<string, unknown> }[] => {
  if (body instanceof z.ZodObject) return [{ shape: body.shape, chosen: {} }]
  if (!(body instanceof z.ZodDiscriminatedUnion)) return []
  const { discriminator } = body.def
  return body.options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) return []
    const literal: unknown = option.shape[discriminator]
    return literal instanceof z.ZodLiteral
      ? [{ shape: option.shape, chosen: { [discriminator]: literal.value } }]
      : []
  })
}

describe('No key the contract does not know is taken', () => {
  let owner: Client
  let eye: OwnerEye
  let columns: string[]
  beforeAll(async () => {
    owner = await door.as(olivia)
    eye = await asOwner(door.ownerUrl)
    const rows = await eye.rows<{ name: string }>(
      "select distinct column_name as name from information_schema.columns where table_schema = 'public'",
    )
    columns = rows.flatMap(({ name }) => [name, name.replaceAll(/_(\w)/g, (_, c: string) => c.toUpperCase())])
    columns = [...new Set([...columns, 'isAdmin', 'permissions', 'workspaceId', 'constructor', 'accountId'])]
  })
  afterAll(() => eye.close())

  test.each(allRoutes.filter((r) => r.body).map((r) => [r.id, r] as [string, AnyRoute]))(
    '%s',
    async (_id, route) => {
      const path = pathOf(route, exampleParams(route))
      for (const { shape, chosen } of variantsOf(route.body)) {
        const unknown = columns.filter((c) => !Object.hasOwn(shape, c))
        const reply = await owner.ask(route.method, path, {
          body: JSON.stringify({ ...Object.fromEntries(unknown.map((c) => [c, null])), ...chosen }),
          headers: { 'content-type': 'application/json' },
        })
        expect(reply.status, reply.text.slice(0, 300)).toBe(422)
        const named = (reply.json as { errors: { field: string }[] }).errors.map((e) => e.field)
        // A key the parser itself drops is not taken either.
        expect(unknown.filter((c) => c !== 'constructor' && !named.includes(`body.${c}`))).toEqual([])
      }
    },
  )

  test.each(allRoutes.filter((r) => r.method === 'GET').map((r) => [r.id, r] as [string, AnyRoute]))(
    '%s, in its query',
    async (_id, route) => {
      const reply = await owner.ask('GET', pathOf(route, exampleParams(route), { workspace_id: 'x' }))
      expect(reply.status).toBe(422)
      expect((reply.json as { errors: { field: string }[] }).errors.map((e) => e.field)).toContain(
        'query.workspace_id',
      )
    },
  )

  test('every body of the contract is an object that refuses unknown keys', () => {
    for (const route of allRoutes.filter((r) => r.body)) {
      const refused = (route.body as z.ZodType).safeParse({ surprise: 1 })
      expect(refused.success, route.id).toBe(false)
      expect(variantsOf(route.body).length, route.id).toBeGreaterThan(0)
    }
  })
})
