// One side conversation: with whom, what was written, and a composer of its own.
import { useLingui } from '@lingui/react'
import { useLayoutEffect, useRef } from 'react'
import type { SideConversation, Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { Button } from '../../ui/index.ts'
import { nameOf } from '../recipients/words.ts'
import { setSideState } from './acts.ts'
import { SideComposer } from './SideComposer.tsx'
import { SideMessage } from './SideMessage.tsx'

interface Props {
  ticket: Ticket
  conversation: SideConversation
}

export const SideThread = ({ ticket, conversation }: Props) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const scroller = useRef<HTMLElement>(null)
  const isDone = conversation.state === 'done'
  const count = conversation.messages.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: to the newest message whenever there is one more
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [count])
  return (
    <>
      <div className="flex flex-none items-start gap-2 border-b border-line px-4 py-2 text-sm">
        <p className="min-w-0 grow leading-6 text-muted">
          {_('with')}{' '}
          {conversation.recipients.map((r, at) => (
            <span key={r.address} title={r.address}>
              {at > 0 && ', '}
              {r.role === 'cc' && `${_('cc')} `}
              <span className="font-medium text-ink">{nameOf(r)}</span>
            </span>
          ))}
        </p>
        {mayReply && (
          <Button onPress={() => void setSideState(ticket.number, conversation.id, isDone ? 'open' : 'done')}>
            {isDone ? _('Open again') : _('Mark done')}
          </Button>
        )}
      </div>
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={_('Messages')}
        className="scroll-pane flex min-h-0 grow flex-col gap-3 p-4 fine-focus"
      >
        {conversation.messages.map((message) => (
          <SideMessage key={message.id} message={message} ticket={ticket} />
        ))}
      </section>
      {mayReply && <SideComposer ticket={ticket} conversation={conversation} />}
    </>
  )
}
