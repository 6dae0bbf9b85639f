// Why this time? Each interval, pause and holiday that made the due time of a clock, as a sum.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClockStep } from '../../../contract/sla.ts'
import type { Ticket, TicketClock } from '../../../contract/tickets.ts'
import { joined } from '../../../rules/sla/joined.ts'
import { useMay } from '../../data/me.ts'
import { format } from '../../data/times.ts'
import { statusName } from '../../data/words.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { cx, focusRing, useNow } from '../../ui/index.ts'
import { clocksQuery } from './queries.ts'
import { exactly, targetName, whenWords } from './words.ts'

const line = 'flex items-baseline justify-between gap-3 py-1'

const WhyTime = ({ ticket, clock }: { ticket: Ticket; clock: TicketClock }) => {
  const { _ } = useLingui()
  const now = useNow()
  const mayOpen = useMay('law.read')
  const query = useQuery(clocksQuery(ticket.number, ticket.version))
  return (
    <Loaded query={query} rows={4}>
      {({ clocks, policy }) => {
        const one = clocks.find((c) => c.target === clock.target && c.startedAt === clock.startedAt)
        if (!one) return <p className="text-muted">{_('This clock is not kept any more.')}</p>
        const end = one.dueAt ?? one.limitAt
        return (
          <div>
            <h3 className="mb-1 font-semibold">
              {end ? _('Why {time}?', { time: whenWords(end, now) }) : _('Why does the clock stand?')}
            </h3>
            <p className={line}>
              <span className="text-muted">{_('Began')}</span>
              <time dateTime={one.startedAt} className="tabular-nums">
                {whenWords(one.startedAt, now)}
              </time>
            </p>
            {one.promisedBy === null && (
              <p className={line}>
                <span>
                  <b className="font-[550]">{targetName(one.target)}</b>{' '}
                  <span className="text-muted">
                    {one.ola
                      ? _('by “{name}”', { name: one.ola.name })
                      : policy && _('by “{name}”', { name: policy.name })}
                  </span>
                </span>
                <span className="tabular-nums">+ {exactly(one.minutes)}</span>
              </p>
            )}
            <ol className="max-h-64 overflow-auto">
              {joined(one.steps).map((step) => (
                <Step key={step.from} step={step} />
              ))}
            </ol>
            {end && (
              <p className={cx(line, 'mt-1 border-t border-line-strong pt-2 font-[550]')}>
                <span>
                  {_('{target} by, {zone}', { target: targetName(one.target), zone: zoneName(one.zone) })}
                </span>
                <time dateTime={end} className="tabular-nums">
                  {inZone(end, one.zone)}
                </time>
              </p>
            )}
            <p className="mt-1 text-sm text-muted">
              {one.calendar
                ? _('Counts in the hours of “{name}”.', { name: one.calendar.name })
                : _('Counts in the desk’s working hours.')}
            </p>
            {policy && mayOpen && (
              <Link
                to="/settings/$"
                params={{ _splat: `sla/${policy.id}` }}
                className={cx(
                  'mt-2 inline-block rounded-1 font-medium text-accent hover:underline',
                  focusRing,
                )}
              >
                {_('Open the policy')}
              </Link>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
export default WhyTime

const Step = ({ step }: { step: ClockStep }) => {
  const { _ } = useLingui()
  const now = useNow()
  const length = exactly((Date.parse(step.to) - Date.parse(step.from)) / 60_000)
  const named = step.days.filter((d) => d.name)
  const words = {
    ran: _('Ran'),
    ahead: _('Will run'),
    paused: step.status ? _('Stood still: {status}', { status: statusName(step.status) }) : _('Stood still'),
    closed: named.length > 0 ? named.map((d) => d.name).join(', ') : _('Closed'),
  }[step.kind]
  const counts = step.kind === 'ran' || step.kind === 'ahead'
  return (
    <li className={line}>
      <span className="min-w-0">
        <span className={cx('block', step.kind === 'paused' && 'text-warn')}>{words}</span>
        <span className="block text-sm text-muted tabular-nums">
          {whenWords(step.from, now)} – {whenWords(step.to, now)}
        </span>
      </span>
      <span className={cx('shrink-0 tabular-nums', !counts && 'text-muted')}>
        {counts ? exactly(step.minutes) : `+ ${length}`}
      </span>
    </li>
  )
}

const zoneName = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

const inZone = (at: string, timeZone: string): string =>
  format({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at))
