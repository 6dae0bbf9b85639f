// What was promised of a ticket: each clock with its time and "Why?", and the promise to be heard from.
import { useLingui } from '@lingui/react'
import { lazy, Suspense } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Ticket, TicketClock } from '../../../contract/tickets.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { useMay } from '../../data/me.ts'
import { fully } from '../../data/times.ts'
import { cx, focusRing, Popover, useNow } from '../../ui/index.ts'
import { ClockChip } from './ClockChip.tsx'
import { PromiseField } from './PromiseField.tsx'
import { targetName, whenWords } from './words.ts'

const WhyTime = lazy(() => import('./WhyTime.tsx'))

const row = 'grid min-h-7 grid-cols-[80px_minmax(0,1fr)_auto] items-center'

export const SlaFacts = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayPromise = useMay('ticket.reply') && isOpen(ticket.status) && ticket.mergedIntoTicket === null
  const clocks = ticket.clocks.filter((c) => c.outcome !== 'dropped')
  const first = clocks.filter((c) => c.outcome === 'running' || c.outcome === 'paused')
  const ended = newestOf(clocks.filter((c) => !first.includes(c)))
  if (first.length + ended.length === 0 && !mayPromise) return null
  return (
    <section aria-label={_('Service levels')} className="border-b border-line px-4 py-3">
      {[...ended, ...first].map((one) => (
        <Line key={`${one.target} ${one.olaId} ${one.startedAt}`} clock={one} ticket={ticket} />
      ))}
      {mayPromise && <PromiseField ticket={ticket} />}
    </section>
  )
}

/** Of clocks that ended, the newest of each target. */
const newestOf = (clocks: readonly TicketClock[]): TicketClock[] => {
  const byTarget = new Map<string, TicketClock>()
  for (const one of clocks) {
    const known = byTarget.get(one.target)
    if (!known || known.startedAt <= one.startedAt) byTarget.set(one.target, one)
  }
  return [...byTarget.values()]
}

const Line = ({ clock, ticket }: { clock: TicketClock; ticket: Ticket }) => {
  const { _ } = useLingui()
  const now = useNow()
  const due = clock.dueAt
  const name = targetName(clock.target)
  return (
    <div className={row}>
      <span className="text-sm text-muted">{name}</span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2">
        <ClockChip clock={clock} now={now} />
        <Popover
          label={_('Why this time?')}
          placement="left top"
          className="w-[320px] max-w-[calc(100vw-48px)]"
          trigger={
            <AriaButton
              aria-label={_('Why? {target}', { target: name })}
              className={cx(
                'cursor-pointer rounded-1 text-sm font-medium text-accent data-hovered:underline pointer-coarse:min-h-11',
                focusRing,
              )}
            >
              {_('Why?')}
            </AriaButton>
          }
        >
          <Suspense>
            <WhyTime ticket={ticket} clock={clock} />
          </Suspense>
        </Popover>
      </span>
      {due && (
        <time dateTime={due} title={fully(due)} className="text-sm text-muted tabular-nums">
          {whenWords(due, now)}
        </time>
      )}
    </div>
  )
}
