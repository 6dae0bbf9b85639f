// The conversation, newest at the foot; it stays where it is read, and follows only who is at its end.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowDown } from 'lucide-react'
import { Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Ticket } from '../../contract/tickets.ts'
import { historyQuery } from '../data/queries.ts'
import { useIsPhone } from '../shell/phone.ts'
import { Button } from '../ui/index.ts'
import { DayMark } from './DayMark.tsx'
import { flowOf } from './flow.ts'
import { Changes } from './history/Changes.tsx'
import { ScheduledBlocks } from './later/ScheduledBlocks.tsx'
import { MessageCard } from './message/MessageCard.tsx'
import { anchorOf } from './read/anchor.ts'
import { jumpTo } from './read/jump.ts'
import { UnreadMark } from './read/UnreadMark.tsx'
import { useReading } from './read/use-reading.ts'
import { HeldMessages } from './send/HeldMessages.tsx'
import { TicketHead } from './TicketHead.tsx'
import { useFoot } from './use-foot.ts'

export const Conversation = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const history = useInfiniteQuery(historyQuery(ticket.number))
  const isPhone = useIsPhone()
  const scroller = useRef<HTMLElement>(null)
  const isReady = !history.isPending
  const entries = useMemo(() => history.data?.pages.flatMap((p) => p.items) ?? [], [history.data])
  const flow = useMemo(() => flowOf(ticket.messages, entries), [ticket.messages, entries])
  const place = useRef<string | null>(null)
  const foot = useFoot({
    scroller,
    isReady,
    messages: ticket.messages.length,
    start: () => (place.current === null ? null : document.getElementById(place.current)),
  })
  const reading = useReading(ticket, foot.isAtFoot)
  const { wanted, firstUnread } = reading
  place.current = wanted ? anchorOf(wanted) : firstUnread ? 'first-unread' : null
  const [isFirst, setFirst] = useState(true)
  useLayoutEffect(() => {
    setFirst(false)
    // On a phone the row that was pressed is gone with its page.
    if (isPhone && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [isPhone])
  useEffect(() => {
    if (isReady && wanted) jumpTo(wanted)
  }, [isReady, wanted])
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <section
        ref={scroller}
        id="conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={_('Conversation')}
        onScroll={foot.onScroll}
        className="scroll-pane min-h-0 grow fine-focus"
      >
        <TicketHead ticket={ticket} />
        <div className="flex flex-col gap-3 px-6 pt-1 pb-4 max-md:px-4" hidden={!isReady && isFirst}>
          {flow.map((piece) =>
            piece.kind === 'day' ? (
              <DayMark key={piece.key} at={piece.at} />
            ) : piece.kind === 'changes' ? (
              <Changes key={piece.key} entries={piece.entries} ticket={ticket} />
            ) : (
              <Fragment key={piece.key}>
                {piece.message.id === firstUnread && <UnreadMark count={reading.unread} />}
                <MessageCard message={piece.message} effects={piece.effects} ticket={ticket} />
              </Fragment>
            ),
          )}
          <ScheduledBlocks ticket={ticket} />
          <HeldMessages number={ticket.number} />
        </div>
      </section>
      {foot.hasNews && (
        <div className="pointer-events-none absolute inset-x-0 bottom-2 flex justify-center">
          <Button
            look="primary"
            className="pointer-events-auto rounded-full shadow-float"
            icon={<ArrowDown size={14} aria-hidden="true" />}
            onPress={foot.go}
          >
            {_('New message')}
          </Button>
        </div>
      )}
    </div>
  )
}
