// Another ticket in two lines: its state, subject, number, and a word about why it stands here.
import type { ReactNode } from 'react'
import type { Status } from '../../../rules/ticket/words.ts'
import { statusName } from '../../data/words.ts'
import { StatusIcon } from '../../ui/index.ts'
import { TicketLink } from './TicketLink.tsx'

interface Props {
  ticket: { number: number; subject: string; status: string; requester?: string }
  /** After number and status. */
  note?: string
  /** At the end of the line: what can be done with it. */
  children?: ReactNode
}

export const TicketRefLine = ({ ticket, note, children }: Props) => (
  <div className="flex items-start">
    <TicketLink
      number={ticket.number}
      className="-mx-2 grid min-w-0 grow grid-cols-[16px_minmax(0,1fr)] gap-x-2 rounded-2 px-2 py-1.5 hover:bg-hover"
    >
      <span className="pt-px">
        <StatusIcon status={ticket.status as Status} />
      </span>
      <span className="min-w-0">
        <span className="block truncate leading-[18px] font-[550]" title={ticket.subject}>
          {ticket.subject}
        </span>
        <span className="block truncate text-sm leading-4 text-muted tabular-nums">
          {[ticket.number, statusName(ticket.status as Status), note ?? ticket.requester]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </TicketLink>
    {children}
  </div>
)
