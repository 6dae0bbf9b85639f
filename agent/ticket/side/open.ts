// Which side conversation is open beside a ticket: the list of them, one of them, or a new one.
import { makeStore, type Store, useStore } from '../../data/store.ts'

export type View =
  | { kind: 'list' }
  | { kind: 'thread'; id: string }
  /** `forwards`: the message that goes along. */
  | { kind: 'new'; forwards: string | null }

export interface OpenSide {
  number: number
  view: View
}

export const sideStore: Store<OpenSide | null> = makeStore<OpenSide | null>(null)

export const openSide = (number: number, view: View = { kind: 'list' }) => sideStore.set({ number, view })
/** What had the focus is gone: reading goes on where the writing was about. */
export const closeSide = () => {
  sideStore.set(null)
  requestAnimationFrame(() => document.getElementById('conversation')?.focus({ preventScroll: true }))
}

/** Passes a message on: the beginning of a side conversation. */
export const forward = (number: number, messageId: string) =>
  openSide(number, { kind: 'new', forwards: messageId })

/** null: none is open beside this ticket. */
export const useSide = (number: number): View | null => {
  const open = useStore(sideStore)
  return open?.number === number ? open.view : null
}
