// How often suggestions are followed, why not, and what that says about the weights.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { reasonNames } from '../ticket/dispatch/override.ts'
import { TicketLink } from '../ticket/related/TicketLink.tsx'
import { Banner, Choice, Dialog, RelativeTime, SkeletonRows, useProblemWords } from '../ui/index.ts'
import { Differences } from './Differences.tsx'
import { followedQuery, overridesQuery } from './followed.ts'

interface Props {
  team: string | undefined
  close: () => void
}

const FollowedDialog = ({ team, close }: Props) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [days, setDays] = useState<'7' | '30' | '90'>('30')
  const { data, error } = useQuery(followedQuery(team, Number(days)))
  const newest = useQuery(overridesQuery(team)).data?.items ?? []
  const share = data && data.assigned > 0 ? Math.round((1 - data.overridden / data.assigned) * 100) : null
  const given = data?.reasons.filter((r) => r.count > 0) ?? []
  const most = Math.max(1, ...given.map((r) => r.count))
  return (
    <Dialog title={_('Are suggestions followed?')} width="wide" isOpen onClose={close}>
      <Choice
        label={_('Of the last days')}
        hideLabel
        options={[
          { id: '7', name: _('{n} days', { n: 7 }) },
          { id: '30', name: _('{n} days', { n: 30 }) },
          { id: '90', name: _('{n} days', { n: 90 }) },
        ]}
        value={days}
        onChange={setDays}
      />
      {error && (
        <Banner tone="breach" className="mt-3">
          {problemWords(error)}
        </Banner>
      )}
      {!data && !error && <SkeletonRows rows={3} />}
      {data && (
        <div className="mt-4 grid gap-6">
          <p>
            <span className="text-h2 font-[620] tabular-nums">{share === null ? '–' : `${share} %`}</span>{' '}
            <span className="text-muted">
              {_(
                'of {assigned, plural, one {# assignment} other {# assignments}} went as suggested, {overridden} otherwise.',
                {
                  assigned: data.assigned,
                  overridden: data.overridden,
                },
              )}
            </span>
          </p>
          {given.length > 0 && (
            <section aria-label={_('Why not')}>
              <h3 className="mb-1 text-sm font-semibold">{_('Why not')}</h3>
              <ul className="grid gap-1">
                {given.map(({ reason, count }) => (
                  <li
                    key={reason ?? 'none'}
                    className="grid grid-cols-[160px_minmax(0,1fr)_32px] items-center gap-3 text-sm"
                  >
                    <span className={reason ? '' : 'text-muted'}>
                      {reason ? _(reasonNames[reason]) : _('No reason given')}
                    </span>
                    <span aria-hidden="true" className="h-1.5 rounded-1 bg-fill">
                      <i
                        className="block h-full rounded-1 bg-muted"
                        style={{ width: `${(count / most) * 100}%` }}
                      />
                    </span>
                    <span className="text-right tabular-nums">{count}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {data.overridden > 0 && <Differences parts={data.parts} />}
          {newest.length > 0 && (
            <section aria-label={_('Newest')}>
              <h3 className="mb-1 text-sm font-semibold">{_('Newest')}</h3>
              <ul>
                {newest.map((one) => (
                  <li key={one.id} className="flex min-h-9 items-center gap-3 border-t border-line text-sm">
                    <TicketLink number={one.ticket.number} className="min-w-0 grow truncate hover:underline">
                      <span className="text-muted tabular-nums">{one.ticket.number}</span>{' '}
                      {one.ticket.subject}
                    </TicketLink>
                    <span className="flex items-center gap-1.5 whitespace-nowrap text-muted">
                      {one.suggested.name}
                      <ArrowRight size={12} aria-label={_('instead')} />
                      {one.chosen.name}
                    </span>
                    <RelativeTime at={one.at} className="w-20 text-right text-muted max-sm:hidden" />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Dialog>
  )
}
export default FollowedDialog
