// What the requester said about a ticket, in its details.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Ticket } from '../../../contract/tickets.ts'
import { RelativeTime } from '../../ui/index.ts'
import { TakenLink } from '../improvements/TakenLink.tsx'
import { MarkFace } from '../marks/MarkFace.tsx'
import { ofTicketQuery, takenQuery } from '../queries.ts'

export const TicketFeedback = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const isDone = ticket.status === 'solved' || ticket.status === 'closed'
  const said = useQuery({
    ...ofTicketQuery(ticket.number, ticket.version),
    // A new ticket has nothing to be rated.
    enabled: isDone || ticket.solvedAt !== null,
  }).data
  const taken = useQuery({ ...takenQuery('problem', ticket.id), enabled: isDone }).data?.get(ticket.id)
  if (!said || (said.items.length === 0 && said.waiting === 0 && !taken)) return null
  return (
    <section aria-label={_('How it was')} className="border-b border-line px-4 py-3">
      <h3 className="mb-1 h-5 text-sm font-semibold">{_('How it was')}</h3>
      {said.items.map(({ id, survey, mark, comment, answeredAt }) => (
        <div key={id} className="flex items-start gap-2 py-1">
          <MarkFace kind={survey.kind} mark={mark} />
          <div className="min-w-0">
            {comment && <p className="whitespace-pre-wrap wrap-anywhere">{comment}</p>}
            <p className="text-sm text-muted">
              {survey.name} · <RelativeTime at={answeredAt} />
            </p>
          </div>
        </div>
      ))}
      {said.items.length === 0 && said.waiting > 0 && (
        <p className="text-sm text-muted">{_('Asked, no answer yet')}</p>
      )}
      <TakenLink known={taken} />
    </section>
  )
}
