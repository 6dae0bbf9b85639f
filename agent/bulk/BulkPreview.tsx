// What a change of many tickets would do: how many, how many differ, which are refused and why, some examples.
import { useLingui } from '@lingui/react'
import type { z } from 'zod'
import type { bulk } from '../../contract/bulk.ts'
import { wordsOf } from '../data/problem.ts'
import { reasonInWords } from '../data/reasons.ts'
import { Banner } from '../ui/index.ts'

interface Props {
  isChosen: boolean
  preview: z.infer<typeof bulk.preview.reply> | undefined
  error: unknown
  isLooking: boolean
}

export const BulkPreview = ({ isChosen, preview, error, isLooking }: Props) => {
  const { _ } = useLingui()
  return (
    <div aria-live="polite" aria-busy={isLooking} className="mt-3 min-h-24 border-t border-line pt-3">
      {!isChosen && (
        <p className="text-muted">{_('Choose what shall change; then you see what that would do.')}</p>
      )}
      {error ? <Banner tone="breach">{wordsOf(error)}</Banner> : null}
      {isChosen && !error && !preview && <p className="text-muted">{_('Looking at the tickets…')}</p>}
      {isChosen && preview && (
        <>
          <p className="font-[550]">
            {_('{count, plural, one {# ticket} other {# tickets}}', { count: preview.total })}
            {preview.looked > 0 && (
              <span className="font-[450] text-muted">
                {' · '}
                {preview.looked < preview.total
                  ? _('of the first {looked}, {changes} would be different', {
                      looked: preview.looked,
                      changes: preview.changes,
                    })
                  : _('{changes} would be different', { changes: preview.changes })}
              </span>
            )}
          </p>
          {preview.refused.map(({ because, count }) => (
            <p key={because} className="mt-1 text-warn">
              {_('{count} stay as they are: {because}', { count, because: reasonInWords(because) })}
            </p>
          ))}
          <ul className="mt-2 text-muted">
            {preview.samples.map(({ number, subject }) => (
              <li key={number} className="truncate">
                <span className="mr-2 text-faint tabular-nums">{number}</span>
                {subject}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
