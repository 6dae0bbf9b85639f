// How a webhook does: its secret, its last day, and the log of what was delivered.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { EmptyState, Select } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { DeliveryRow } from './DeliveryRow.tsx'
import { Health } from './Health.tsx'
import { type DeliveryState, deliveriesQuery, webhookQuery } from './queries.ts'
import { stateNames, states } from './words.ts'

export const Deliveries = ({ item }: { item: LawItem }) => {
  const { _ } = useLingui()
  const webhook = useQuery(webhookQuery(item.id))
  const [state, setState] = useState<DeliveryState | null>(null)
  const deliveries = useInfiniteQuery(deliveriesQuery(item.id, state))
  const items = deliveries.data?.pages.flatMap((page) => page.items)
  return (
    <div className="max-w-[960px]">
      <Loaded query={webhook} rows={1}>
        {(now) => <Health webhook={now} isPublished={item.version !== null} />}
      </Loaded>
      <div className="flex flex-wrap items-center gap-3 pt-5 pb-1">
        <h2 className="grow text-body font-semibold">{_('Deliveries of the last 30 days')}</h2>
        <Select
          label={_('State')}
          hideLabel
          options={[
            { id: '', name: _('In any state') },
            ...states.map((id) => ({ id, name: _(stateNames[id]) })),
          ]}
          value={state ?? ''}
          onChange={(next) => setState(states.find((one) => one === next) ?? null)}
          className="w-40"
        />
      </div>
      <Loaded query={{ data: items, error: deliveries.error, refetch: deliveries.refetch }}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={_('Nothing was delivered yet')} className="py-8">
              {_('Send a trial delivery to see whether the other side hears it.')}
            </EmptyState>
          ) : (
            <>
              <ul>
                {all.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} />
                ))}
              </ul>
              <More query={deliveries} />
            </>
          )
        }
      </Loaded>
    </div>
  )
}
