// Who will hear a reply, and why.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { Avatar, Chip, IconButton } from '../../ui/index.ts'
import { unfollow } from '../changes.ts'
import { openPicker } from '../picker/picker.ts'
import { closeComposer } from './active.ts'
import { DraftKept } from './DraftKept.tsx'

export const Recipients = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const { requester } = ticket
  const also = ticket.followers.filter((f) => f.role === 'requester' && f.id !== requester.id)
  return (
    <div className="flex items-start gap-2 pt-2 pr-2 pl-3">
      <div className="flex min-w-0 grow flex-wrap items-center gap-1 text-sm text-muted">
        <span className="mr-1 leading-6">{_('To')}</span>
        <Chip
          text={_('{name} · requester', { name: requester.name })}
          lead={<Avatar name={requester.name} size="small" />}
        />
        {also.map((f) => (
          <Chip
            key={f.id}
            text={_('{name} · follows', { name: f.name })}
            lead={<Avatar name={f.name} size="small" />}
            onRemove={mayChange ? () => unfollow([ticket.number], f) : undefined}
          />
        ))}
        {mayChange && (
          <button
            id="reply-followers"
            type="button"
            onClick={() => openPicker('followers', 'reply-followers')}
            className="h-6 rounded-2 px-1.5 text-muted ring-focus hover:bg-hover hover:text-ink pointer-coarse:h-11"
          >
            {_('Add')}
          </button>
        )}
      </div>
      <DraftKept number={ticket.number} kind="reply" />
      <IconButton label={_('Close; the draft is kept')} hint="Esc" onPress={closeComposer}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
