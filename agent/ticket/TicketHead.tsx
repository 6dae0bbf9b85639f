// Above the conversation: the subject and the plain facts of the ticket.
import { useLingui } from '@lingui/react'
import type { Ticket } from '../../contract/tickets.ts'
import { clock, daysBetween, fully } from '../data/times.ts'
import { channelName } from '../data/words.ts'
import { StatusBadge, useNow } from '../ui/index.ts'
import { Subject } from './Subject.tsx'
import { ClockChip } from './sla/ClockChip.tsx'

const Dot = () => <i aria-hidden="true" className="size-[3px] shrink-0 rounded-full bg-line-strong" />

export const TicketHead = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const now = useNow()
  const way =
    ticket.mailbox && ticket.channel === 'mail'
      ? _('Mail to {address}', { address: ticket.mailbox.address })
      : channelName(ticket.channel)
  return (
    <div className="px-6 pt-4 pb-3 max-md:px-4">
      <Subject number={ticket.number} subject={ticket.subject} />
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <StatusBadge status={ticket.status} className="text-ink" />
        {ticket.clock && (
          <>
            <Dot />
            <ClockChip clock={ticket.clock} now={now} hasWords />
          </>
        )}
        <Dot />
        <span className="tabular-nums">{ticket.number}</span>
        <Dot />
        <span>{way}</span>
        <Dot />
        <span>{openedWords(ticket.createdAt, now, _)}</span>
      </p>
    </div>
  )
}

const openedWords = (
  at: string,
  now: number,
  _: (id: string, values?: Record<string, unknown>) => string,
) => {
  const days = daysBetween(at, now)
  if (days === 0) return _('Opened {time} today', { time: clock(at) })
  if (days === 1) return _('Opened {time} yesterday', { time: clock(at) })
  return _('Opened {time}', { time: fully(at) })
}
