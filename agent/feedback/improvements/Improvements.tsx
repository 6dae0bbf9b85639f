// The register of improvements: what is to become better, whose it is, how one would know, and what came of it.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus, TrendingUp } from 'lucide-react'
import { useState } from 'react'
import { type ImprovementState, improvementStates } from '../../../rules/feedback/states.ts'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, EmptyState, Select } from '../../ui/index.ts'
import { OnlyOne, useOne } from '../OnlyOne.tsx'
import { improvementsQuery } from '../queries.ts'
import { improvementNames } from '../words.ts'
import { ImprovementForm } from './ImprovementForm.tsx'
import { ImprovementRow } from './ImprovementRow.tsx'

type Shown = ImprovementState | 'all'

export const Improvements = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('feedback.write')
  const [open, setOpen] = useState<string | null>(null)
  const [state, setState] = useState<Shown>('all')
  const one = useOne()
  const list = useInfiniteQuery(improvementsQuery(state === 'all' ? undefined : state, one))
  const items = list.data?.pages.flatMap((page) => page.items)
  const add = open !== 'new' && (
    <Button look="primary" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setOpen('new')}>
      {mayWrite ? _('Add improvement') : _('Propose improvement')}
    </Button>
  )
  return (
    <>
      {one ? (
        <OnlyOne show="improvements" />
      ) : (
        <div className="mt-4 flex max-w-3xl flex-wrap items-end justify-between gap-3">
          <div className="w-44">
            <Select<Shown>
              label={_('How far it is')}
              options={[
                { id: 'all', name: _('All') },
                ...improvementStates.map((id) => ({ id, name: _(improvementNames[id]) })),
              ]}
              value={state}
              onChange={setState}
            />
          </div>
          {items && items.length > 0 && add}
        </div>
      )}
      {open === 'new' && <ImprovementForm onClose={() => setOpen(null)} />}
      <Loaded query={{ data: items, error: list.error, refetch: list.refetch }} rows={5}>
        {(all) =>
          all.length === 0 ? (
            open !== 'new' && (
              <EmptyState
                icon={<TrendingUp size={24} aria-hidden="true" />}
                title={state === 'all' ? _('Nothing to improve yet') : _('None is that far')}
                action={add}
              >
                {_('An improvement has an owner, a measure and a target, and in the end a result.')}
              </EmptyState>
            )
          ) : (
            <>
              <ul className="mt-2 max-w-3xl">
                {all.map((one) =>
                  open === one.id ? (
                    <li key={one.id}>
                      <ImprovementForm one={one} onClose={() => setOpen(null)} />
                    </li>
                  ) : (
                    <ImprovementRow
                      key={one.id}
                      one={one}
                      mayWrite={mayWrite}
                      onOpen={() => setOpen(one.id)}
                    />
                  ),
                )}
              </ul>
              {list.hasNextPage && (
                <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
                  {_('Show older ones')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </>
  )
}
