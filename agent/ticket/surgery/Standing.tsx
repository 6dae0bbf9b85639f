// What must be known before anything else about a ticket: it went into another one, it sleeps, it is spam.
import { useLingui } from '@lingui/react'
import type { LucideIcon } from 'lucide-react'
import { AlarmClock, Merge, OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { useNow } from '../../ui/index.ts'
import { whenInWords } from '../later/words.ts'
import { TicketLink } from '../related/TicketLink.tsx'

export const Standing = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const now = useNow()
  const { number, mergedIntoTicket: into, snoozedUntil, snoozeWakes } = ticket
  const sleeps = snoozedUntil !== null && Date.parse(snoozedUntil) > now
  return (
    <>
      {into && (
        <Strip
          icon={Merge}
          act={mayChange && { words: _('Undo the merge'), run: () => undoMerge(number, into.number) }}
        >
          {_('Merged into')}{' '}
          <TicketLink number={into.number} className="font-[550] text-accent hover:underline">
            {`#${into.number} ${into.subject}`}
          </TicketLink>
        </Strip>
      )}
      {sleeps && (
        <Strip icon={AlarmClock} act={mayChange && { words: _('Wake it now'), run: () => wakeUp(number) }}>
          {_('Snoozed until {when}', { when: whenInWords(snoozedUntil, now) })}
          {snoozeWakes === 'reply' && `, ${_('or until the requester answers')}`}
          {snoozeWakes === 'children' && `, ${_('or until its children are solved')}`}
        </Strip>
      )}
      {ticket.isSpam && (
        <Strip
          icon={OctagonAlert}
          act={mayChange && { words: _('No spam after all'), run: () => noSpam(number) }}
        >
          {_('Spam: out of all lists and figures')}
        </Strip>
      )}
    </>
  )
}

const undoMerge = (number: number, into: number) =>
  void import('./merging.ts').then((acts) => acts.unmerge(number, into))
const wakeUp = (number: number) => void import('./putting-off.ts').then((acts) => acts.wake([number]))
const noSpam = (number: number) =>
  void import('./putting-off.ts').then((acts) => acts.markSpam([number], false))

interface StripProps {
  icon: LucideIcon
  act: { words: string; run: () => void } | false
  children: ReactNode
}

const Strip = ({ icon: Icon, act, children }: StripProps) => (
  <div
    role="status"
    className="flex min-h-9 flex-none flex-wrap items-center gap-x-2 border-b border-line bg-canvas px-6 py-1 text-sm max-md:px-4"
  >
    <Icon size={16} aria-hidden="true" className="shrink-0 text-faint" />
    <span className="min-w-0 flex-[1_1_60%]">{children}</span>
    {act && (
      <button
        type="button"
        onClick={act.run}
        className="min-h-6 shrink-0 rounded-1 font-[550] text-accent ring-focus hover:underline pointer-coarse:min-h-11"
      >
        {act.words}
      </button>
    )}
  </div>
)
