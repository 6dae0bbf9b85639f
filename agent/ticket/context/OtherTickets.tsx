// The requester's other tickets, newest first.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ticketsOfQuery } from '../../data/queries.ts'
import { briefly } from '../../data/times.ts'
import { statusName } from '../../data/words.ts'
import { placeStore } from '../../inbox/place.ts'
import { besideOf } from '../../shell/go.ts'
import { StatusIcon, useNow } from '../../ui/index.ts'

export const OtherTickets = ({ requesterId, but }: { requesterId: string; but: number }) => {
  const { _ } = useLingui()
  const now = useNow()
  const others = useQuery(ticketsOfQuery(requesterId)).data?.items.filter((t) => t.number !== but) ?? []
  if (others.length === 0) return null
  return (
    <section aria-label={_('Other tickets')} className="px-4 py-3">
      <h3 className="mb-1 h-5 text-sm font-semibold">{_('Other tickets')}</h3>
      <ul>
        {others.slice(0, 5).map((ticket) => (
          <li key={ticket.id}>
            <Link
              to="/tickets/$number"
              params={{ number: ticket.number }}
              search={besideOf(placeStore.get().filter)}
              className="-mx-2 grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 rounded-2 px-2 py-1.5 ring-focus hover:bg-hover"
            >
              <span className="pt-px">
                <StatusIcon status={ticket.status} />
              </span>
              <span className="min-w-0">
                <span className="block truncate leading-[18px] font-[550]">{ticket.subject}</span>
                <span className="block text-sm leading-4 text-muted tabular-nums">
                  {ticket.number} · {statusName(ticket.status)} · {briefly(ticket.updatedAt, now)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
