// Which tickets were opened here, and when: a waiting requester's row is bold until somebody at this browser looked.
import type { TicketRow } from '../../contract/tickets.ts'
import { makeStore } from './store.ts'

const place = 'handrail.seen'
const most = 2_000

const load = (): ReadonlyMap<number, string> => {
  try {
    return new Map(JSON.parse(localStorage.getItem(place) ?? '[]') as [number, string][])
  } catch {
    return new Map()
  }
}

export const seenStore = makeStore(load())

export const noteSeen = (number: number, at: string) => {
  if ((seenStore.get().get(number) ?? '') >= at) return
  const next = new Map(seenStore.get())
  next.delete(number)
  next.set(number, at)
  const kept = [...next].slice(-most)
  seenStore.set(new Map(kept))
  localStorage.setItem(place, JSON.stringify(kept))
}

/** The requester waits, and nobody looked since. */
export const isUnread = (row: TicketRow, seen: ReadonlyMap<number, string>): boolean =>
  row.waitingSince !== null && (seen.get(row.number) ?? '') < row.updatedAt && (seen.get(row.number) ?? '') < row.waitingSince
