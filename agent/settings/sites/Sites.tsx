// Places people work at, each with its time zone.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { MapPin, Plus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { sitesQuery } from '../../ticket/dispatch/services.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { SiteForm } from './SiteForm.tsx'
import { SiteRow } from './SiteRow.tsx'

export const Sites = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  const sites = useQuery(sitesQuery)
  const [open, setOpen] = useState<string | null>(null)
  const isEmpty = sites.data?.length === 0
  const add = mayWrite && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New site')}
    </Button>
  )
  return (
    <Page title={_('Sites')} action={!isEmpty && add}>
      {open === 'new' && <SiteForm onClose={() => setOpen(null)} />}
      <Loaded query={sites}>
        {(items) =>
          items.length > 0 ? (
            <ul>
              {items.map((one) =>
                open === one.id ? (
                  <li key={one.id}>
                    <SiteForm site={one} onClose={() => setOpen(null)} />
                  </li>
                ) : (
                  <SiteRow key={one.id} site={one} mayWrite={mayWrite} onOpen={() => setOpen(one.id)} />
                ),
              )}
            </ul>
          ) : (
            open !== 'new' && (
              <EmptyState
                title={_('No sites yet')}
                icon={<MapPin size={24} aria-hidden="true" />}
                action={add}
              >
                {_(
                  'Where people sit and requests come from: visits are planned to sites, and shifts follow their time zones.',
                )}
              </EmptyState>
            )
          )
        }
      </Loaded>
    </Page>
  )
}
