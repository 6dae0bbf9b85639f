// A thread of its own beside the ticket, in a colour of its own: the requester never sees it.
import { useLingui } from '@lingui/react'
import { ChevronLeft, EyeOff, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useIsPhone } from '../../shell/phone.ts'
import { IconButton } from '../../ui/index.ts'
import { NewSide } from './NewSide.tsx'
import { closeSide, openSide, type View } from './open.ts'
import { SideList } from './SideList.tsx'
import { SideThread } from './SideThread.tsx'

const SidePane = ({ ticket, view }: { ticket: Ticket; view: View }) => {
  const { _ } = useLingui()
  // On a phone it is a page of its own.
  const Heading = useIsPhone() ? 'h1' : 'h2'
  const box = useRef<HTMLElement>(null)
  const { number, sideConversations } = ticket
  const thread = view.kind === 'thread' ? sideConversations.find((c) => c.id === view.id) : undefined
  const key = view.kind === 'thread' ? view.id : view.kind
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is shown
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.focus({ preventScroll: true })
  }, [key])
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    closeSide()
  }
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={_('Side conversations')}
      onKeyDown={onKey}
      className="flex min-h-0 min-w-0 grow flex-col bg-surface outline-none"
    >
      <header className="flex h-12 flex-none items-center gap-1 border-b border-line px-3 max-md:h-14">
        {sideConversations.length > 0 && view.kind !== 'list' && (
          <IconButton
            label={_('All side conversations')}
            className="-ml-1"
            onPress={() => openSide(number, { kind: 'list' })}
          >
            <ChevronLeft size={16} aria-hidden="true" />
          </IconButton>
        )}
        <Heading className="min-w-0 grow truncate pl-1 font-semibold">
          {view.kind === 'new'
            ? view.forwards
              ? _('Forward')
              : _('New side conversation')
            : (thread?.subject ?? _('Side conversations'))}
        </Heading>
        <IconButton label={_('Close')} hint="Esc" onPress={closeSide}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <p className="flex flex-none items-center gap-1.5 bg-violet-soft px-4 py-1.5 text-sm font-[550] text-violet">
        <EyeOff size={14} aria-hidden="true" className="shrink-0" />
        <span className="min-w-0">{_('Not seen by {name}', { name: ticket.requester.name })}</span>
      </p>
      {view.kind === 'new' ? (
        <NewSide key={view.forwards ?? 'new'} ticket={ticket} forwards={view.forwards} />
      ) : thread ? (
        <SideThread key={thread.id} ticket={ticket} conversation={thread} />
      ) : (
        <SideList ticket={ticket} />
      )}
    </section>
  )
}

export default SidePane
