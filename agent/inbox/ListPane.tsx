// One list: its name and count, what narrows it, the rows, and what can be done with the selected ones.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { aroundOf, aroundStore } from '../data/arrivals.ts'
import { type Filter, keyOf } from '../data/filter.ts'
import { listQuery } from '../data/queries.ts'
import { useStore, useStorePart } from '../data/store.ts'
import { cx } from '../ui/index.ts'
import { BulkBar } from './BulkBar.tsx'
import { Grid } from './Grid.tsx'
import { ListBar } from './ListBar.tsx'
import { ListEmpty } from './ListEmpty.tsx'
import { ListTrouble } from './ListTrouble.tsx'
import { NewPill } from './NewPill.tsx'
import { RowsComing } from './RowsComing.tsx'
import { searchStore } from './search-open.ts'
import { type Shown, useOpenNumber } from './use-filter.ts'
import { useJudge } from './use-judge.ts'
import { useListName } from './use-list-name.ts'
import { visibleRows } from './visible.ts'

const SearchBar = lazy(() => import('../search/SearchBar.tsx'))

interface Props {
  filter: Filter
  shown: Shown
  /** Over the whole width, with columns. */
  isTable: boolean
}

export const ListPane = ({ filter, shown, isTable }: Props) => {
  const { _ } = useLingui()
  const name = useListName(filter)
  const list = useInfiniteQuery(listQuery(filter, shown.group))
  const left = useStorePart(aroundStore, (all) => aroundOf(all, filter).left)
  const open = useOpenNumber()
  const judge = useJudge(filter)
  const isSearching = useStore(searchStore) || filter.q !== undefined
  const rows = useMemo(
    () => visibleRows(list.data?.pages, { filter, left, open, judge }),
    [list.data, filter, left, open, judge],
  )
  return (
    <section
      aria-label={_('List of tickets')}
      className={cx(
        'relative flex w-full min-w-0 flex-col',
        isTable ? 'grow' : 'flex-none md:w-80 xl:w-[372px]',
      )}
    >
      <ListBar filter={filter} shown={shown} name={name} />
      {isSearching && (
        <Suspense fallback={<div className="h-11 flex-none border-b border-line" />}>
          <SearchBar filter={filter} />
        </Suspense>
      )}
      {list.isPending ? <RowsComing /> : null}
      {list.isError && rows.length === 0 ? (
        <ListTrouble error={list.error} retry={() => void list.refetch()} />
      ) : null}
      {list.isSuccess && rows.length === 0 ? <ListEmpty filter={filter} /> : null}
      {rows.length > 0 ? (
        <Suspense fallback={<RowsComing />}>
          <Grid
            key={`${keyOf(filter)} ${shown.group} ${isTable}`}
            name={name}
            rows={rows}
            shown={shown}
            isTable={isTable}
            left={left}
            hasMore={list.hasNextPage}
            isFetchingMore={list.isFetchingNextPage}
            fetchMore={() => void list.fetchNextPage()}
          />
        </Suspense>
      ) : null}
      <NewPill filter={filter} />
      <BulkBar />
    </section>
  )
}
