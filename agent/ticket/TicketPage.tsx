// One ticket: its conversation and composers, with its properties beside them or one click away.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { client } from '../data/client.ts'
import { useMe } from '../data/me.ts'
import { historyQuery, ticketQuery } from '../data/queries.ts'
import { sessionEndedStore } from '../data/signed-out.ts'
import { useStore } from '../data/store.ts'
import { usePlacePart } from '../inbox/place.ts'
import { useOpenNumber } from '../inbox/use-filter.ts'
import { useHasContext } from '../shell/phone.ts'
import { SuggestionsOfRules } from './automation/lazy.tsx'
import { Conversation } from './Conversation.tsx'
import { Composers } from './compose/Composers.tsx'
import { ContextPane } from './context/ContextPane.tsx'
import { HeldBanner } from './held/HeldBanner.tsx'
import { useSide } from './side/open.ts'
import { preloadSide, SidePane } from './side/preload.ts'
import { Standing } from './surgery/Standing.tsx'
import { TicketBar } from './TicketBar.tsx'
import { TicketComing } from './TicketComing.tsx'
import { TicketMissing } from './TicketMissing.tsx'

const HandoverBanner = lazy(() => import('./dispatch/HandoverBanner.tsx'))

export const TicketPage = () => {
  const { _ } = useLingui()
  const number = useOpenNumber() ?? 0
  const me = useMe()
  const hasContext = useHasContext()
  const { data: ticket, error } = useQuery(ticketQuery(number))
  const side = useSide(number)
  const hasEnded = useStore(sessionEndedStore)
  usePrefetchedNeighbours(number)
  useEffect(preloadSide, [])
  useEffect(() => {
    document.title = hasEnded
      ? me.workspace.name
      : ticket
        ? `${ticket.subject} · ${ticket.number} · ${me.workspace.name}`
        : `${number} · ${me.workspace.name}`
    return () => {
      document.title = me.workspace.name
    }
  }, [ticket, number, me.workspace.name, hasEnded])
  return (
    <>
      <section
        aria-label={_('Ticket {number}', { number: String(number) })}
        className="flex min-w-0 grow flex-col md:border-l md:border-line"
      >
        <TicketBar number={number} ticket={ticket} />
        {ticket && side && !hasContext ? (
          <Suspense>
            <SidePane ticket={ticket} view={side} />
          </Suspense>
        ) : ticket ? (
          <>
            <Standing ticket={ticket} />
            <Suspense>
              {(ticket.handoverId || ticket.acceptBy) && <HandoverBanner ticket={ticket} />}
            </Suspense>
            <HeldBanner ticket={ticket} />
            <SuggestionsOfRules ticket={ticket} />
            <Conversation key={number} ticket={ticket} />
            {ticket.mergedIntoTicket === null && <Composers key={`composers ${number}`} ticket={ticket} />}
          </>
        ) : error ? (
          <TicketMissing number={number} error={error} />
        ) : (
          <TicketComing />
        )}
      </section>
      {hasContext && ticket && side ? (
        <div className="flex w-[min(440px,34vw)] flex-none flex-col border-l border-line">
          <Suspense>
            <SidePane ticket={ticket} view={side} />
          </Suspense>
        </div>
      ) : (
        hasContext && <ContextPane ticket={ticket} />
      )}
    </>
  )
}

/** The tickets before and after are fetched ahead, so that J and K show them at once. */
const usePrefetchedNeighbours = (number: number) => {
  const rows = usePlacePart((p) => p.rows)
  useEffect(() => {
    const at = rows.indexOf(number)
    if (at < 0) return
    const timer = setTimeout(() => {
      for (const next of [rows[at + 1], rows[at - 1], rows[at + 2]]) {
        if (next === undefined) continue
        void client.prefetchQuery(ticketQuery(next))
        void client.prefetchInfiniteQuery(historyQuery(next))
      }
    }, 120)
    return () => clearTimeout(timer)
  }, [rows, number])
}
