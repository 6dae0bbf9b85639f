// Which composer is open; the other one waits as a line with its own draft.
import { makeStore } from '../../data/store.ts'
import type { Kind } from './draft-shape.ts'

export const activeStore = makeStore<Kind | null>(null)

const patience = 3_000
let openingUntil = 0

export const openComposer = (kind: Kind) => {
  openingUntil = Date.now() + patience
  activeStore.set(kind)
}

/** Danger: until the text has the focus, what is typed would be taken for keys that change tickets. */
export const isOpening = () => Date.now() < openingUntil
export const hasOpened = () => {
  openingUntil = 0
}

export const closeComposer = () => {
  hasOpened()
  activeStore.set(null)
}
