// The reply as a line: who it would go to, or how its draft begins.
import { useLingui } from '@lingui/react'
import { Reply } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useStore } from '../../data/store.ts'
import { Kbd } from '../../ui/index.ts'
import { namesOf } from '../recipients/words.ts'
import { openComposer } from './active.ts'
import { draftOf } from './draft.ts'

export const ReplyLine = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { text, files } = useStore(draftOf(ticket.number, 'reply').store)
  const whom = [ticket.requester, ...ticket.participants].map((p) => ({ name: p.name, address: p.email }))
  const hasDraft = text.trim() !== '' || files.length > 0
  return (
    <button
      type="button"
      aria-keyshortcuts="r"
      onClick={() => openComposer('reply')}
      className="flex h-10 items-center gap-2 rounded-3 border border-control bg-surface pr-2 pl-3 text-left ring-focus hover:bg-hover pointer-coarse:h-11"
    >
      <Reply size={14} aria-hidden="true" className="shrink-0 text-muted" />
      <b className="font-semibold whitespace-nowrap">{_('Reply')}</b>
      <span className="min-w-0 grow truncate text-muted">
        {hasDraft
          ? _('Draft: {text}', { text: text.trim().replace(/\s+/g, ' ') })
          : _('to {name}', { name: namesOf(whom, 2) })}
      </span>
      <Kbd className="pointer-coarse:hidden">r</Kbd>
    </button>
  )
}
