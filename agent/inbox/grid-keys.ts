// Keys of the grid itself, as the ARIA pattern asks; letters are handled for the whole workspace in keys/.
import type { KeyboardEvent } from 'react'
import { toCell } from './cells.ts'
import { extend, openCursor, placeStore, selectAll, step, stepTo, toggle } from './place.ts'

const page = 10

export const onGridKey = (event: KeyboardEvent) => {
  const act = actionOf(event)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  if (altKey) return undefined
  if (ctrlKey || metaKey) {
    if (key === 'a') return selectAll
    if (key === 'Home') return () => stepTo('first')
    if (key === 'End') return () => stepTo('last')
    return undefined
  }
  const from = event.target as HTMLElement
  switch (key) {
    case 'ArrowDown':
      return () => (shiftKey ? extend(1) : step(1))
    case 'ArrowUp':
      return () => (shiftKey ? extend(-1) : step(-1))
    case 'ArrowRight':
      return () => toCell(from, 1)
    case 'ArrowLeft':
      return () => toCell(from, -1)
    case 'Home':
      return () => (isCell(from) ? toCell(from, -99) : stepTo('first'))
    case 'End':
      return () => (isCell(from) ? toCell(from, 99) : stepTo('last'))
    case 'PageDown':
      return () => step(page)
    case 'PageUp':
      return () => step(-page)
    case 'Enter':
      return openCursor
    case ' ':
      return () => toggle(placeStore.get().cursor ?? placeStore.get().rows[0] ?? null)
    default:
      return undefined
  }
}

const isCell = (element: HTMLElement) => element.getAttribute('role') === 'gridcell'
