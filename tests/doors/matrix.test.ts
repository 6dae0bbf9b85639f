// The cross-workspace matrix: every route, every id it takes, in address, query and body, asked with what belongs
// to Fjord by everybody of Meridian. Nothing is ever found; a route whose ids are not described here fails.
import { beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../contract/index.ts'
import { allPages, type Page } from '../../contract/pages.ts'
import type { AnyRoute } from '../../contract/route.ts'
import { allows, isTeamRole } from '../../rules/access/roles.ts'
import {
  adam,
  ana,
  ben,
  type CastPerson,
  carlos,
  finn,
  fjord,
  frida,
  greta,
  jane,
  mailboxes,
  mira,
  olivia,
  organisations,
  teams,
} from '../cast/people.ts'
import { type Client, pathOf } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { furnish, type Kind, type Things } from '../harness/furnish.ts'
import { idFields } from '../harness/id-fields.ts'
import { bodies, fields, otherwise, params } from '../harness/route-ids.ts'

const people = [olivia, adam, mira, carlos, ana]
const door = doorForAll()
let theirs: Things
let ours: Things
let clients: Map<string, Client>
let n = 0

const clientOf = (person: CastPerson): Client => {
  const client = clients.get(person.id)
  if (!client) throw new Error(`no client of ${person.name}`)
  return client
}

beforeAll(async () => {
  // Numbers that cannot be mistaken for one of Meridian's.
  await door.db.inWorkspace(fjord.id, (tx) =>
    tx.updateTable('ticket_counter').set({ last: 700_000 }).execute(),
  )
  theirs = await furnish(door, {
    owner: frida,
    agent: finn,
    requester: greta,
    teamId: teams.harbour.id,
    organisationId: organisations.lofoten.id,
    mailboxId: mailboxes.fjordSupport.id,
  })
  ours = await furnish(door, {
    owner: olivia,
    agent: ben,
    requester: jane,
    teamId: teams.network.id,
    organisationId: organisations.northwind.id,
    mailboxId: mailboxes.support.id,
  })
  clients = new Map()
  for (const person of [...people, jane]) clients.set(person.id, await door.signedIn(person))
})

const withIds = allRoutes.filter((r) => r.path.includes(':'))
const named = (routes: readonly AnyRoute[]) => routes.map((r) => [r.id, r] as [string, AnyRoute])
const fill = (route: AnyRoute, things: Things): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params[route.id] ?? {}).map(([name, kind]) => [
      name,
      kind === 'word' ? 'note' : things[kind],
    ]),
  )
const bodyOf = (route: AnyRoute): Record<string, unknown> | undefined => {
  n += 1
  return route.body ? bodies[route.id]?.(n) : undefined
}
const send = (client: Client, route: AnyRoute, things: Things, body = bodyOf(route), query = {}) =>
  client.ask(route.method, pathOf(route, fill(route, things), query), body === undefined ? {} : { body })
const mayCall = (person: CastPerson, route: AnyRoute): boolean => {
  if (route.access === 'public' || route.access === 'signed-in') return true
  return route.access === 'team' ? isTeamRole(person.role) : allows(person.role, route.access)
}

describe('Every route is described here', () => {
  test('each parameter of each address has what it names', () => {
    const described = withIds.map((r) => [r.id, [...r.path.matchAll(/:(\w+)/g)].map((m) => m[1]).toSorted()])
    expect(withIds.map((r) => [r.id, Object.keys(params[r.id] ?? {}).toSorted()])).toEqual(described)
  })
  test('each id field of each query and body has what it names', () => {
    for (const route of allRoutes)
      for (const { field } of [...idFields(route.query), ...idFields(route.body)])
        expect(Object.keys(fields), `${route.id} ${field}`).toContain(field)
  })
  test('each route that takes ids and a body has a body that would do', () => {
    for (const route of allRoutes) {
      if (!route.body || (!params[route.id] && idFields(route.body).length === 0)) continue
      expect(Object.keys(bodies), route.id).toContain(route.id)
      expect(route.body.safeParse(bodies[route.id]?.(0)).success, route.id).toBe(true)
    }
  })
})

describe('An id of the other workspace in the address is not found, by', () => {
  describe.each([...people, jane].map((p) => [p.role, p] as const))('%s', (_role, person) => {
    test.each(named(withIds))('%s', async (_id, route) => {
      const reply = await send(clientOf(person), route, theirs)
      expect(reply.status, reply.text).toBe(mayCall(person, route) ? 404 : 403)
      expect(reply.text).not.toContain('canary')
    })
  })
})

describe('An id of the other workspace in query or body is refused by name, at', () => {
  const cases = allRoutes.flatMap((route) => [
    ...idFields(route.query).map((f) => ({ route, ...f, place: 'query' as const })),
    ...idFields(route.body).map((f) => ({ route, ...f, place: 'body' as const })),
  ])
  test.each(cases.map((c) => [`${c.route.id} ${c.field}`, c] as const))(
    '%s',
    async (name, { route, field, isList, place }) => {
      const foreign = theirs[fields[field] as Kind]
      const value = isList ? [foreign] : foreign
      for (const person of people.filter((p) => mayCall(p, route))) {
        const body = bodyOf(route)
        const reply =
          place === 'query'
            ? await send(clientOf(person), route, ours, body, { [field]: value })
            : await send(clientOf(person), route, ours, { ...body, [field]: value })
        expect(otherwise[name]?.statuses ?? [404, 422], `${person.role}: ${reply.text}`).toContain(
          reply.status,
        )
        if (reply.status === 422) expect(reply.text).toContain(`${place}.${field}`)
        if (place === 'query' && reply.status === 200) expect(reply.json).toMatchObject({ items: [] })
        if (reply.status < 300) expect(reply.text).not.toContain(foreign)
      }
    },
  )
})

describe('What belongs to a colleague is not found either:', () => {
  test.each(named(withIds.filter((r) => r.access === 'signed-in' || r.access === 'team')))(
    '%s',
    async (_id, route) => {
      for (const person of people.filter((p) => p !== olivia))
        expect((await send(clientOf(person), route, ours)).status).toBe(404)
    },
  )
})

describe('A page asked with a number or id of the other workspace shows nothing:', () => {
  const harmless = new Set(['one-time link', 'proof', 'name'])
  test('each parameter of each page has what it names', () => {
    for (const page of allPages)
      expect(Object.keys(page.params ?? {}).toSorted(), page.path).toEqual(
        [...page.path.matchAll(/:(\w+)/g)].map((m) => m[1]).toSorted(),
      )
  })
  const pages = allPages.filter((p) => Object.values(p.params ?? {}).some((kind) => !harmless.has(kind)))
  test.each(pages.map((p) => [`${p.method} ${p.path}`, p] as [string, Page]))('%s', async (_name, page) => {
    const path = page.path.replaceAll(/:(\w+)/g, (_, name: string) => {
      const kind = page.params?.[name]
      if (kind === 'ticket number') return theirs.ticket
      if (kind === 'attachment') return theirs.attachment
      if (kind === 'message') return theirs.message
      if (kind === 'received mail') return theirs.mail
      if (kind === 'approval') return theirs.approval
      if (kind === 'course') return theirs.course
      if (kind === 'name') return '1'
      throw new Error(`${page.path}: say in this test what a "${kind}" is`)
    })
    const form =
      page.method === 'POST'
        ? {
            body: 'text=hello&answer=hello',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          }
        : {}
    for (const person of [...people, jane]) {
      const reply = await clientOf(person).ask(page.method, path, form)
      expect(
        [403, 404],
        `${person.role} ${path}: ${reply.status} ${reply.headers.get('location')}`,
      ).toContain(reply.status)
      expect(reply.text).not.toContain('canary')
    }
    const stranger = await door.stranger.ask(page.method, path, form)
    expect([303, 302, 401, 403, 404]).toContain(stranger.status)
  })
})

describe('With their own ids the same requests are answered, so the matrix asks for what is there:', () => {
  const last = [
    'law.remove',
    'identities.remove',
    'fields.remove',
    'macros.remove',
    'push.unsubscribe',
    'suppressed.lift',
    'passkeys.remove',
    'tokens.revoke',
    'sessions.end',
    'mailboxes.remove',
  ]
  const order = [...withIds].sort((a, b) => last.indexOf(a.id) - last.indexOf(b.id))
  test.each(named(order))('%s', async (_id, route) => {
    const reply = await send(clientOf(olivia), route, ours)
    expect(reply.status, reply.text).not.toBe(404)
    expect(reply.status, reply.text).toBeLessThan(500)
  })
})
