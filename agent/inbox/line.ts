// What a line of a list knows, as a card or as a row of a table.
import type { MouseEvent } from 'react'
import { isOpen as isUnsolved } from '../../rules/ticket/words.ts'
import type { ListRow } from '../data/row.ts'
import { goToTicket } from '../shell/go.ts'
import { cx } from '../ui/index.ts'
import { extendTo, placeStore, toggle } from './place.ts'

export interface LineProps {
  at: number
  y: number
  height: number
  row: ListRow
  now: number
  columns: readonly string[]
  isStop: boolean
  isCursor: boolean
  isOpen: boolean
  isSelected: boolean
  isSelecting: boolean
  hasLeft: boolean
}

/** Nobody of the team has to act on it now. */
export const isQuiet = (row: ListRow, hasLeft: boolean) =>
  hasLeft || row.status === 'pending' || row.status === 'on_hold' || !isUnsolved(row.status)

const ground = ({ isOpen, isSelected, isCursor }: LineProps) =>
  cx(
    isOpen || isSelected ? 'bg-selected' : isCursor ? 'bg-hover' : 'hover:bg-hover',
    isOpen && 'after:absolute after:inset-y-0 after:left-0 after:w-0.5 after:bg-accent',
    isCursor && !isOpen && 'after:absolute after:inset-y-0 after:left-0 after:w-0.5 after:bg-line-strong',
  )

/** What every line of a list says of itself and does on a click. */
export const lineProps = (props: LineProps) => ({
  'aria-rowindex': props.at,
  'aria-selected': props.isSelected || props.isOpen,
  tabIndex: props.isStop ? 0 : -1,
  'data-cursor': props.isCursor || undefined,
  'data-ticket': props.row.number,
  onClick: (event: MouseEvent) => onClick(event, props.row.number),
  className: cx('group absolute inset-x-0 top-0 cursor-default ring-inside', ground(props)),
})

const onClick = (event: MouseEvent, number: number) => {
  if (event.shiftKey) extendTo(number)
  else if (event.metaKey || event.ctrlKey) toggle(number)
  else void goToTicket(number, placeStore.get().filter)
}
