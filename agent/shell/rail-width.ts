// Whether the rail shows names: by its own switch, and only where the window has room.
import { makeStore, useStore } from '../data/store.ts'
import { useHasWideRail } from './phone.ts'

const place = 'handrail.rail'
const foldedStore = makeStore(localStorage.getItem(place) === 'narrow')
foldedStore.subscribe(() => localStorage.setItem(place, foldedStore.get() ? 'narrow' : 'wide'))

export const useIsNarrow = () => {
  const isFolded = useStore(foldedStore)
  return !useHasWideRail() || isFolded
}
export const foldRail = () => foldedStore.set((folded) => !folded)
