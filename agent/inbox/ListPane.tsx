// One list: its name and count, the filter by status, the rows, and what can be done with the selected ones.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { aroundOf, aroundStore } from '../data/arrivals.ts'
import type { Filter } from '../data/filter.ts'
import { reader } from '../data/lists.ts'
import { listQuery } from '../data/queries.ts'
import { belongs, type ListRow } from '../data/row.ts'
import { useStorePart } from '../data/store.ts'
import { BulkBar } from './BulkBar.tsx'
import { Grid } from './Grid.tsx'
import { ListBar } from './ListBar.tsx'
import { ListEmpty } from './ListEmpty.tsx'
import { ListTrouble } from './ListTrouble.tsx'
import { NewPill } from './NewPill.tsx'
import { RowsComing } from './RowsComing.tsx'
import { useOpenNumber } from './use-filter.ts'
import { useListName } from './use-list-name.ts'

export const ListPane = ({ filter }: { filter: Filter }) => {
  const { _ } = useLingui()
  const name = useListName(filter)
  const list = useInfiniteQuery(listQuery(filter))
  const left = useStorePart(aroundStore, (all) => aroundOf(all, filter).left)
  const open = useOpenNumber()
  const rows = useMemo(() => visible(list.data?.pages, filter, left, open), [list.data, filter, left, open])
  return (
    <section
      aria-label={_('List of tickets')}
      className="relative flex w-full min-w-0 flex-none flex-col md:w-80 xl:w-[372px]"
    >
      <ListBar filter={filter} name={name} />
      {list.isPending ? <RowsComing /> : null}
      {list.isError && rows.length === 0 ? (
        <ListTrouble error={list.error} retry={() => void list.refetch()} />
      ) : null}
      {list.isSuccess && rows.length === 0 ? <ListEmpty filter={filter} /> : null}
      {rows.length > 0 ? (
        <Grid
          key={`${filter.list} ${filter.status} ${filter.team ?? ''}`}
          name={name}
          rows={rows}
          left={left}
          hasMore={list.hasNextPage}
          isFetchingMore={list.isFetchingNextPage}
          fetchMore={() => void list.fetchNextPage()}
        />
      ) : null}
      <NewPill filter={filter} />
      <BulkBar />
    </section>
  )
}

/** Rows that left the list stay only when somebody else took them out, or while they are open. */
const visible = (
  pages: readonly { items: readonly ListRow[] }[] | undefined,
  filter: Filter,
  left: ReadonlySet<number>,
  open: number | null,
): ListRow[] => {
  const who = reader()
  const seen = new Set<number>()
  const rows: ListRow[] = []
  for (const page of pages ?? [])
    for (const row of page.items) {
      if (seen.has(row.number)) continue
      seen.add(row.number)
      if (row.number === open || left.has(row.number) || belongs(row, filter, who)) rows.push(row)
    }
  return rows
}
