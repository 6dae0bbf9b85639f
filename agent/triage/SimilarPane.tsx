// Beside the request: tickets that may be about the same, each one click from "duplicate of".
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { TriageItem } from '../../contract/dispatch.ts'
import { statusName } from '../data/words.ts'
import { useIsPhone } from '../shell/phone.ts'
import { duplicatesQuery } from '../ticket/dispatch/queries.ts'
import { reasonsLine } from '../ticket/dispatch/reasons.ts'
import { TicketLink } from '../ticket/related/TicketLink.tsx'
import { SkeletonRows, StatusIcon } from '../ui/index.ts'
import { giveVerdict } from './verdict.ts'

export const SimilarPane = ({ item }: { item: TriageItem }) => {
  const { _ } = useLingui()
  return (
    <aside
      aria-label={_('Similar tickets')}
      className="flex w-74 flex-none flex-col overflow-auto border-l border-line px-4 py-3"
    >
      <Similar item={item} />
    </aside>
  )
}

export const Similar = ({ item }: { item: TriageItem }) => {
  const { _ } = useLingui()
  const { number } = item.ticket
  const { data, error } = useQuery(duplicatesQuery(number))
  const Heading = useIsPhone() ? 'h2' : 'h3'
  return (
    <>
      <Heading className="mb-1 flex h-6 items-center text-sm font-semibold">{_('May be the same')}</Heading>
      {!data && !error && <SkeletonRows rows={3} className="h-11 px-0" />}
      {data?.items.length === 0 && <p className="text-sm text-muted">{_('Nothing like it so far.')}</p>}
      <ul>
        {data?.items.map(({ ticket, reasons, likeness }) => (
          <li
            key={ticket.number}
            className="flex items-start gap-2 border-b border-line py-2 last:border-b-0"
          >
            <StatusIcon status={ticket.status} />
            <div className="min-w-0 grow leading-4.5">
              <TicketLink number={ticket.number} className="line-clamp-2 font-[550] hover:underline">
                {ticket.subject}
              </TicketLink>
              <p className="truncate text-sm text-muted tabular-nums">
                {[ticket.number, ticket.requester.name, statusName(ticket.status)].join(' · ')}
              </p>
              <p className="truncate text-sm text-muted">
                {[`${Math.round(likeness * 100)} %`, reasonsLine(reasons)].filter(Boolean).join(' · ')}
              </p>
              <button
                type="button"
                title={_('Duplicate of {number}', { number: String(ticket.number) })}
                onClick={() => void giveVerdict(number, { verdict: 'duplicate', of: ticket.number })}
                className="mt-0.5 min-h-6 rounded-1 text-sm font-[550] text-accent ring-focus hover:underline pointer-coarse:min-h-11"
              >
                {_('Duplicate of this')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
