// Moves the focus through the cells of a row, and keeps its column while it goes from row to row.
import { setPlace } from './place.ts'

/** −1: the row itself has the focus. */
let column = -1

const cellsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')]

/** Right goes from the row into its cells, left back out of them. */
export const toCell = (from: HTMLElement, by: number) => {
  const row = from.closest<HTMLElement>('[data-ticket]')
  if (!row) return
  const cells = cellsOf(row)
  const at = cells.indexOf(from)
  column = Math.min(cells.length - 1, at < 0 && by < 0 ? -1 : Math.max(at < 0 ? 0 : -1, at + by))
  if (by < -1) column = 0
  setPlace({ cursor: Number(row.dataset.ticket) })
  ;(cells[column] ?? row).focus({ preventScroll: column < 0 })
}

/** The row under the cursor takes the focus, or its cell in the column where the focus was. */
export const focusCursor = (grid: HTMLElement | null) => {
  const row = grid?.querySelector<HTMLElement>('[data-cursor]')
  const active = document.activeElement
  if (!row || row === active) return
  if (active?.getAttribute('role') !== 'gridcell') column = -1
  const target = cellsOf(row)[column] ?? row
  if (target !== active) target.focus({ preventScroll: true })
}
