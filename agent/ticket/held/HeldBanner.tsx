// Mails of strangers that point to this ticket: nobody of them is in it until somebody here says so.
import { useLingui } from '@lingui/react'
import { ChevronDown, MailQuestion } from 'lucide-react'
import { useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useStore } from '../../data/store.ts'
import { useIsPhone } from '../../shell/phone.ts'
import { cx } from '../../ui/index.ts'
import { activeStore } from '../compose/active.ts'
import { useSide } from '../side/open.ts'
import { goneStore } from './acts.ts'
import { HeldMailCard } from './HeldMailCard.tsx'

export const HeldBanner = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const gone = useStore(goneStore)
  const isPhone = useIsPhone()
  const isWriting = useStore(activeStore) !== null
  const isAside = useSide(ticket.number) !== null
  const [chosen, setChosen] = useState<boolean | null>(null)
  // Folded where the room is needed for something else, until somebody chooses.
  const isOpen = chosen ?? !(isPhone || isWriting || isAside)
  const held = ticket.held.filter((m) => !gone.has(m.id))
  if (held.length === 0) return null
  return (
    <section aria-label={_('Mail that waits to be let in')} className="flex-none border-b border-line">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setChosen(!isOpen)}
        className="flex min-h-8 w-full items-center gap-2 bg-warn-soft px-6 text-left text-sm font-[550] text-warn ring-inside max-md:px-4 pointer-coarse:min-h-11"
      >
        <MailQuestion size={16} aria-hidden="true" className="shrink-0" />
        <span className="min-w-0 grow truncate">
          {_(
            '{count, plural, one {A mail of a stranger waits to be let in} other {# mails of strangers wait to be let in}}',
            { count: held.length },
          )}
        </span>
        <ChevronDown size={14} aria-hidden="true" className={cx('shrink-0', isOpen && 'rotate-180')} />
      </button>
      {isOpen && (
        <div className="scroll-pane max-h-[30vh]">
          {held.map((mail) => (
            <HeldMailCard key={mail.id} mail={mail} number={ticket.number} />
          ))}
        </div>
      )}
    </section>
  )
}
