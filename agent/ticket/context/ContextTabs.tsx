// The tabs of a ticket's details, in a chunk of its own.
import { useLingui } from '@lingui/react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useStore } from '../../data/store.ts'
import { Tabs } from '../../ui/index.ts'
import { WhatRulesDid } from '../automation/WhatRulesDid.tsx'
import { HistoryList } from '../history/HistoryList.tsx'
import { TaskList } from '../tasks/TaskList.tsx'
import { Details } from './Details.tsx'
import { isTab, tabStore } from './open.ts'

const ContextTabs = ({ ticket }: { ticket: Ticket }) => {
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
          content: <TaskList key={ticket.number} ticket={ticket} />,
        },
        {
          id: 'history',
          name: _('History'),
          content: (
            <>
              <WhatRulesDid key={ticket.number} ticket={ticket} />
              <HistoryList ticket={ticket} />
            </>
          ),
        },
      ]}
    />
  )
}
export default ContextTabs
