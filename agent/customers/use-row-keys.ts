// Arrows, j and k go from row to row of a list of links; Home and End to its ends.
import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

export const onRowKeys = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')]
  const at = rows.indexOf(event.target as HTMLElement)
  const step = steps[event.key]
  const to =
    event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : step === undefined ? null : at + step
  if (at < 0 || to === null) return
  event.preventDefault()
  event.stopPropagation()
  rows[to]?.focus()
}
