// One ticket of the tray: what it is, when it is due, whom the desk proposes; its verdicts where the hand is.
import { useLingui } from '@lingui/react'
import { TriangleAlert, UsersRound } from 'lucide-react'
import { type DragEvent, useEffect, useRef } from 'react'
import type { Board } from '../../contract/dispatch.ts'
import { ChannelMark } from '../inbox/ChannelMark.tsx'
import { setPlace } from '../inbox/place.ts'
import { goToTicket } from '../shell/go.ts'
import { DueChip } from '../ticket/dispatch/DueChip.tsx'
import { nobodyWords, reasonsLine } from '../ticket/dispatch/reasons.ts'
import { Verdicts } from '../triage/Verdicts.tsx'
import { cx, PriorityMark } from '../ui/index.ts'
import { endDrag, startDrag } from './drag.ts'

interface Props {
  item: Board['tray'][number]
  isCurrent: boolean
  hasVerdicts: boolean
}

export const TrayTicket = ({ item, isCurrent, hasVerdicts }: Props) => {
  const { _ } = useLingui()
  const { ticket, suggestion, nobody } = item
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const drag = (event: DragEvent) => startDrag(event, ticket, { kind: 'tray' })
  return (
    <li
      ref={place}
      data-ticket={ticket.number}
      draggable
      onDragStart={drag}
      onDragEnd={endDrag}
      className={cx(
        'relative border-b border-line',
        isCurrent ? 'bg-selected shadow-[inset_2px_0_var(--accent)]' : 'hover:bg-hover',
      )}
    >
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        onFocus={() => setPlace({ cursor: ticket.number })}
        onClick={() => setPlace({ cursor: ticket.number })}
        onDoubleClick={() => void goToTicket(ticket.number, { list: 'unassigned', status: 'unsolved' })}
        className="grid w-full grid-cols-[minmax(0,1fr)] gap-1 px-4 pt-2.5 pb-3 text-left ring-inside"
      >
        <span className="flex items-center gap-2">
          <PriorityMark priority={ticket.priority} wordless />
          <b className="min-w-0 grow truncate font-semibold">{ticket.subject}</b>
          <DueChip dueAt={ticket.dueAt} />
        </span>
        <span className="flex items-center gap-1.5 pl-6 text-sm text-muted">
          <ChannelMark channel={ticket.channel} size={14} />
          <span className="truncate">
            {ticket.requester.name} · <span className="tabular-nums">{ticket.number}</span>
            {ticket.team && ` · ${ticket.team.name}`}
          </span>
        </span>
        <span className="flex items-center gap-1.5 pl-6 text-sm">
          {suggestion ? (
            <>
              <UsersRound size={14} aria-hidden="true" className="shrink-0 text-accent" />
              <span className="sr-only">{_('Suggested:')}</span>
              <span className="truncate">
                <b className="font-semibold">{suggestion.person.name}</b>{' '}
                <span className="text-muted">{reasonsLine(suggestion.reasons)}</span>
              </span>
            </>
          ) : (
            <>
              <TriangleAlert size={14} aria-hidden="true" className="shrink-0 text-warn" />
              <span className="truncate text-muted">{nobodyWords(nobody)}</span>
            </>
          )}
        </span>
      </button>
      {hasVerdicts && <Verdicts number={ticket.number} className="pr-1 pb-2.5 pl-8" />}
    </li>
  )
}
