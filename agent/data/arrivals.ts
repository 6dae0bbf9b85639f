// What changed around a list that is being looked at: rows that came, rows that stay only until the next look.
import { type Filter, keyOf } from './filter.ts'
import { makeStore } from './store.ts'

export interface Around {
  /** Tickets that belong to the list but are not in it yet: the "3 new" pill. */
  came: ReadonlySet<number>
  /** Tickets somebody else took out of the list: they stay in place, quiet, until the list is asked again. */
  left: ReadonlySet<number>
}

let looksOn: () => boolean = () => true
/** The list in view says whether somebody is at work in it: then what comes does not push its rows down. */
export const tellLooking = (ask: () => boolean) => {
  looksOn = ask
}
export const isUndisturbed = () => !looksOn()

const none: Around = { came: new Set(), left: new Set() }
export const aroundStore = makeStore<ReadonlyMap<string, Around>>(new Map())

export const aroundOf = (all: ReadonlyMap<string, Around>, filter: Filter): Around =>
  all.get(keyOf(filter)) ?? none

export const noteCame = (filter: Filter, number: number) =>
  change(filter, (a) => (a.came.has(number) ? a : { ...a, came: new Set(a.came).add(number) }))

export const noteLeft = (filter: Filter, number: number) =>
  change(filter, (a) => (a.left.has(number) ? a : { ...a, left: new Set(a.left).add(number) }))

export const noteGone = (filter: Filter, number: number) =>
  change(filter, (a) => (a.came.has(number) ? { ...a, came: without(a.came, number) } : a))

export const forgetAround = (filter: Filter) => change(filter, () => none)

const without = (set: ReadonlySet<number>, number: number) => new Set([...set].filter((n) => n !== number))

const change = (filter: Filter, next: (old: Around) => Around) =>
  aroundStore.set((all) => {
    const old = aroundOf(all, filter)
    const wanted = next(old)
    return wanted === old ? all : new Map(all).set(keyOf(filter), wanted)
  })
