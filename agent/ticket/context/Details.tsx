// The properties of a ticket: each value is the control that changes it.
import { useLingui } from '@lingui/react'
import { UsersRound } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { TicketApprovals } from '../../approvals/ticket/TicketApprovals.tsx'
import { Avatar, PriorityMark, StatusBadge, Tag } from '../../ui/index.ts'
import { TicketWorkflows } from '../../workflows/ticket/TicketWorkflows.tsx'
import { TicketAnswers } from '../answers/TicketAnswers.tsx'
import { DispatchFacts } from '../dispatch/DispatchFacts.tsx'
import { Related } from '../related/Related.tsx'
import { SlaFacts } from '../sla/SlaFacts.tsx'
import { Participants } from './Participants.tsx'
import { Property } from './Property.tsx'
import { Requester } from './Requester.tsx'

const TicketFeedback = lazy(async () => ({
  default: (await import('../../feedback/ticket/TicketFeedback.tsx')).TicketFeedback,
}))

export const Details = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  return (
    <>
      <Requester requester={ticket.requester} organisation={ticket.organisation} />
      <section aria-label={_('Properties')} className="border-b border-line px-4 py-3">
        <dl>
          <Property name={_('Status')} choice="status" hint="s">
            <StatusBadge status={ticket.status} />
          </Property>
          <Property name={_('Priority')} choice="priority" hint="p">
            <PriorityMark priority={ticket.priority} />
          </Property>
          <Property name={_('Assignee')} choice="assignee" hint="a">
            {ticket.assignee ? (
              <>
                <Avatar name={ticket.assignee.name} size="small" />
                <span className="truncate">{ticket.assignee.name}</span>
              </>
            ) : (
              <>
                <span className="size-4.5 rounded-full border border-dashed border-control" />
                <span className="text-muted">{_('Nobody')}</span>
              </>
            )}
          </Property>
          <Property name={_('Team')} choice="team" hint="v">
            <UsersRound size={16} aria-hidden="true" className="shrink-0 text-faint" />
            <span className={ticket.team ? 'truncate' : 'text-muted'}>
              {ticket.team?.name ?? _('No team')}
            </span>
          </Property>
          <Property name={_('Tags')} choice="tags" hint="l">
            {ticket.tags.length > 0 ? (
              <span className="flex min-w-0 flex-wrap gap-1 py-1.5">
                {ticket.tags.map((tag) => (
                  <Tag key={tag}>{tag}</Tag>
                ))}
              </span>
            ) : (
              <span className="text-muted">{_('None')}</span>
            )}
          </Property>
          <Property name={_('Followers')} choice="followers">
            {ticket.followers.length > 0 ? (
              <span className="flex min-w-0 flex-wrap items-center gap-1 py-1">
                {ticket.followers.map((f) => (
                  <span key={f.id} title={f.name}>
                    <Avatar name={f.name} size="small" />
                  </span>
                ))}
                {ticket.followers.length === 1 && (
                  <span className="truncate">{ticket.followers[0]?.name}</span>
                )}
              </span>
            ) : (
              <span className="text-muted">{_('None')}</span>
            )}
          </Property>
        </dl>
      </section>
      <SlaFacts ticket={ticket} />
      <DispatchFacts ticket={ticket} />
      <TicketAnswers key={`answers ${ticket.number}`} ticket={ticket} />
      <TicketWorkflows key={`workflow ${ticket.number}`} ticket={ticket} />
      <TicketApprovals key={`approvals ${ticket.number}`} ticket={ticket} />
      <Suspense>
        <TicketFeedback key={`feedback ${ticket.number}`} ticket={ticket} />
      </Suspense>
      <Participants ticket={ticket} />
      <Related key={ticket.number} ticket={ticket} />
    </>
  )
}
