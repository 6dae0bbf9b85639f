// The workflow of a ticket in its details: where it stands, what it waits for, and starting one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Workflow } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { lawListQuery } from '../../law/queries.ts'
import { Button, Menu, MenuItem } from '../../ui/index.ts'
import { start } from '../acts.ts'
import { runsQuery } from '../queries.ts'
import { RunView } from './RunView.tsx'

export const TicketWorkflows = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change') && ticket.mergedIntoTicket === null
  const runs = useQuery(runsQuery(ticket.number, ticket.version)).data?.items ?? []
  const published = (useQuery(lawListQuery('workflow')).data?.items ?? []).filter(
    (item) => item.version !== null && item.isOn,
  )
  const isRunning = runs.some((run) => run.state === 'running')
  const mayStart = mayChange && !isRunning && published.length > 0
  if (runs.length === 0 && !mayStart) return null
  return (
    <section aria-label={_('Workflow')} className="border-b border-line px-4 py-3">
      {runs.length > 0 && <h3 className="mb-1 h-5 text-sm font-semibold">{_('Workflow')}</h3>}
      {runs.map((run) => (
        <RunView key={run.id} ticket={ticket} run={run} mayChange={mayChange} />
      ))}
      {mayStart && (
        <Menu
          label={_('Start a workflow')}
          placement="bottom start"
          trigger={
            <Button look="plain" className="-ml-2.5" icon={<Workflow size={14} aria-hidden="true" />}>
              {_('Start a workflow…')}
            </Button>
          }
        >
          {published.map((item) => (
            <MenuItem key={item.id} text={item.name} onAction={() => void start(ticket.number, item)} />
          ))}
        </Menu>
      )}
    </section>
  )
}
