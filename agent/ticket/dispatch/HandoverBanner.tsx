// Above a conversation: this ticket is handed over, or given to me, and waits to be accepted.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowRightLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMe } from '../../data/me.ts'
import { clock } from '../../data/times.ts'
import { Button } from '../../ui/index.ts'
import { Answer } from './Answer.tsx'
import { withdraw } from './acts.ts'
import { handoversOfQuery } from './queries.ts'

const HandoverBanner = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const me = useMe().person
  const { number, handoverId, acceptBy, acceptedAt } = ticket
  const query = useQuery({ ...handoversOfQuery(number), enabled: handoverId !== null })
  const open = handoverId === null ? undefined : query.data?.items.find((h) => h.id === handoverId)
  if (open) {
    const to = open.to.person?.name ?? open.to.team?.name ?? _('Tier {n}', { n: open.to.tier })
    return (
      <Strip
        act={
          open.isMine ? (
            <Answer number={number} />
          ) : open.by?.id === me.id ? (
            <Button onPress={() => void withdraw(number)}>{_('Take it back')}</Button>
          ) : null
        }
      >
        <p>
          <b className="font-semibold">
            {open.isMine && open.by
              ? _('{name} hands this over to {to}', { name: open.by.name, to })
              : _('Handed over to {to}, not accepted yet', { to })}
          </b>{' '}
          <span className="text-muted tabular-nums">{clock(open.at)}</span>
        </p>
        {open.note && <p className="max-w-[80ch] whitespace-pre-wrap">{open.note}</p>}
      </Strip>
    )
  }
  if (acceptBy && acceptedAt === null && ticket.assignee?.id === me.id)
    return (
      <Strip act={<Answer number={number} />}>
        {_('Given to you. Accept it by {time}, or it goes to the next.', { time: clock(acceptBy) })}
      </Strip>
    )
  return null
}
export default HandoverBanner

const Strip = ({ act, children }: { act: ReactNode; children: ReactNode }) => (
  <div
    role="status"
    className="flex flex-none flex-wrap items-start gap-x-3 gap-y-2 border-b border-line bg-accent-soft px-6 py-2 max-md:px-4"
  >
    <ArrowRightLeft size={16} aria-hidden="true" className="mt-1 shrink-0 text-accent" />
    <div className="min-w-0 flex-[1_1_240px] py-0.5">{children}</div>
    {act}
  </div>
)
