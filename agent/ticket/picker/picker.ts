// Which property is being chosen, for which tickets, and beside what it opens.

import { openBulk } from '../../bulk/open.ts'
import { makeStore } from '../../data/store.ts'
import { isMany, placeStore, targets } from '../../inbox/place.ts'

export type Choice = 'status' | 'priority' | 'assignee' | 'team' | 'tags' | 'followers' | 'snooze'

export interface Picker {
  choice: Choice
  numbers: readonly number[]
  anchor: HTMLElement
}

export const pickerStore = makeStore<Picker | null>(null)
export const closePicker = () => pickerStore.set(null)

/** By key the anchor is found by itself: the property on screen, else the row. */
export const openPicker = (choice: Choice, anchorId = `property-${choice}`) => {
  if (isMany() && choice !== 'followers') return openBulk({ change: {}, first: choice })
  const numbers = anchorId.startsWith('property-') && !isBulk() ? openOnly() : targets()
  const anchor =
    visible(document.getElementById(isBulk() ? `bulk-${choice}` : anchorId)) ??
    rowOf(numbers[0]) ??
    visible(document.getElementById('ticket-bar'))
  if (numbers.length > 0 && anchor) pickerStore.set({ choice, numbers, anchor })
}

const isBulk = () => placeStore.get().selected.size > 0
const openOnly = () => {
  const { open } = placeStore.get()
  return open === null ? targets() : [open]
}
const visible = (element: HTMLElement | null) => (element?.checkVisibility() ? element : null)
const rowOf = (number: number | undefined) =>
  number === undefined ? null : document.querySelector<HTMLElement>(`[data-ticket="${number}"]`)
