// One ticket in a list, as a card: priority and channel, subject and requester, time and who has it.
import { useLingui } from '@lingui/react'
import { memo } from 'react'
import { usePresent } from '../data/presence.ts'
import { isUnread } from '../data/seen.ts'
import { cx, PriorityMark, Tag } from '../ui/index.ts'
import { ChannelMark } from './ChannelMark.tsx'
import { HeldMark } from './HeldMark.tsx'
import { isQuiet, type LineProps, lineProps } from './line.ts'
import { RowCheck } from './RowCheck.tsx'
import { RowPeople } from './RowPeople.tsx'
import { RowTime } from './RowTime.tsx'
import { CellBox, RowBox } from './roles.tsx'

export const TicketLine = memo((props: LineProps) => {
  const { y, height, row, now, isOpen, isSelected, isSelecting, hasLeft } = props
  const { _ } = useLingui()
  const unread = isUnread(row) && !isOpen
  const present = usePresent(row.number)
  const { className, ...rest } = lineProps(props)
  return (
    <RowBox
      {...rest}
      style={{ transform: `translateY(${y}px)`, height }}
      className={cx(
        className,
        'grid grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-2 border-b border-line pr-3 pl-5',
      )}
    >
      <CellBox className="grid justify-items-center gap-1 text-faint ring-focus">
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
      <CellBox className="grid min-w-0 gap-0.5 ring-focus">
        {unread && (
          <span
            aria-hidden="true"
            className="absolute top-[calc(50%-13px)] left-2 size-1.5 rounded-full bg-accent"
          />
        )}
        <span
          className={cx(
            'truncate leading-5',
            unread ? 'font-semibold' : isQuiet(row, hasLeft) && 'text-muted',
          )}
        >
          {unread && <span className="sr-only">{_('Unread.')} </span>}
          {row.subject}
        </span>
        <span className="flex min-w-0 items-center gap-1.5 text-sm leading-4 text-muted">
          <span className="truncate">{row.requester.name}</span>
          <span className="text-faint tabular-nums">{row.number}</span>
          <HeldMark count={row.heldCount} />
          {row.tasks.total > 0 && (
            <Tag>
              {_('{done} of {total} tasks', {
                done: row.tasks.total - row.tasks.open,
                total: row.tasks.total,
              })}
            </Tag>
          )}
          {row.tags.slice(0, 1).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      </CellBox>
      <CellBox className="grid grid-rows-[20px_18px] content-center justify-items-end gap-y-0.5 ring-focus">
        <RowTime row={row} now={now} hasLeft={hasLeft} />
        <RowPeople assignee={row.assignee} present={present} />
      </CellBox>
    </RowBox>
  )
})
