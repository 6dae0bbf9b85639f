// Kiosks: devices at a counter on which anybody may report something.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { TabletSmartphone } from 'lucide-react'
import { EditList } from '../parts/EditList.tsx'
import { KioskForm } from './KioskForm.tsx'
import { KioskRow } from './KioskRow.tsx'
import { kiosksQuery } from './queries.ts'

export const Kiosks = () => {
  const { _ } = useLingui()
  return (
    <EditList
      title={_('Kiosks')}
      query={useQuery(kiosksQuery)}
      newLabel={_('Add kiosk')}
      empty={{
        title: _('No kiosks yet'),
        icon: TabletSmartphone,
        words: _(
          'A tablet at your counter: visitors choose what brings them here, say who they are, and take a number.',
        ),
      }}
      row={(one, onOpen) => <KioskRow key={one.id} kiosk={one} onOpen={onOpen} />}
      form={(one, onClose) => <KioskForm {...(one && { kiosk: one })} onClose={onClose} />}
    />
  )
}
