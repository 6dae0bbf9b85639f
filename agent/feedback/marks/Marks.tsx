// Marks given, newest first.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { MessageSquareQuote } from 'lucide-react'
import { useState } from 'react'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, cx, EmptyState, Select } from '../../ui/index.ts'
import { OnlyOne, useOne } from '../OnlyOne.tsx'
import { marksQuery, type Show } from '../queries.ts'
import { MarkCard } from './MarkCard.tsx'

export const Marks = () => {
  const { _ } = useLingui()
  const [show, setShow] = useState<Show>('all')
  const one = useOne()
  const list = useInfiniteQuery(marksQuery(show, one))
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <>
      {one && <OnlyOne show="marks" />}
      <div className={cx('mt-4 w-44', one && 'hidden')}>
        <Select<Show>
          label={_('Show')}
          options={[
            { id: 'all', name: _('All marks') },
            { id: 'bad', name: _('Bad marks') },
            { id: 'words', name: _('With words') },
          ]}
          value={show}
          onChange={setShow}
        />
      </div>
      <Loaded query={{ data: items, error: list.error, refetch: list.refetch }} rows={5}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={<MessageSquareQuote size={24} aria-hidden="true" />}
              title={_('No marks here yet')}
            >
              {_('Agents see the marks of their own work, coordinators those of everybody.')}
            </EmptyState>
          ) : (
            <>
              <ul className="mt-2 max-w-3xl">
                {all.map((one) => (
                  <MarkCard key={one.id} one={one} />
                ))}
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
