// Above the button that sends: what a macro will change with it, and a way to leave that out.
import { useLingui } from '@lingui/react'
import { X, Zap } from 'lucide-react'
import { IconButton } from '../../ui/index.ts'
import type { Kind } from '../compose/draft-shape.ts'
import { whenInWords } from '../later/words.ts'
import { setPending, usePending } from './pending.ts'

export const PendingLine = ({ number, kind }: { number: number; kind: Kind }) => {
  const { _ } = useLingui()
  const pending = usePending(number, kind)
  if (!pending) return null
  const words = [
    ...pending.words.map(({ what, to }) => `${what} → ${to}`),
    ...(pending.checklistId ? [_('Adds a checklist')] : []),
    ...(pending.snoozedUntil
      ? [_('Snoozes until {when}', { when: whenInWords(pending.snoozedUntil, Date.now()) })]
      : []),
  ]
  return (
    <div
      role="status"
      className="mx-3 mb-1.5 flex min-h-7 items-start gap-2 rounded-2 bg-fill py-1 pr-1 pl-2 text-sm"
    >
      <Zap size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-muted" />
      <p className="min-w-0 grow">
        <span className="text-muted">{_('With it, macro “{name}”:', { name: pending.name })}</span>{' '}
        {words.join(' · ')}
      </p>
      <IconButton
        label={_('Leave what the macro changes out')}
        className="-my-1"
        onPress={() => setPending(number, kind, null)}
      >
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
