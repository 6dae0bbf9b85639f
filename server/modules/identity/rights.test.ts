// Every route of the API against every role: who may not even ask, generated from the contract and the policy.
import { describe, expect, test } from 'vitest'
import { allRoutes } from '../../../contract/index.ts'
import type { AnyRoute } from '../../../contract/route.ts'
import { allows, isTeamRole, type Permission, permissions, type Role } from '../../../rules/access/roles.ts'
import { adam, ana, carlos, jane, mira, olivia } from '../../../tests/cast/people.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'

const door = doorForAll()
const cast = [olivia, adam, mira, carlos, ana, jane] as const

/** An id that nobody has, so that a route which is reached finds nothing to change. */
const nobody = '018b0000-0000-7000-8000-00000000eeee'
const pathOf = (route: AnyRoute): string =>
  `/api/v1${route.path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'number' ? '999999' : nobody))}`

const isPermission = (access: string): access is Permission =>
  (permissions as readonly string[]).includes(access)

const mayAsk = (role: Role, route: AnyRoute): boolean => {
  if (route.access === 'public' || route.access === 'signed-in') return true
  return route.access === 'team' ? isTeamRole(role) : allows(role, route.access)
}

/** Reached and found wanting is fine here: only 401 and 403 say that one may not even ask. */
const ask = async (client: Awaited<ReturnType<typeof door.signedIn>>, route: AnyRoute) =>
  client.ask(route.method, pathOf(route), route.body ? { body: { nonsense: true } } : {})

const guarded = allRoutes.filter((route) => isPermission(route.access) || route.access === 'team')

describe.each(cast)('as $role', (person) => {
  test.each(guarded.map((route) => [route.id, route] as const))('%s', async (_, route) => {
    const { status, text } = await ask(await door.signedIn(person), route)
    if (mayAsk(person.role, route)) expect([401, 403], `${status} ${text}`).not.toContain(status)
    else expect(status).toBe(403)
  })
})

test.each(allRoutes.filter((route) => route.access !== 'public').map((route) => [route.id, route] as const))(
  'a stranger may not ask %s',
  async (_, route) => {
    const reply = await door.stranger.ask(route.method, pathOf(route), route.body ? { body: {} } : {})
    expect(reply.status).toBe(401)
  },
)

test.each(permissions)(
  'a token with the scope %s alone opens its routes and no other',
  async (permission) => {
    const client = await door.as(olivia, [permission])
    for (const route of guarded.filter((one) => isPermission(one.access))) {
      const { status } = await client.ask(
        route.method,
        pathOf(route),
        route.body ? { body: { nonsense: true } } : {},
      )
      if (route.access === permission) expect([401, 403], route.id).not.toContain(status)
      else expect(status, route.id).toBe(403)
    }
  },
)
