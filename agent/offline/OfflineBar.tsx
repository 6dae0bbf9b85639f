// Above the page while the desk cannot be reached: what is shown is remembered, what is written waits.
import { useLingui } from '@lingui/react'
import { CloudOff } from 'lucide-react'
import { keptStore } from '../data/kept.ts'
import { useStore } from '../data/store.ts'
import { heldStore } from '../ticket/send/held.ts'

export default function OfflineBar() {
  const { _, i18n } = useLingui()
  const at = useStore(keptStore)
  const waiting = useStore(heldStore).filter((h) => h.state === 'waiting').length
  return (
    <div
      role="status"
      className="absolute inset-x-0 top-0 z-40 flex min-h-8 items-center gap-2 border-b border-line bg-warn-soft px-4 py-1 text-sm text-warn"
    >
      <CloudOff size={15} className="shrink-0" aria-hidden="true" />
      <span>
        {at
          ? _('No connection. You see the desk as of {time}.', {
              time: i18n.date(at, { hour: '2-digit', minute: '2-digit' }),
            })
          : _('No connection. What you see may be out of date.')}{' '}
        {waiting > 0
          ? _('{count, plural, one {# message leaves} other {# messages leave}} as soon as you are back.', {
              count: waiting,
            })
          : _('What you write is kept and sent when you are back.')}
      </span>
    </div>
  )
}
