// People on a phone: each with what they carry, and what they do next as a list of times.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import type { BoardCard, BoardPerson } from '../../contract/dispatch.ts'
import { clock } from '../data/times.ts'
import { lengthWords } from '../ticket/dispatch/due.ts'
import { Face } from '../ticket/dispatch/Face.tsx'
import { LoadMeter } from '../ticket/dispatch/LoadMeter.tsx'
import { cx } from '../ui/index.ts'

const most = 4

export const PeoplePhone = ({ people }: { people: readonly BoardPerson[] }) => {
  const { _ } = useLingui()
  return (
    <ul aria-label={_('People and their time')} className="min-h-0 grow scroll-pane">
      {people.map((person) => {
        const cards = person.cards.filter((c) => c.kind !== 'suggested')
        return (
          <li key={person.person.id} className="border-b border-line px-4 py-3">
            <div className="flex items-center gap-3">
              <Face name={person.person.name} presence={person.presence} />
              <div className="min-w-0 grow leading-[18px]">
                <b className="block truncate font-semibold">{person.person.name}</b>
                <span className="block truncate text-sm text-muted">
                  {person.shiftEndsAt
                    ? _('On shift until {time}', { time: clock(person.shiftEndsAt) })
                    : _('Not on shift')}
                </span>
              </div>
              <LoadMeter load={person.load} />
            </div>
            {cards.length > 0 && (
              <ol className="mt-1 ml-11">
                {cards.slice(0, most).map((card) => (
                  <PhoneCard key={`${card.kind} ${card.visitId ?? card.ticket.number}`} card={card} />
                ))}
              </ol>
            )}
            {cards.length > most && (
              <p className="ml-11 text-sm text-muted">{_('and {n} more', { n: cards.length - most })}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const PhoneCard = ({ card }: { card: BoardCard }) => {
  const { _ } = useLingui()
  const { ticket, lateMinutes } = card
  return (
    <li>
      <Link
        to="/tickets/$number"
        params={{ number: ticket.number }}
        search={{ list: 'all' }}
        className="flex min-h-11 items-center gap-3 rounded-2 text-sm ring-focus"
      >
        <time className="w-10 shrink-0 text-muted tabular-nums">{clock(card.from)}</time>
        <span className={cx('min-w-0 grow truncate', lateMinutes !== null && 'text-breach')}>
          {ticket.subject}
        </span>
        {lateMinutes !== null && (
          <span className="shrink-0 font-medium text-breach">
            {_('{length} late', { length: lengthWords(lateMinutes * 60_000) })}
          </span>
        )}
      </Link>
    </li>
  )
}
