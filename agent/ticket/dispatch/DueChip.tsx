// When a ticket is due: quiet while there is time, amber when somebody must act soon, red and in words when it is late.
import { useLingui } from '@lingui/react'
import { Clock, TriangleAlert } from 'lucide-react'
import { fully } from '../../data/times.ts'
import { cx, useNow } from '../../ui/index.ts'
import { isSoon, lengthWords } from './due.ts'

interface Props {
  dueAt: string | null
  className?: string
}

export const DueChip = ({ dueAt, className }: Props) => {
  const { _ } = useLingui()
  const now = useNow()
  if (dueAt === null) return null
  const left = Date.parse(dueAt) - now
  const isLate = left < 0
  const Icon = isLate ? TriangleAlert : Clock
  const tone = isLate
    ? 'bg-breach-soft px-1.5 text-breach'
    : isSoon(left)
      ? 'bg-warn-soft px-1.5 text-warn'
      : 'text-muted'
  const length = lengthWords(Math.abs(left))
  return (
    <time
      dateTime={dueAt}
      title={_('Due {when}', { when: fully(dueAt) })}
      className={cx(
        'inline-flex h-5 shrink-0 items-center gap-1.25 rounded-1 text-sm font-medium whitespace-nowrap tabular-nums',
        tone,
        className,
      )}
    >
      <Icon size={14} aria-hidden="true" />
      {isLate ? _('{length} late', { length }) : length}
      {!isLate && <span className="sr-only">{_('left')}</span>}
    </time>
  )
}
