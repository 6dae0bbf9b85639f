// Ideas of requesters and the team: votes, answers, and a line for a new one.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Lightbulb, Plus } from 'lucide-react'
import { useState } from 'react'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, cx, EmptyState, Select } from '../../ui/index.ts'
import { OnlyOne, useOne } from '../OnlyOne.tsx'
import { ideasQuery, type Sort } from '../queries.ts'
import { IdeaRow } from './IdeaRow.tsx'
import { NewIdea } from './NewIdea.tsx'

export const Ideas = () => {
  const { _ } = useLingui()
  const [sort, setSort] = useState<Sort>('votes')
  const [isNew, setNew] = useState(false)
  const one = useOne()
  const list = useInfiniteQuery(ideasQuery(sort, one))
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      {one && <OnlyOne show="ideas" />}
      <div className={cx('mt-4 flex max-w-3xl flex-wrap items-end justify-between gap-3', one && 'hidden')}>
        <div className="w-44">
          <Select<Sort>
            label={_('Order')}
            options={[
              { id: 'votes', name: _('Most wished') },
              { id: 'newest', name: _('Newest') },
            ]}
            value={sort}
            onChange={setSort}
          />
        </div>
        {!isNew && (
          <Button look="primary" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setNew(true)}>
            {_('Add idea')}
          </Button>
        )}
      </div>
      {isNew && <NewIdea onClose={() => setNew(false)} />}
      <Loaded query={{ data: items, error: list.error, refetch: list.refetch }} rows={5}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<Lightbulb size={24} aria-hidden="true" />} title={_('No ideas yet')}>
              {_('Requesters leave theirs on the help pages under “Ideas”.')}
            </EmptyState>
          ) : (
            <>
              <ul className="mt-2 max-w-3xl">
                {all.map((one) => (
                  <IdeaRow key={one.id} one={one} />
                ))}
              </ul>
              {list.hasNextPage && (
                <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
                  {_('Show more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </>
  )
}
