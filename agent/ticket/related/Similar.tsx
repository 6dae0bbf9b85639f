// Tickets that tell the same story, with the words they share.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Ticket } from '../../../contract/tickets.ts'
import { similarQuery } from './similar.ts'
import { TicketRefLine } from './TicketRefLine.tsx'

const most = 4

export const Similar = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const items = useQuery(similarQuery(ticket.number)).data?.items ?? []
  const merged = new Set(ticket.merged.map((t) => t.number))
  const shown = items.filter((t) => t.number !== ticket.number && !merged.has(t.number)).slice(0, most)
  if (shown.length === 0) return null
  return (
    <section aria-label={_('Similar tickets')} className="px-4 py-3">
      <h3 className="mb-1 h-5 text-sm font-semibold">{_('Similar tickets')}</h3>
      <ul>
        {shown.map((similar) => (
          <li key={similar.number}>
            <TicketRefLine ticket={similar} note={similar.words.slice(0, 3).join(', ')} />
          </li>
        ))}
      </ul>
    </section>
  )
}
