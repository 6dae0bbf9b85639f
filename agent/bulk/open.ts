// A change of many tickets that is being prepared, and the one that is running.
import type { BulkChange } from '../../contract/bulk.ts'
import { makeStore } from '../data/store.ts'

export type BulkPart = 'status' | 'team' | 'assignee' | 'priority' | 'tags' | 'snooze' | 'spam'

export interface BulkWork {
  /** What is chosen already. */
  change: BulkChange
  /** Which choice has the focus first. */
  first?: BulkPart
}

export const bulkStore = makeStore<BulkWork | null>(null)
export const openBulk = (work: BulkWork) => bulkStore.set(work)
export const closeBulk = () => bulkStore.set(null)

const place = 'handrail.bulk'

/** Its id; kept over a reload, since the desk goes on with it by itself. */
export const runStore = makeStore<string | null>(sessionStorage.getItem(place))
runStore.subscribe(() => {
  const id = runStore.get()
  if (id) sessionStorage.setItem(place, id)
  else sessionStorage.removeItem(place)
})
