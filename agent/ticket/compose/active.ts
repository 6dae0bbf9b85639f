// Which composer is open; the other one waits as a line with its own draft.
import { makeStore } from '../../data/store.ts'
import type { Kind } from './draft-shape.ts'

export const activeStore = makeStore<Kind | null>(null)
export const openComposer = (kind: Kind) => activeStore.set(kind)
export const closeComposer = () => activeStore.set(null)
