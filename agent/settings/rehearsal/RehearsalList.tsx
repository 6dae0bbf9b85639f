// The rehearsals so far, newest first.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { History, Plus } from 'lucide-react'
import type { Rehearsal } from '../../../contract/rehearsal.ts'
import { buttonClass, cx, EmptyState, focusRing, RelativeTime, Table } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { rehearsalsQuery } from './queries.ts'
import { scopeInWords, useStateWords } from './words.ts'

export const RehearsalList = () => {
  const { _ } = useLingui()
  const stateWords = useStateWords()
  const rehearsals = useInfiniteQuery(rehearsalsQuery)
  const items = rehearsals.data?.pages.flatMap((page) => page.items)
  const add = (
    <Link to="/settings/$" params={{ _splat: 'rehearsal/new' }} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden="true" />
      {_('New rehearsal')}
    </Link>
  )
  return (
    <Page title={_('Rehearsals')} width="wide" action={items?.length !== 0 && add}>
      <Loaded query={{ data: items, error: rehearsals.error, refetch: rehearsals.refetch }}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title={_('Nothing rehearsed yet')}
              icon={<History size={24} aria-hidden="true" />}
              action={add}
            >
              {_(
                'Drafts of rules, service levels, priorities, routing and shifts are played over real tickets of the past. Nothing changes.',
              )}
            </EmptyState>
          ) : (
            <div className="pt-4">
              <Table<Rehearsal>
                label={_('Rehearsals')}
                rows={all}
                keyOf={({ id }) => id}
                columns={[
                  {
                    id: 'what',
                    head: _('What is tried'),
                    isRowHeader: true,
                    cell: ({ id, trials }) => (
                      <Link
                        to="/settings/$"
                        params={{ _splat: `rehearsal/${id}` }}
                        className={cx('font-[550] hover:underline pointer-coarse:py-3', focusRing)}
                      >
                        {trials.map(({ name }) => name).join(', ')}
                      </Link>
                    ),
                  },
                  {
                    id: 'over',
                    head: _('Over'),
                    className: 'text-muted',
                    cell: (one) => scopeInWords(one, _),
                  },
                  {
                    id: 'shows',
                    head: _('What it shows'),
                    className: 'text-muted tabular-nums max-sm:basis-full',
                    cell: (one) => stateWords(one),
                  },
                  {
                    id: 'by',
                    head: _('By'),
                    className: 'text-muted',
                    cell: ({ by, createdAt }) => (
                      <>
                        {by && `${by.name} · `}
                        <RelativeTime at={createdAt} />
                      </>
                    ),
                  },
                ]}
              />
              <More query={rehearsals} />
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
