// The short notices at the edge of the screen: what happened, and how to take it back.
import { useSyncExternalStore } from 'react'

export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'breach'
  seconds: number
  /** `hint` is the key that does it too: Z for undo. */
  action?: { label: string; hint?: string; run: () => void }
}

let shown: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()

const set = (next: readonly Toast[]) => {
  shown = next
  for (const listener of listeners) listener()
}

/** Shows a notice; at most three stay. Returns its id. */
export const showToast = (toast: {
  text: string
  tone?: Toast['tone']
  seconds?: number
  action?: Toast['action']
}): number => {
  count += 1
  set([...shown, { tone: 'plain', seconds: toast.action ? 10 : 6, ...toast, id: count } as Toast].slice(-3))
  return count
}

export const closeToast = (id: number): void => set(shown.filter((toast) => toast.id !== id))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => shown)
