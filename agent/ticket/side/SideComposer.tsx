// Writes on in a side conversation; the button says who will read it.
import { useLingui } from '@lingui/react'
import { Reply } from 'lucide-react'
import { useState } from 'react'
import type { SideConversation, Ticket } from '../../../contract/tickets.ts'
import { stopWriting } from '../../data/presence.ts'
import { useStore } from '../../data/store.ts'
import { Button } from '../../ui/index.ts'
import { ComposerBody } from '../compose/ComposerBody.tsx'
import { namesOf } from '../recipients/words.ts'
import { writeSide } from './acts.ts'
import { sideDraftOf } from './draft.ts'
import { sideFrame } from './frame.ts'

export const SideComposer = ({
  ticket,
  conversation,
}: {
  ticket: Ticket
  conversation: SideConversation
}) => {
  const { _ } = useLingui()
  const keeper = sideDraftOf(ticket.number, conversation.id)
  const draft = useStore(keeper.store)
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const isEmpty = draft.text.trim() === ''
  const to = namesOf(conversation.recipients, 1)
  const send = async () => {
    if (isEmpty || isBusy) return
    setBusy(true)
    const isSent = await writeSide(ticket.number, conversation.id, key)
    setBusy(false)
    if (!isSent) return
    setKey(crypto.randomUUID())
    stopWriting()
    setOpen(false)
  }
  if (!isOpen)
    return (
      <div className="grid flex-none grid-cols-[minmax(0,1fr)] px-4 pb-4 max-md:px-3 max-md:pb-3">
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="flex h-10 items-center gap-2 rounded-3 border border-violet bg-surface pr-2 pl-3 text-left ring-focus hover:bg-hover pointer-coarse:h-11"
        >
          <Reply size={14} aria-hidden="true" className="shrink-0 text-violet" />
          <b className="font-semibold whitespace-nowrap">{_('Write on')}</b>
          <span className="min-w-0 grow truncate text-muted">
            {isEmpty
              ? _('to {name}', { name: to })
              : _('Draft: {text}', { text: draft.text.trim().replace(/\s+/g, ' ') })}
          </span>
        </button>
      </div>
    )
  return (
    <div className="flex-none px-4 pb-4 max-md:px-3 max-md:pb-3">
      <section aria-label={_('Write on')} className={sideFrame}>
        <ComposerBody
          keeper={keeper}
          label={_('Text to {name}', { name: to })}
          onSend={() => void send()}
          onSendAndSolve={() => void send()}
          onEscape={() => setOpen(false)}
          tone="side"
          action={
            <Button
              isDisabled={isEmpty}
              isPending={isBusy}
              onPress={() => void send()}
              aria-keyshortcuts="Meta+Enter"
              className="min-w-0 shrink! bg-violet text-surface data-hovered:bg-violet data-hovered:opacity-90"
            >
              <span className="truncate">{_('Send to {to}', { to })}</span>
            </Button>
          }
        />
      </section>
    </div>
  )
}
