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

/** What was there before this browser first looked counts as seen. */
const since = localStorage.getItem(`${place}.since`) ?? new Date().toISOString()
localStorage.setItem(`${place}.since`, since)

/** New to the desk, or the requester wrote, and nobody at this browser looked since. */
export const isUnread = (row: TicketRow, seen: ReadonlyMap<number, string>): boolean => {
  const at = seen.get(row.number)
  if (row.waitingSince === null) return false
  return at === undefined ? row.status === 'new' || row.waitingSince > since : at < row.waitingSince
}
