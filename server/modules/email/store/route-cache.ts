// Routes looked up a moment ago: a flood to one mailbox asks the directory once a second. Other processes' changes
// are seen a second later; a mail taken meanwhile for a removed mailbox still finds its row.
import type { Database } from '../../../platform/database.ts'
import { findRoutes, type Route } from './routes.ts'

const freshMillis = 1000
const most = 1000

const caches = new WeakMap<Database, Map<string, { route: Route; until: number }>>()

/** The mailbox of one address, or null. Unknown addresses are asked for every time. */
export const findRoute = async (db: Database, address: string): Promise<Route | null> => {
  const cache = caches.get(db) ?? new Map<string, { route: Route; until: number }>()
  caches.set(db, cache)
  const kept = cache.get(address)
  if (kept && kept.until > performance.now()) return kept.route
  cache.delete(address)
  const route = (await findRoutes(db.directory, [address])).get(address) ?? null
  if (cache.size >= most) cache.clear()
  if (route) cache.set(address, { route, until: performance.now() + freshMillis })
  return route
}

/** After a change of this process, nothing kept is right any more. */
export const forgetRoutes = (db: Database): void => {
  caches.delete(db)
}
