// One kiosk: where it stands, its address to open on the device, who waits there.
import { useLingui } from '@lingui/react'
import { Pencil, RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Kiosk } from '../../../contract/kiosks.ts'
import { api } from '../../data/api.ts'
import { CopyField, IconButton, Question, RelativeTime } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { kiosksQuery } from './queries.ts'

export const KioskRow = ({ kiosk, onOpen }: { kiosk: Kiosk; onOpen: () => void }) => {
  const { _ } = useLingui()
  const { id, name, address, forms, waiting, lastUsedAt } = kiosk
  const [asking, setAsking] = useState<'renew' | 'remove' | null>(null)
  const close = () => setAsking(null)
  const renew = useAct({
    run: () => api.kiosks.renew({ params: { id } }),
    refresh: [kiosksQuery.queryKey],
    said: () => _('{name} has a new address. Open it on the device.', { name }),
    onDone: close,
  })
  const remove = useAct({
    run: () => api.kiosks.remove({ params: { id } }),
    refresh: [kiosksQuery.queryKey],
    said: () => _('{name} removed.', { name }),
    onDone: close,
  })
  return (
    <li className="flex flex-col gap-3 border-b border-line py-4 last:border-b-0">
      <div className="flex items-center gap-3">
        <div className="min-w-0 grow">
          <h2 className="font-[550] wrap-anywhere">{name}</h2>
          <p className="text-muted wrap-anywhere">
            {_('{n, plural, =0 {Nobody waits} one {# person waits} other {# people wait}}', { n: waiting })}
            {' · '}
            {lastUsedAt ? (
              <>
                {_('last used')} <RelativeTime at={lastUsedAt} />
              </>
            ) : (
              _('never used')
            )}
            {forms.length > 0 && ` · ${forms.map((form) => form.name).join(', ')}`}
          </p>
        </div>
        <span className="flex">
          <IconButton label={_('Change {name}', { name })} onPress={onOpen}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label={_('New address for {name}', { name })} onPress={() => setAsking('renew')}>
            <RefreshCw size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label={_('Remove {name}', { name })} onPress={() => setAsking('remove')}>
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <CopyField
        label={_('Address of {name}, to open on the device', { name })}
        value={address}
        className="max-w-2xl"
      />
      <Question
        title={asking === 'remove' ? _('Remove {name}?', { name }) : _('A new address for {name}?', { name })}
        effect={asking === 'remove' ? _('Remove') : _('Give it a new address')}
        isOpen={asking !== null}
        isPending={renew.isPending || remove.isPending}
        onConfirm={() => (asking === 'remove' ? remove.mutate(undefined) : renew.mutate(undefined))}
        onClose={close}
      >
        {asking === 'remove'
          ? _('Its address opens nothing from then on. Tickets that came from it stay.')
          : _('The device at hand shows nothing more until the new address is opened on it.')}
      </Question>
    </li>
  )
}
