// The time of a row: how long the requester has waited, for whom it waits, or when it last changed.
import { useLingui } from '@lingui/react'
import { CirclePause, Clock, LogOut } from 'lucide-react'
import type { ListRow } from '../data/row.ts'
import { briefly, fully, span } from '../data/times.ts'
import { statusName } from '../data/words.ts'
import { ClockChip } from '../ticket/sla/ClockChip.tsx'
import { StatusIcon } from '../ui/index.ts'

const face = 'flex h-5 items-center gap-1.25 text-sm font-medium whitespace-nowrap text-muted tabular-nums'

export const RowTime = ({ row, now, hasLeft }: { row: ListRow; now: number; hasLeft: boolean }) => {
  const { _ } = useLingui()
  if (hasLeft)
    return (
      <span className={face} title={_('Somebody else took it out of this list')}>
        <LogOut size={14} aria-hidden="true" />
        {row.assignee ? row.assignee.name.split(' ')[0] : statusName(row.status)}
      </span>
    )
  if (row.status === 'solved' || row.status === 'closed')
    return (
      <span className={face}>
        <StatusIcon status={row.status} size={14} />
        {statusName(row.status)}
      </span>
    )
  if (row.clock?.outcome === 'running') return <ClockChip clock={row.clock} now={now} />
  if (row.status === 'pending' || row.status === 'on_hold')
    return (
      <span
        className={face}
        title={[
          row.status === 'pending' ? _('Waiting for the requester') : _('Waiting for somebody else'),
          row.clock && _('The clock stands still until somebody answers'),
        ]
          .filter(Boolean)
          .join('. ')}
      >
        <CirclePause size={14} aria-hidden="true" />
        {row.status === 'pending' ? _('Requester') : _('On hold')}
      </span>
    )
  if (row.waitingSince)
    return (
      <span
        className={face}
        title={_('The requester waits for us since {time}', { time: fully(row.waitingSince) })}
      >
        <Clock size={14} aria-hidden="true" />
        <span className="sr-only">{_('Waiting for us:')}</span>
        {span(row.waitingSince, now)}
      </span>
    )
  return (
    <time dateTime={row.updatedAt} title={fully(row.updatedAt)} className={face}>
      {briefly(row.updatedAt, now)}
    </time>
  )
}
