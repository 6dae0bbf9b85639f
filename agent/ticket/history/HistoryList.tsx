// Everything that happened to a ticket, oldest first, with reasons.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Ticket } from '../../../contract/tickets.ts'
import { historyQuery } from '../../data/queries.ts'
import { clock, dayName } from '../../data/times.ts'
import { Button, useNow } from '../../ui/index.ts'
import { HistoryLine } from './HistoryLine.tsx'

export const HistoryList = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const now = useNow()
  const history = useInfiniteQuery(historyQuery(ticket.number))
  const entries = history.data?.pages.flatMap((p) => p.items) ?? []
  let day = ''
  return (
    <div className="px-4 py-3">
      {entries.map((entry) => {
        const name = dayName(entry.at, now)
        const heading =
          name === day ? null : <h3 className="pt-2 pb-1 text-xs font-medium text-faint">{name}</h3>
        day = name
        return (
          <div key={entry.id}>
            {heading}
            <HistoryLine entry={entry} ticket={ticket} time={clock(entry.at)} />
          </div>
        )
      })}
      {history.hasNextPage && (
        <Button
          look="plain"
          isPending={history.isFetchingNextPage}
          onPress={() => void history.fetchNextPage()}
        >
          {_('Show more')}
        </Button>
      )}
    </div>
  )
}
