// The table of all routes of the API.
import { email } from './email.ts'
import { identity } from './identity.ts'
import { people } from './people.ts'
import type { AnyRoute } from './route.ts'
import { tickets } from './tickets.ts'
import { workspace } from './workspace.ts'

export const contract = { identity, people, tickets, email, workspace }

export const allRoutes: readonly AnyRoute[] = Object.values(contract).flatMap(
  (noun) => Object.values(noun) as AnyRoute[],
)
