// What others want to hand to me or my teams: accept it, or return it with a reason.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Handover } from '../../contract/dispatch.ts'
import { Answer } from '../ticket/dispatch/Answer.tsx'
import { handoversQuery } from '../ticket/dispatch/queries.ts'
import { TicketLink } from '../ticket/related/TicketLink.tsx'
import { RelativeTime } from '../ui/index.ts'

export const Incoming = () => {
  const { _ } = useLingui()
  const items = useQuery(handoversQuery).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-label={_('To you or your teams')} className="mb-6 border-b border-line pb-4">
      <h2 className="text-h3 font-[620] tracking-[-0.01em]">
        {_('To you or your teams')} <span className="font-[450] text-faint tabular-nums">{items.length}</span>
      </h2>
      <ul>
        {items.map((one) => (
          <IncomingLine key={one.id} handover={one} />
        ))}
      </ul>
    </section>
  )
}

const IncomingLine = ({ handover }: { handover: Handover }) => {
  const { _ } = useLingui()
  const { ticket, note, by, at, to } = handover
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 flex-[1_1_320px]">
        <TicketLink number={ticket.number} className="font-semibold hover:underline">
          {ticket.subject}
        </TicketLink>
        <p className="text-sm text-muted">
          {[
            String(ticket.number),
            by && _('from {name}', { name: by.name }),
            _('to {name}', { name: to.person?.name ?? to.team?.name ?? _('Tier {n}', { n: to.tier }) }),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          · <RelativeTime at={at} />
        </p>
        <p className="mt-1 max-w-[72ch] whitespace-pre-wrap">{note}</p>
      </div>
      {handover.isMine && <Answer number={ticket.number} />}
    </li>
  )
}
