// Whoever is in a transaction asks for no second connection: ten who did would wait for each other, and the desk with them.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from '../../server/platform/database.ts'

/** Watches a database from now on. Returns what finds fault with every second connection that was asked for meanwhile. */
export const watchConnections = (db: Database): (() => void) => {
  const inside = new AsyncLocalStorage<{ isOpen: boolean }>()
  const faults = new Set<string>()
  const look = (): void => {
    if (!inside.getStore()?.isOpen) return
    const path = String(new Error().stack).split('\n').slice(3)
    faults.add(path.filter((line) => line.includes('/server/')).join('\n'))
  }
  const watched =
    (way: Database['inWorkspace']): Database['inWorkspace'] =>
    (workspaceId, work) => {
      look()
      return way(workspaceId, async (tx) => {
        // What is begun in a transaction and goes on after it is none of its business.
        const span = { isOpen: true }
        try {
          return await inside.run(span, () => work(tx))
        } finally {
          span.isOpen = false
        }
      })
    }
  const { directory } = db
  db.inWorkspace = watched(db.inWorkspace)
  db.readOne = watched(db.readOne)
  Object.defineProperty(db, 'directory', {
    get: () => {
      look()
      return directory
    },
  })
  return () => {
    if (faults.size > 0)
      throw new Error(`a second connection was asked for within a transaction:\n${[...faults].join('\n\n')}`)
  }
}
