// What a rule did after changes, newest first: on which ticket, each step, and what failed.
import { useLingui } from '@lingui/react'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RuleRun } from '../../../contract/automation.ts'
import type { LawItem } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { Steps } from '../../law/actions/Steps.tsx'
import { lawKey } from '../../law/queries.ts'
import { Choice, cx, focusRing, RelativeTime } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'

type Shown = 'all' | 'failed'

const runsQuery = (ruleId: string, shown: Shown) =>
  infiniteQueryOptions({
    queryKey: [...lawKey, 'runs', ruleId, shown],
    queryFn: ({ signal, pageParam }) =>
      api.automation.runs(
        {
          query: {
            limit: 25,
            ruleId,
            ...(shown === 'failed' && { state: 'failed' }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const RunList = ({ item }: { item: LawItem }) => {
  const { _ } = useLingui()
  const [shown, setShown] = useState<Shown>('all')
  const runs = useInfiniteQuery(runsQuery(item.id, shown))
  const items = runs.data?.pages.flatMap((page) => page.items)
  return (
    <div className="max-w-[960px] pt-5">
      <div className="flex flex-wrap items-center gap-3 pb-1">
        <p className="min-w-0 grow basis-80 text-muted">
          {_('What it sets on a ticket stands in the ticket’s history; here stands what it does afterwards.')}
        </p>
        <Choice<Shown>
          label={_('Which')}
          hideLabel
          options={[
            { id: 'all', name: _('All') },
            { id: 'failed', name: _('Failed') },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      <Loaded query={{ data: items, error: runs.error, refetch: runs.refetch }}>
        {(all) =>
          all.length === 0 ? (
            <p className="py-6 text-muted">{_('None.')}</p>
          ) : (
            <>
              <ul>
                {all.map((run) => (
                  <Run key={run.id} run={run} />
                ))}
              </ul>
              <More query={runs} />
            </>
          )
        }
      </Loaded>
    </div>
  )
}

const Run = ({ run }: { run: RuleRun }) => {
  const { _ } = useLingui()
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <Link
          to="/tickets/$number"
          params={{ number: run.ticket.number }}
          search={{ list: 'all' }}
          className={cx('block truncate font-[550] hover:underline', focusRing)}
        >
          {run.ticket.subject}
        </Link>
        <p className="text-sm text-muted tabular-nums">
          {run.ticket.number} · <RelativeTime at={run.at} />
          {run.acceptedBy && ` · ${_('accepted by {name}', { name: run.acceptedBy.name })}`}
        </p>
      </div>
      <Steps steps={run.steps} className="text-sm" />
    </li>
  )
}
