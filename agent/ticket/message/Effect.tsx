// What a message did to its ticket: the status it gave, who took it, and why where the desk decided.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { HistoryEntry, Ticket } from '../../../contract/tickets.ts'
import type { Status } from '../../../rules/ticket/words.ts'
import { statusName } from '../../data/words.ts'
import { StatusIcon } from '../../ui/index.ts'
import { becauseOf, whatHappened } from '../history/words.ts'

export const Effect = ({ entry, ticket }: { entry: HistoryEntry; ticket: Ticket }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const status = entry.type === 'ticket.status_changed' ? (entry.data.to as Status) : null
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        {status && <StatusIcon status={status} size={14} />}
        {status ? _('then {status}', { status: statusName(status) }) : whatHappened(entry, ticket)}
        {entry.because && (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="rounded-1 font-[550] text-accent ring-focus hover:underline"
          >
            {_('Why?')}
          </button>
        )}
      </span>
      {isOpen && entry.because && <span className="order-last w-full">{becauseOf(entry)}</span>}
    </>
  )
}
