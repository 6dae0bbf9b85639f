// Places people work at, each with its time zone.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { MapPin } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { sitesQuery } from '../../ticket/dispatch/services.ts'
import { EditList } from '../parts/EditList.tsx'
import { SiteForm } from './SiteForm.tsx'
import { SiteRow } from './SiteRow.tsx'

export const Sites = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  return (
    <EditList
      title={_('Sites')}
      query={useQuery(sitesQuery)}
      newLabel={mayWrite ? _('New site') : null}
      empty={{
        title: _('No sites yet'),
        icon: MapPin,
        words: _(
          'Where people sit and requests come from: visits are planned to sites, and shifts follow their time zones.',
        ),
      }}
      row={(one, onOpen) => <SiteRow key={one.id} site={one} mayWrite={mayWrite} onOpen={onOpen} />}
      form={(one, onClose) => <SiteForm {...(one && { site: one })} onClose={onClose} />}
    />
  )
}
