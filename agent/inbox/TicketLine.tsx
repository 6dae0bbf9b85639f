// One ticket in a list: two lines, as little as tells what it is and whether somebody waits.
import { useLingui } from '@lingui/react'
import { type MouseEvent, memo } from 'react'
import { isOpen as isUnsolved } from '../../rules/ticket/words.ts'
import { usePresent } from '../data/presence.ts'
import type { ListRow } from '../data/row.ts'
import { isUnread, seenStore } from '../data/seen.ts'
import { useStorePart } from '../data/store.ts'
import { goToTicket } from '../shell/go.ts'
import { cx, PriorityMark, Tag } from '../ui/index.ts'
import { ChannelMark } from './ChannelMark.tsx'
import { HeldMark } from './HeldMark.tsx'
import { extendTo, placeStore, toggle } from './place.ts'
import { RowCheck } from './RowCheck.tsx'
import { RowPeople } from './RowPeople.tsx'
import { RowTime } from './RowTime.tsx'
import { CellBox, RowBox } from './roles.tsx'

interface Props {
  at: number
  y: number
  height: number
  row: ListRow
  now: number
  isStop: boolean
  isCursor: boolean
  isOpen: boolean
  isSelected: boolean
  isSelecting: boolean
  hasLeft: boolean
}

export const TicketLine = memo(
  ({ at, y, height, row, now, isStop, isCursor, isOpen, isSelected, isSelecting, hasLeft }: Props) => {
    const { _ } = useLingui()
    const unread = useStorePart(seenStore, (seen) => isUnread(row, seen)) && !isOpen
    const present = usePresent(row.number)
    const isQuiet = hasLeft || row.status === 'pending' || row.status === 'on_hold' || !isUnsolved(row.status)
    const onClick = (event: MouseEvent) => {
      if (event.shiftKey) extendTo(row.number)
      else if (event.metaKey || event.ctrlKey) toggle(row.number)
      else void goToTicket(row.number, placeStore.get().filter)
    }
    return (
      <RowBox
        aria-rowindex={at}
        aria-selected={isSelected || isOpen}
        tabIndex={isStop ? 0 : -1}
        data-cursor={isCursor || undefined}
        data-ticket={row.number}
        onClick={onClick}
        style={{ transform: `translateY(${y}px)`, height }}
        className={cx(
          'group absolute inset-x-0 top-0 grid cursor-default grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-2 border-b border-line pr-3 pl-5 ring-inside',
          isOpen || isSelected ? 'bg-selected' : isCursor ? 'bg-hover' : 'hover:bg-hover',
          isOpen && 'after:absolute after:inset-y-0 after:left-0 after:w-0.5 after:bg-accent',
          isCursor &&
            !isOpen &&
            'after:absolute after:inset-y-0 after:left-0 after:w-0.5 after:bg-line-strong',
        )}
      >
        <CellBox className="grid justify-items-center gap-1 text-faint">
          <RowCheck
            number={row.number}
            subject={row.subject}
            isSelected={isSelected}
            isSelecting={isSelecting}
          />
          <span className={isSelecting ? 'sr-only' : 'flex group-hover:sr-only'}>
            <PriorityMark priority={row.priority} wordless />
          </span>
          <ChannelMark channel={row.channel} />
        </CellBox>
        <CellBox className="grid min-w-0 gap-0.5">
          {unread && (
            <span
              aria-hidden="true"
              className="absolute top-[calc(50%-13px)] left-2 size-1.5 rounded-full bg-accent"
            />
          )}
          <span className={cx('truncate leading-5', unread ? 'font-semibold' : isQuiet && 'text-muted')}>
            {unread && <span className="sr-only">{_('Unread.')} </span>}
            {row.subject}
          </span>
          <span className="flex min-w-0 items-center gap-1.5 text-sm leading-4 text-muted">
            <span className="truncate">{row.requester.name}</span>
            <span className="text-faint tabular-nums">{row.number}</span>
            <HeldMark count={row.heldCount} />
            {row.tags.slice(0, 1).map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
        </CellBox>
        <CellBox className="grid grid-rows-[20px_18px] content-center justify-items-end gap-y-0.5">
          <RowTime row={row} now={now} hasLeft={hasLeft} />
          <RowPeople assignee={row.assignee} present={present} />
        </CellBox>
      </RowBox>
    )
  },
)
