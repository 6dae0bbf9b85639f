// One question of approval with all that is needed to decide it.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import type { Approval } from '../../contract/approvals.ts'
import { Avatar, RelativeTime } from '../ui/index.ts'
import { DecideForm } from './DecideForm.tsx'
import { Steps } from './Steps.tsx'
import { faceOf } from './words.ts'

export const ApprovalCard = ({ approval }: { approval: Approval }) => {
  const { _ } = useLingui()
  const { Icon, tone, words } = faceOf(approval.state)
  const { requester, ticket } = approval
  return (
    <article
      aria-labelledby={`approval-${approval.id}`}
      className="grid gap-x-8 gap-y-5 border-b border-line py-6 last:border-b-0 md:grid-cols-[minmax(0,1fr)_minmax(0,280px)]"
    >
      <div className="flex min-w-0 flex-col gap-3">
        <header className="flex flex-col gap-1">
          <h2 id={`approval-${approval.id}`} className="text-h3 font-[620] tracking-[-0.01em] wrap-anywhere">
            {approval.name}
          </h2>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
            <span className={`inline-flex items-center gap-1 font-medium ${tone}`}>
              <Icon size={14} aria-hidden="true" />
              {words}
            </span>
            <span className="inline-flex min-w-0 items-center gap-1.5">
              <Avatar name={requester.name || requester.email} size="small" />
              <span className="truncate">{requester.name || requester.email}</span>
            </span>
            <Link
              to="/tickets/$number"
              params={{ number: ticket.number }}
              search={{}}
              className="min-w-0 truncate rounded-1 text-accent ring-focus hover:underline"
            >
              {ticket.number} {ticket.subject}
            </Link>
            <RelativeTime at={approval.createdAt} />
          </p>
        </header>
        <p className="max-w-[68ch] text-body leading-[22px] wrap-anywhere whitespace-pre-line">
          {approval.question}
        </p>
        {approval.isMine && <DecideForm key={approval.step} approval={approval} />}
      </div>
      <section aria-label={_('How it is decided')}>
        <Steps approval={approval} />
      </section>
    </article>
  )
}
