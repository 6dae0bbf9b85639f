// What lies over the whole workspace: one at a time.
import { makeStore } from '../data/store.ts'

export const overlayStore = makeStore<'palette' | 'keys' | 'rail' | 'notices' | null>(null)
export const closeOverlay = () => overlayStore.set(null)
