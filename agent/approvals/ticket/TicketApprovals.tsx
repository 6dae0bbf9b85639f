// The approvals of a ticket in its details, and asking for one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Stamp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Approval } from '../../../contract/approvals.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { useLive } from '../../ticket/dispatch/use-live.ts'
import { Button } from '../../ui/index.ts'
import { cancel, remind } from '../acts.ts'
import { DecideForm } from '../DecideForm.tsx'
import { approvalsKey, ofTicketQuery } from '../queries.ts'
import { Steps } from '../Steps.tsx'
import { faceOf } from '../words.ts'

const AskDialog = lazy(async () => ({ default: (await import('./AskDialog.tsx')).AskDialog }))

export const TicketApprovals = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayAsk = useMay('ticket.change') && ticket.mergedIntoTicket === null
  const [isAsking, setAsking] = useState(false)
  const items = useQuery(ofTicketQuery(ticket.number, ticket.version)).data?.items ?? []
  // One of several votes changes no ticket.
  useLive(items.some((one) => one.state === 'waiting') ? [...approvalsKey, 'ticket'] : ['nothing'])
  if (items.length === 0 && !mayAsk) return null
  return (
    <section aria-label={_('Approvals')} className="border-b border-line px-4 py-3">
      {items.length > 0 && <h3 className="mb-1 h-5 text-sm font-semibold">{_('Approvals')}</h3>}
      {items.map((approval) => (
        <One key={approval.id} approval={approval} mayAsk={mayAsk} />
      ))}
      {mayAsk && (
        <Button
          look="plain"
          className="-ml-2.5"
          icon={<Stamp size={14} aria-hidden="true" />}
          onPress={() => setAsking(true)}
        >
          {_('Ask for approval…')}
        </Button>
      )}
      {isAsking && (
        <Suspense>
          <AskDialog ticket={ticket} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </section>
  )
}

const One = ({ approval, mayAsk }: { approval: Approval; mayAsk: boolean }) => {
  const { _ } = useLingui()
  const { Icon, tone, words } = faceOf(approval.state)
  const isWaiting = approval.state === 'waiting'
  return (
    <details open={isWaiting} className="pb-2">
      <summary className="flex cursor-pointer items-center gap-1.5 rounded-1 leading-5 ring-focus">
        <Icon size={14} aria-hidden="true" className={`shrink-0 ${tone}`} />
        <span className="min-w-0 grow truncate font-[550]">{approval.name}</span>
        <span className={`shrink-0 text-sm ${tone}`}>{words}</span>
      </summary>
      <div className="flex flex-col gap-2.5 pt-1.5">
        <p className="text-muted wrap-anywhere whitespace-pre-line">{approval.question}</p>
        <Steps approval={approval} />
        {approval.isMine && <DecideForm approval={approval} />}
        {isWaiting && mayAsk && (
          <div className="flex flex-wrap gap-2">
            <Button onPress={() => void remind(approval)}>{_('Remind')}</Button>
            <Button look="plain" onPress={() => void cancel(approval)}>
              {_('Take back')}
            </Button>
          </div>
        )}
      </div>
    </details>
  )
}
