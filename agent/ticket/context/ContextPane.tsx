// Beside the conversation: the ticket's properties and people, its tasks, or its history.
import { useLingui } from '@lingui/react'
import { Suspense } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { ContextTabs } from './preload.ts'

export const ContextPane = ({ ticket }: { ticket: Ticket | undefined }) => {
  const { _ } = useLingui()
  return (
    <aside
      aria-label={_('Details of the ticket')}
      className="flex w-74 flex-none flex-col border-l border-line"
    >
      <Suspense>{ticket && <ContextTabs ticket={ticket} />}</Suspense>
    </aside>
  )
}
