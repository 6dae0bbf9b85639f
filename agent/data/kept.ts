// Since when what is on screen is what this browser remembers, because the desk cannot be reached.
import { makeStore } from './store.ts'

/** ISO; null while the desk answers. */
export const keptStore = makeStore<string | null>(null)

export const noteKept = (at: string | null) => {
  if (keptStore.get() !== at) keptStore.set(at)
}
