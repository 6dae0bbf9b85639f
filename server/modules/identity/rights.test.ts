// Every route of the API against strangers and tokens: who may not even ask, generated from the contract.
// What each role may ask is in tests/doors/census.test.ts.
import { expect, test } from 'vitest'
import { allRoutes } from '../../../contract/index.ts'
import type { AnyRoute } from '../../../contract/route.ts'
import { type Permission, permissions } from '../../../rules/access/roles.ts'
import { olivia } from '../../../tests/cast/people.ts'
import type { Client } from '../../../tests/harness/client.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'

const door = doorForAll()

/** An id that nobody has, so that a route which is reached finds nothing to change. */
const nobody = '018b0000-0000-7000-8000-00000000eeee'
const pathOf = (route: AnyRoute): string =>
  `/api/v1${route.path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'number' ? '999999' : nobody))}`

const ask = async (client: Client, route: AnyRoute): Promise<number> =>
  (await client.ask(route.method, pathOf(route), route.body ? { body: { nonsense: true } } : {})).status

test.each(allRoutes.filter((route) => route.access !== 'public').map((route) => [route.id, route] as const))(
  'a stranger may not ask %s',
  async (_, route) => {
    expect(await ask(door.stranger, route)).toBe(401)
  },
)

test.each(permissions)(
  'its routes open to the scope %s alone, and to all others together never',
  async (scope) => {
    const alone = await door.as(olivia, [scope])
    const others = await door.as(
      olivia,
      permissions.filter((one: Permission) => one !== scope),
    )
    for (const route of allRoutes.filter(({ access }) => access === scope)) {
      // Reached and found wanting is fine: only 401 and 403 say that one may not even ask.
      expect([401, 403], route.id).not.toContain(await ask(alone, route))
      expect(await ask(others, route), route.id).toBe(403)
    }
  },
)
