// What a macro will change when the text it came with is sent; kept beside the draft, over a reload too.
import type { Status } from '../../../rules/ticket/words.ts'
import type { Change } from '../../data/change.ts'
import { makeStore, useStorePart } from '../../data/store.ts'
import type { Kind } from '../compose/draft-shape.ts'
import { mirrorKey } from '../compose/mirror.ts'

export interface Pending {
  macroId: string
  name: string
  /** Without the status, which goes with the message. */
  change: Change
  status: Status | null
  words: readonly { what: string; from: string; to: string }[]
  checklistId: string | null
  snoozedUntil: string | null
}

const store = makeStore<ReadonlyMap<string, Pending | null>>(new Map())
const keyOf = (number: number, kind: Kind) => `${mirrorKey(number, kind)}.macro`

export const pendingOf = (number: number, kind: Kind): Pending | null => {
  const key = keyOf(number, kind)
  const known = store.get().get(key)
  return known === undefined ? read(key) : known
}

export const setPending = (number: number, kind: Kind, pending: Pending | null) => {
  const key = keyOf(number, kind)
  if (pending) localStorage.setItem(key, JSON.stringify(pending))
  else localStorage.removeItem(key)
  store.set((all) => new Map(all).set(key, pending))
}

export const usePending = (number: number, kind: Kind): Pending | null => {
  const key = keyOf(number, kind)
  const known = useStorePart(store, (all) => all.get(key))
  return known === undefined ? readOnce(key) : known
}

const once = new Map<string, Pending | null>()
/** The same value for the same question, as long as nobody sets another. */
const readOnce = (key: string): Pending | null => {
  const known = once.get(key)
  if (known !== undefined) return known
  const found = read(key)
  once.set(key, found)
  return found
}

const read = (key: string): Pending | null => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Pending | null
  } catch {
    return null
  }
}
