// Beside the conversation: the ticket's properties and people, or its history.
import { useLingui } from '@lingui/react'
import { Suspense } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useStore } from '../../data/store.ts'
import { Tabs } from '../../ui/index.ts'
import { HistoryList } from '../history/HistoryList.tsx'
import { TaskList } from '../related/lazy.ts'
import { Details } from './Details.tsx'
import { isTab, tabStore } from './open.ts'

export const ContextPane = ({ ticket }: { ticket: Ticket | undefined }) => {
  const { _ } = useLingui()
  return (
    <aside
      aria-label={_('Details of the ticket')}
      className="flex w-74 flex-none flex-col border-l border-line"
    >
      {ticket && <ContextTabs ticket={ticket} />}
    </aside>
  )
}

export const ContextTabs = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const tab = useStore(tabStore)
  return (
    <Tabs
      label={_('Details of the ticket')}
      selected={tab}
      onSelect={(id) => isTab(id) && tabStore.set(id)}
      className="grow"
      tabs={[
        { id: 'details', name: _('Details'), content: <Details ticket={ticket} /> },
        {
          id: 'tasks',
          name: _('Tasks'),
          ...(ticket.tasks.open > 0 && { count: ticket.tasks.open }),
          content: (
            <Suspense>
              <TaskList key={ticket.number} ticket={ticket} />
            </Suspense>
          ),
        },
        { id: 'history', name: _('History'), content: <HistoryList ticket={ticket} /> },
      ]}
    />
  )
}
