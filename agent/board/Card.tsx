// A ticket or visit on somebody's line of time; red before it is late, dashed where it is only proposed.
import { useLingui } from '@lingui/react'
import { TriangleAlert } from 'lucide-react'
import type { BoardCard } from '../../contract/dispatch.ts'
import type { PersonRef } from '../../contract/people.ts'
import { setPlace } from '../inbox/place.ts'
import { goToTicket } from '../shell/go.ts'
import { DueChip } from '../ticket/dispatch/DueChip.tsx'
import { isSoon, lengthWords } from '../ticket/dispatch/due.ts'
import { reasonWords } from '../ticket/dispatch/reasons.ts'
import { cx, useNow } from '../ui/index.ts'
import { endDrag, startDrag } from './drag.ts'
import type { Part } from './lane.ts'

interface Props {
  card: BoardCard
  parts: readonly Part[]
  top: number
  height: number
  /** Of the whole line, in pixels. */
  width: number
  person: PersonRef
}

const gap = 4

export const Card = ({ card, parts, top, height, width, person }: Props) => {
  const { _ } = useLingui()
  const now = useNow()
  const { ticket, kind, lateMinutes, because } = card
  const [first, ...more] = parts
  if (!first) return null
  const left = ticket.dueAt === null ? Infinity : Date.parse(ticket.dueAt) - now
  const isLate = lateMinutes !== null || left < 0
  const isFlat = height < 60
  const isNarrow = first.width * width < 96
  const frame = cx(
    'absolute grid content-start overflow-hidden rounded-2 border text-left text-sm leading-[18px]',
    kind === 'suggested'
      ? 'border-[1.5px] border-dashed border-accent bg-accent-soft text-accent'
      : 'bg-surface hover:bg-hover',
    kind === 'visit' && 'border-dashed border-control',
    kind === 'work' && (isLate ? 'border-breach' : isSoon(left) ? 'border-warn' : 'border-line-strong'),
  )
  const placeOf = (part: Part) => ({
    left: `calc(${part.left * 100}% + ${gap / 2}px)`,
    width: `calc(${part.width * 100}% - ${gap}px)`,
    top,
    height,
  })
  const late = lateMinutes === null ? null : lengthWords(lateMinutes * 60_000)
  const title = [`${ticket.number} ${ticket.subject}`, because && reasonWords(because)]
    .filter(Boolean)
    .join('\n')
  const kindWord = kind === 'suggested' ? _('suggested') : kind === 'visit' ? _('on site') : null
  return (
    <>
      <button
        type="button"
        data-ticket={kind === 'work' ? ticket.number : undefined}
        draggable={kind !== 'visit'}
        onDragStart={(event) =>
          startDrag(event, ticket, kind === 'suggested' ? { kind: 'tray' } : { kind: 'person', person })
        }
        onDragEnd={endDrag}
        onFocus={() => setPlace({ cursor: ticket.number })}
        onClick={() => void goToTicket(ticket.number, { list: 'all', status: 'unsolved' })}
        title={title}
        style={placeOf(first)}
        className={cx(frame, 'ring-focus', isNarrow ? 'px-1.5' : 'px-2.5', isFlat ? 'py-1' : 'py-2')}
      >
        <b
          className={cx(
            'font-[550]',
            isFlat ? 'block truncate leading-4' : 'line-clamp-2 wrap-anywhere',
            kind === 'suggested' && 'font-semibold',
          )}
        >
          {ticket.subject}
        </b>
        <span
          className={cx(
            'flex flex-wrap items-center gap-x-2 overflow-hidden',
            isFlat ? 'h-4 leading-4' : 'max-h-5',
          )}
        >
          {kind !== 'suggested' && !(isNarrow && isLate) && (
            <span className="text-muted tabular-nums">{ticket.number}</span>
          )}
          {kindWord && (
            <span
              className={
                kind === 'visit'
                  ? 'rounded-1 border border-line-strong px-1 text-xs leading-4 text-muted'
                  : ''
              }
            >
              {kindWord}
            </span>
          )}
          {late !== null ? (
            <span className="inline-flex items-center gap-1 rounded-1 bg-breach-soft px-1 text-xs leading-[18px] font-medium whitespace-nowrap text-breach">
              <TriangleAlert size={12} aria-hidden="true" />
              {_('{length} late', { length: late })}
            </span>
          ) : (
            kind === 'work' &&
            (left < 0 || isSoon(left)) && <DueChip dueAt={ticket.dueAt} className="h-4.5! text-xs!" />
          )}
        </span>
      </button>
      {more
        .filter((part) => part.width * width > 8)
        .map((part) => (
          <span
            key={part.left}
            aria-hidden="true"
            className={cx(frame, 'opacity-60')}
            style={placeOf(part)}
          />
        ))}
    </>
  )
}
