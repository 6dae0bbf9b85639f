// The smallest shared state: a value, who listens, and a hook.
import { useSyncExternalStore } from 'react'

export interface Store<T> {
  get(): T
  set(next: T | ((old: T) => T)): void
  subscribe(listener: () => void): () => void
}

export const makeStore = <T>(first: T): Store<T> => {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      const wanted = typeof next === 'function' ? (next as (old: T) => T)(value) : next
      if (Object.is(wanted, value)) return
      value = wanted
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)

/** Re-renders only when the chosen part changes; `choose` must give a stable value for an unchanged part. */
export const useStorePart = <T, P>(store: Store<T>, choose: (value: T) => P): P =>
  useSyncExternalStore(store.subscribe, () => choose(store.get()))
