// The queue: what came in without a verdict, the most pressing first.
import { useLingui } from '@lingui/react'
import { CircleHelp, ListChecks } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TriageItem } from '../../contract/dispatch.ts'
import { ChannelMark } from '../inbox/ChannelMark.tsx'
import { setPlace, usePlacePart } from '../inbox/place.ts'
import { useIsPhone } from '../shell/phone.ts'
import { DueChip } from '../ticket/dispatch/DueChip.tsx'
import { cx, EmptyState, PriorityMark, RelativeTime } from '../ui/index.ts'

export const Queue = ({ items }: { items: readonly TriageItem[] }) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  if (items.length === 0 && isPhone)
    return (
      <EmptyState title={_('Queue clear')} icon={<ListChecks size={24} aria-hidden="true" />}>
        {_('Everything that came in has a verdict. The next one appears here by itself.')}
      </EmptyState>
    )
  return (
    <ul aria-label={_('Tickets without a verdict')}>
      {items.map((item) => (
        <QueueLine key={item.ticket.number} item={item} />
      ))}
    </ul>
  )
}

const QueueLine = ({ item }: { item: TriageItem }) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const { ticket, missing } = item
  const isCurrent = usePlacePart((p) => p.cursor === ticket.number) && !isPhone
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li
      ref={place}
      data-ticket={ticket.number}
      className={cx(
        'border-b border-line',
        isCurrent ? 'bg-selected shadow-[inset_2px_0_var(--accent)]' : 'hover:bg-hover',
      )}
    >
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => setPlace({ cursor: ticket.number })}
        className="grid w-full grid-cols-[minmax(0,1fr)] gap-0.5 px-4 py-2.5 text-left ring-inside"
      >
        <span className="flex items-center gap-2">
          <PriorityMark priority={ticket.priority} wordless />
          <b className="min-w-0 grow truncate font-semibold">{ticket.subject}</b>
          {ticket.dueAt ? (
            <DueChip dueAt={ticket.dueAt} />
          ) : (
            <RelativeTime at={ticket.createdAt} className="text-sm text-muted" />
          )}
        </span>
        <span className="flex items-center gap-1.5 pl-6 text-sm text-muted">
          <ChannelMark channel={ticket.channel} size={14} />
          <span className="min-w-0 grow truncate">
            {ticket.requester.name} · {item.preview}
          </span>
          {missing.length > 0 && (
            <span title={_('Something is missing')} className="text-warn">
              <CircleHelp size={14} aria-hidden="true" />
              <span className="sr-only">{_('Something is missing')}</span>
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
