// One value of a ticket as a table shows it.
import { useLingui } from '@lingui/react'
import type { TicketRow } from '../../../contract/tickets.ts'
import { personBy } from '../../data/names.ts'
import { briefly, fully, span } from '../../data/times.ts'
import { channelName } from '../../data/words.ts'
import { ClockChip } from '../../ticket/sla/ClockChip.tsx'
import { Avatar, PriorityMark, StatusBadge, Tag } from '../../ui/index.ts'

export const Cell = ({ column, row, now }: { column: string; row: TicketRow; now: number }) => {
  const { _ } = useLingui()
  switch (column) {
    case 'requester':
      return <span className="truncate">{row.requester.name}</span>
    case 'organisation':
      return <span className="truncate">{row.organisation?.name}</span>
    case 'team':
      return <span className="truncate">{row.team?.name}</span>
    case 'assignee':
      return row.assignee ? (
        <>
          <Avatar name={row.assignee.name} size="small" />
          <span className="truncate">{row.assignee.name}</span>
        </>
      ) : (
        <span className="truncate text-faint">{_('Nobody')}</span>
      )
    case 'priority':
      return <PriorityMark priority={row.priority} />
    case 'status':
      return <StatusBadge status={row.status} />
    case 'channel':
      return <span className="truncate">{channelName(row.channel)}</span>
    case 'tags':
      return (
        <>
          {row.tags.slice(0, 2).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          {row.tags.length > 2 && <span className="text-sm">+{row.tags.length - 2}</span>}
        </>
      )
    case 'due':
      return row.clock && <ClockChip clock={row.clock} now={now} />
    case 'waiting':
      return <span className="tabular-nums">{row.waitingSince && span(row.waitingSince, now)}</span>
    case 'created':
      return <Time at={row.createdAt} now={now} />
    case 'updated':
      return <Time at={row.updatedAt} now={now} />
    case 'number':
      return <span className="tabular-nums">{row.number}</span>
    case 'tasks':
      return (
        <span className="tabular-nums">
          {row.tasks.total > 0 && `${row.tasks.total - row.tasks.open}/${row.tasks.total}`}
        </span>
      )
    default:
      return <span className="truncate">{fieldText(row.fields[column.replace(/^field:/, '')], _)}</span>
  }
}

const Time = ({ at, now }: { at: string; now: number }) => (
  <time dateTime={at} title={fully(at)} className="tabular-nums">
    {briefly(at, now)}
  </time>
)

const fieldText = (value: TicketRow['fields'][string] | undefined, _: (id: string) => string): string => {
  if (value === undefined) return ''
  if (value === true) return _('Yes')
  if (value === false) return _('No')
  if (Array.isArray(value)) return value.join(', ')
  return personBy(String(value))?.name ?? String(value)
}
