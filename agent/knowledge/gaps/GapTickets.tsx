// The tickets of a gap, each a story the article should answer.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { TicketRefLine } from '../../ticket/related/TicketRefLine.tsx'
import { gapQuery } from './queries.ts'

export const GapTickets = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const gap = useQuery(gapQuery(id))
  return (
    <Loaded query={gap} rows={3}>
      {({ tickets }) => (
        <ul aria-label={_('Tickets')} className="mt-2 pl-2">
          {tickets.map((ticket) => (
            <li key={ticket.number}>
              <TicketRefLine ticket={ticket} />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
