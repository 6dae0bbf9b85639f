// When somebody looks whether it is still right, how often, and saying that it is.
import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import type { Article } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Select, TextField } from '../../ui/index.ts'
import { articleQuery, articlesKey } from '../queries.ts'

interface Props {
  article: Article
  isLocked: boolean
  onChange: (part: { reviewOn?: string | null; reviewEvery?: number | null }) => void
}

export const ReviewDate = ({ article, isLocked, onChange }: Props) => {
  const { _ } = useLingui()
  const mayWrite = useMay('article.write')
  const { number, reviewEvery } = article
  const [day, setDay] = useState(article.reviewOn ?? '')
  useEffect(() => setDay(article.reviewOn ?? ''), [article.reviewOn])
  const reviewed = useAct({
    run: () => api.knowledge.reviewed({ params: { number }, body: {} }),
    refresh: [articlesKey],
    said: () => _('Looked at: still right.'),
    onDone: (kept) => client.setQueryData(articleQuery(number).queryKey, kept),
  })
  const spans = [...new Set([...usual, ...(reviewEvery ? [reviewEvery] : [])])].sort((a, b) => a - b)
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 items-end gap-2">
        <TextField
          label={_('Look again on')}
          type="date"
          value={day}
          isDisabled={isLocked}
          onChange={setDay}
          onBlur={() => day !== (article.reviewOn ?? '') && onChange({ reviewOn: day || null })}
        />
        <Select
          label={_('And then')}
          options={[
            { id: '', name: _('not again') },
            ...spans.map((days) => ({
              id: String(days),
              name:
                days === 365
                  ? _('each year')
                  : _('{n, plural, one {each day} other {each # days}}', { n: days }),
            })),
          ]}
          value={reviewEvery ? String(reviewEvery) : ''}
          isDisabled={isLocked}
          onChange={(days) => onChange({ reviewEvery: days ? Number(days) : null })}
        />
      </div>
      {article.isReviewDue && mayWrite && (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-2 bg-warn-soft py-1.5 pr-1.5 pl-3">
          <p className="font-medium text-warn">{_('Somebody should look whether it is still right.')}</p>
          <Button isPending={reviewed.isPending} onPress={() => reviewed.mutate(undefined)}>
            {_('Still right')}
          </Button>
        </div>
      )}
    </div>
  )
}

const usual = [90, 180, 365]
