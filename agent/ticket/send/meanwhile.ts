// Tickets in which a reply is stopped because somebody else wrote first.
import { makeStore, useStorePart } from '../../data/store.ts'

/** Ticket → newest message the writer had seen when it was stopped. */
const store = makeStore<ReadonlyMap<number, string>>(new Map())

export const noteMeanwhile = (number: number, seen: string) =>
  store.set((all) => new Map(all).set(number, seen))
export const endMeanwhile = (number: number) =>
  store.set((all) => {
    if (!all.has(number)) return all
    const next = new Map(all)
    next.delete(number)
    return next
  })
export const useMeanwhile = (number: number): string | undefined =>
  useStorePart(store, (all) => all.get(number))
