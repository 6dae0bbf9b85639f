// The tickets that would have become others, each with what would differ, linked.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { RehearsalChange, RehearsalRow } from '../../../contract/rehearsal.ts'
import { cx, focusRing, Select } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { rowsQuery } from './queries.ts'
import { aboutInWords, isLate, valueInWords, whatName, whats } from './words.ts'

type What = RehearsalChange['what']

export const Changed = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const [what, setWhat] = useState<What | null>(null)
  const rows = useInfiniteQuery(rowsQuery(id, what))
  const items = rows.data?.pages.flatMap((page) => page.items)
  return (
    <section aria-label={_('Tickets that would differ')} className="pt-5">
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <h2 className="grow text-body font-semibold">{_('Tickets that would differ')}</h2>
        <Select
          label={_('By what')}
          hideLabel
          options={[
            { id: '', name: _('In any way') },
            ...whats.map((one) => ({ id: one, name: whatName(one, _) })),
          ]}
          value={what ?? ''}
          onChange={(next) => setWhat(whats.find((one) => one === next) ?? null)}
          className="w-44"
        />
      </div>
      <Loaded query={{ data: items, error: rows.error, refetch: rows.refetch }}>
        {(all) =>
          all.length === 0 ? (
            <p className="py-4 text-muted">{_('None.')}</p>
          ) : (
            <>
              <ul>
                {all.map((row) => (
                  <Row key={row.ticketId} row={row} what={what} />
                ))}
              </ul>
              <More query={rows} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}

const Row = ({ row, what }: { row: RehearsalRow; what: What | null }) => {
  const { _ } = useLingui()
  const shown = row.changes.filter((change) => what === null || change.what === what)
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <Link
        to="/tickets/$number"
        params={{ number: row.number }}
        search={{ list: 'all' }}
        className={cx('min-w-0 hover:underline', focusRing)}
      >
        <span className="block truncate font-[550]" title={row.subject}>
          {row.subject}
        </span>
        <span className="block text-sm text-muted tabular-nums">{row.number}</span>
      </Link>
      <ul className="flex min-w-0 flex-col gap-0.5">
        {shown.map((change) => (
          <li
            key={`${change.what} ${change.of} ${change.name ?? ''}`}
            className="flex flex-wrap items-center gap-x-2 text-sm"
          >
            <span className="text-muted">
              {[whatName(change.what, _), aboutInWords(change, _)].filter(Boolean).join(', ')}
            </span>
            <span className={change.what === 'breach' && isLate(change.before) ? 'text-breach' : ''}>
              {valueInWords(change, change.before, _)}
            </span>
            <ArrowRight size={12} aria-label={_('becomes')} className="text-faint" />
            <span
              className={cx('font-[550]', change.what === 'breach' && isLate(change.after) && 'text-breach')}
            >
              {valueInWords(change, change.after, _)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
