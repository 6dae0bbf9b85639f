// The tickets of a person or an organisation, newest first.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { briefly } from '../data/times.ts'
import { statusName } from '../data/words.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { More } from '../settings/parts/More.tsx'
import { StatusIcon, useNow } from '../ui/index.ts'
import { ticketsQuery } from './queries.ts'
import { onRowKeys } from './use-row-keys.ts'

export const TicketsOf = ({ of }: { of: { requester: string } | { organisation: string } }) => {
  const { _ } = useLingui()
  const now = useNow()
  const tickets = useInfiniteQuery(ticketsQuery(of))
  return (
    <Loaded query={tickets} rows={4}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items)
        if (rows.length === 0) return <p className="text-muted">{_('No tickets yet.')}</p>
        return (
          <>
            <ul aria-label={_('Tickets')} onKeyDown={onRowKeys} className="-mx-2">
              {rows.map((ticket) => (
                <li key={ticket.id}>
                  <Link
                    to="/tickets/$number"
                    params={{ number: ticket.number }}
                    search={{ list: 'all' }}
                    data-row
                    className="grid min-h-11 grid-cols-[16px_minmax(0,1fr)] items-start gap-x-2 rounded-2 px-2 py-1.5 ring-focus hover:bg-hover"
                  >
                    <span className="pt-px">
                      <StatusIcon status={ticket.status} />
                    </span>
                    <span className="min-w-0">
                      <span className="block truncate leading-[18px] font-[550]">{ticket.subject}</span>
                      <span className="block truncate text-sm leading-4 text-muted tabular-nums">
                        {ticket.number} · {statusName(ticket.status)} · {briefly(ticket.updatedAt, now)}
                        {'organisation' in of && ` · ${ticket.requester.name}`}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <More query={tickets} />
          </>
        )
      }}
    </Loaded>
  )
}
