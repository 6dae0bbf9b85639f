// One ticket in a list, as a row of a table with the columns of the view.
import { useLingui } from '@lingui/react'
import { memo } from 'react'
import { usePresent } from '../../data/presence.ts'
import { isUnread } from '../../data/seen.ts'
import { cx } from '../../ui/index.ts'
import { HeldMark } from '../HeldMark.tsx'
import { isQuiet, type LineProps, lineProps } from '../line.ts'
import { PresentMark } from '../PresentMark.tsx'
import { RowCheck } from '../RowCheck.tsx'
import { RowTime } from '../RowTime.tsx'
import { CellBox, RowBox } from '../roles.tsx'
import { Cell } from './Cell.tsx'
import { leastWidth, tableRow, trackOf } from './columns.ts'

const TableLine = memo((props: LineProps) => {
  const { y, height, row, now, columns, isOpen, isSelected, isSelecting, hasLeft } = props
  const { _ } = useLingui()
  const unread = isUnread(row) && !isOpen
  const present = usePresent(row.number)
  const { className, ...rest } = lineProps(props)
  return (
    <RowBox
      {...rest}
      style={{
        transform: `translateY(${y}px)`,
        height,
        minWidth: leastWidth(columns),
        gridTemplateColumns: trackOf(columns),
      }}
      className={cx(className, tableRow)}
    >
      <CellBox className="grid place-items-center ring-focus">
        <RowCheck
          number={row.number}
          subject={row.subject}
          isSelected={isSelected}
          isSelecting={isSelecting}
        />
        {unread && !isSelecting && (
          <span aria-hidden="true" className="size-1.5 rounded-full bg-accent group-hover:hidden" />
        )}
      </CellBox>
      <CellBox className="flex min-w-0 items-center gap-2 ring-focus">
        <span className={cx('truncate', unread ? 'font-semibold' : isQuiet(row, hasLeft) && 'text-muted')}>
          {unread && <span className="sr-only">{_('Unread.')} </span>}
          {row.subject}
        </span>
        <HeldMark count={row.heldCount} />
        {present[0] && <PresentMark person={present[0]} />}
      </CellBox>
      {columns.map((column) => (
        <CellBox key={column} className="flex min-w-0 items-center gap-1.5 truncate text-muted ring-focus">
          <Cell column={column} row={row} now={now} />
        </CellBox>
      ))}
      <CellBox className="flex justify-end ring-focus">
        <RowTime row={row} now={now} hasLeft={hasLeft} />
      </CellBox>
    </RowBox>
  )
})
export default TableLine
