// The bar above a ticket: previous and next, who else is here, and "Solve".
import { useLingui } from '@lingui/react'
import { AlarmClock, ChevronDown, ChevronLeft, ChevronUp, PanelRight } from 'lucide-react'
import { Suspense, useEffect } from 'react'
import type { Ticket } from '../../contract/tickets.ts'
import { isOpen } from '../../rules/ticket/words.ts'
import { useMay } from '../data/me.ts'
import { useStore } from '../data/store.ts'
import { placeStore, step, usePlacePart } from '../inbox/place.ts'
import { goToList } from '../shell/go.ts'
import { useHasContext, useIsPhone } from '../shell/phone.ts'
import { Button, IconButton } from '../ui/index.ts'
import { setStatus } from './changes.ts'
import { contextStore } from './context/open.ts'
import { ContextDrawer, preloadContext } from './context/preload.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { Presence } from './Presence.tsx'
import { openPicker } from './picker/picker.ts'
import { SideCount } from './side/SideCount.tsx'

export const TicketBar = ({ number, ticket }: { number: number; ticket: Ticket | undefined }) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const hasContext = useHasContext()
  const isShown = useStore(contextStore)
  useEffect(() => preloadContext(hasContext), [hasContext])
  const mayChange = useMay('ticket.change') && !ticket?.mergedIntoTicket
  const at = usePlacePart((p) => p.rows.indexOf(number))
  const count = usePlacePart((p) => p.rows.length)
  const hasMore = usePlacePart((p) => p.hasMore)
  return (
    <header
      id="ticket-bar"
      className="flex h-12 flex-none items-center gap-1 border-b border-line px-3 max-md:h-14"
    >
      {isPhone && (
        <IconButton
          label={_('Back to the list')}
          hint="u"
          className="-ml-2"
          onPress={() => void goToList(placeStore.get().filter)}
        >
          <ChevronLeft size={20} aria-hidden="true" />
        </IconButton>
      )}
      {!isPhone && (
        <>
          <IconButton label={_('Previous ticket')} hint="k" isDisabled={at <= 0} onPress={() => step(-1)}>
            <ChevronUp size={16} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={_('Next ticket')}
            hint="j"
            isDisabled={at < 0 || at >= count - 1}
            onPress={() => step(1)}
          >
            <ChevronDown size={16} aria-hidden="true" />
          </IconButton>
          {at >= 0 && (
            <span className="ml-1 text-sm whitespace-nowrap text-faint tabular-nums">
              {_('{at} of {count}', { at: at + 1, count: hasMore ? `${count}+` : String(count) })}
            </span>
          )}
        </>
      )}
      <span className="grow" />
      <Presence number={number} />
      {ticket && <SideCount ticket={ticket} />}
      {ticket && mayChange && (
        <IconButton id="property-snooze" label={_('Snooze')} hint="h" onPress={() => openPicker('snooze')}>
          <AlarmClock size={16} aria-hidden="true" />
        </IconButton>
      )}
      {ticket && <MoreMenu ticket={ticket} />}
      {!hasContext && (
        <>
          <IconButton label={_('Details')} onPress={() => contextStore.set(true)}>
            <PanelRight size={16} aria-hidden="true" />
          </IconButton>
          <Suspense>{isShown && <ContextDrawer ticket={ticket} />}</Suspense>
        </>
      )}
      {ticket && mayChange && (
        <Button
          {...(isOpen(ticket.status) && !isPhone && { hint: 'e' })}
          look={isPhone ? 'plain' : 'quiet'}
          className="ml-1"
          onPress={() => setStatus([number], isOpen(ticket.status) ? 'solved' : 'open')}
        >
          {isOpen(ticket.status) ? _('Solve') : _('Reopen')}
        </Button>
      )}
    </header>
  )
}
