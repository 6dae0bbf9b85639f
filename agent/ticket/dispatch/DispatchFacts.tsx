// What dispatching knows of a ticket: its service, site and tier; visits; handing it over.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowRightLeft, MapPinPlus } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { Button, Select } from '../../ui/index.ts'
import { openDispatch } from './open.ts'
import { placeTicket } from './place-ticket.ts'
import { servicesQuery, sitesQuery } from './services.ts'
import { Visits } from './Visits.tsx'

const none = 'none'
const row = 'grid min-h-7 grid-cols-[80px_minmax(0,1fr)] items-center'

export const DispatchFacts = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change') && ticket.mergedIntoTicket === null
  const mayAssign = useMay('ticket.assign') && ticket.mergedIntoTicket === null
  const services = useQuery(servicesQuery).data ?? []
  const sites = useQuery(sitesQuery).data ?? []
  const { number, service, tier, siteId } = ticket
  const choice = (
    name: string,
    options: readonly { id: string; name: string }[],
    value: string | null,
    set: (id: string | null) => void,
  ) => (
    <div className={row}>
      <span aria-hidden="true" className="text-sm text-muted">
        {name}
      </span>
      <Select
        label={name}
        hideLabel
        look="plain"
        isDisabled={!mayChange}
        options={[...options, { id: none, name: _('None') }]}
        value={value ?? none}
        onChange={(id) => set(id === none ? null : id)}
      />
    </div>
  )
  const known = (
    options: readonly { id: string; name: string }[],
    now: { id: string; name: string } | null,
  ) => (now && !options.some((o) => o.id === now.id) ? [now, ...options] : options)
  return (
    <section aria-label={_('Dispatch')} className="border-b border-line px-4 py-3">
      {(services.length > 0 || service) &&
        choice(
          _('Service'),
          known(services, service),
          service?.id ?? null,
          (id) => void placeTicket(ticket, { serviceId: id }),
        )}
      {sites.length > 0 && choice(_('Site'), sites, siteId, (id) => void placeTicket(ticket, { siteId: id }))}
      <div className={row}>
        <span className="text-sm text-muted">{_('Tier')}</span>
        <span className="font-medium">{tier}</span>
      </div>
      <Visits number={number} mayChange={mayChange} />
      {mayAssign && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button
            hint="⇧h"
            icon={<ArrowRightLeft size={14} aria-hidden="true" />}
            onPress={() => openDispatch({ kind: 'escalate', number })}
          >
            {_('Hand over…')}
          </Button>
          <Button
            look="plain"
            icon={<MapPinPlus size={14} aria-hidden="true" />}
            onPress={() => openDispatch({ kind: 'visit', number })}
          >
            {_('Visit…')}
          </Button>
        </div>
      )}
    </section>
  )
}
