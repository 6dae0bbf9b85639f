// What the desk answers from outside is exactly what the contract lists, and each role gets exactly its rights.
import { describe, expect, test } from 'vitest'
import { allRoutes } from '../../contract/index.ts'
import { allPages } from '../../contract/pages.ts'
import type { AnyRoute } from '../../contract/route.ts'
import { allows, isTeamRole } from '../../rules/access/roles.ts'
import { adam, ana, carlos, jane, mira, olivia } from '../cast/people.ts'
import { openDoor } from '../door.ts'
import { pathOf } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { exampleParams } from '../harness/params.ts'

const door = doorForAll()

test('the desk answers at no address that contract and pages do not list, and at all they do', async () => {
  const listed = [
    ...allRoutes.map((r) => `${r.method} /api/v1${r.path}`),
    ...allPages.map((p) => `${p.method} ${p.path}`),
  ]
  expect([...new Set(door.app.census)].toSorted()).toEqual(listed.toSorted())
})

/** Ends what the others need, or is counted narrowly. */
const apart = new Set(['sign-out', 'sessions.endOthers', 'audit.verify'])

describe('Each role gets 403 exactly where the permission table says no:', () => {
  test.each([olivia, adam, mira, carlos, ana, jane].map((p) => [p.role, p] as const))(
    '%s',
    async (role, person) => {
      const client = await door.signedIn(person)
      for (const route of allRoutes.filter((r) => r.access !== 'public' && !apart.has(r.id))) {
        const reply = await client.ask(
          route.method,
          pathOf(route, exampleParams(route)),
          route.method === 'GET' ? {} : { body: {} },
        )
        const may =
          route.access === 'signed-in' ||
          (route.access === 'team' ? isTeamRole(role) : allows(role, route.access as never))
        if (may) {
          expect([401, 403], `${route.id}: ${reply.text}`).not.toContain(reply.status)
          expect(reply.status, `${route.id}: ${reply.text}`).toBeLessThan(500)
        } else expect(reply.status, `${route.id}: ${reply.text}`).toBe(403)
      }
    },
  )
})

describe('An API token', () => {
  test('cannot make itself a stronger one, nor touch passwords, factors and sessions of its owner', async () => {
    const client = await door.as(olivia, ['ticket.read'])
    const unscoped = await door.as(olivia)
    for (const id of [
      'tokens.create',
      'password.set',
      'totp.start',
      'passkeys.options',
      'sessions.end',
      'sessions.endOthers',
      'tokens.revoke',
    ]) {
      const route = allRoutes.find((r) => r.id === id) as AnyRoute
      const body = id === 'tokens.create' ? { name: 'more' } : { password: 'a long enough password' }
      for (const one of [client, unscoped]) {
        const reply = await one.ask(route.method, pathOf(route, exampleParams(route)), {
          body: route.body ? body : {},
        })
        expect(reply.status, `${id}: ${reply.text}`).toBe(403)
      }
    }
  })

  test('stops working when it expires', async () => {
    const own = await openDoor()
    try {
      const client = await own.as(ana)
      await own.db.inWorkspace(ana.workspaceId, (tx) =>
        tx.updateTable('api_token').set({ expires_at: '2026-11-22T10:00:00.000Z' }).execute(),
      )
      own.clock.set('2026-11-22T09:59:59Z')
      expect((await client.ask('GET', '/api/v1/me')).status).toBe(200)
      own.clock.set('2026-11-22T10:00:00Z')
      expect((await client.ask('GET', '/api/v1/me')).status).toBe(401)
    } finally {
      await own.close()
    }
  })
})
