// Which loaded rows a list shows: each once, and those that left it only while they must stay in place.
import type { Filter } from '../data/filter.ts'
import { reader } from '../data/lists.ts'
import { belongs, type Judge, type ListRow } from '../data/row.ts'

interface Around {
  filter: Filter
  /** Taken out by somebody else: they stay, quiet, until the list is asked again. */
  left: ReadonlySet<number>
  open: number | null
  judge: Judge | undefined
}

export const visibleRows = (
  pages: readonly { items: readonly ListRow[] }[] | undefined,
  { filter, left, open, judge }: Around,
): ListRow[] => {
  const who = reader()
  const rows = new Map<number, ListRow>()
  for (const page of pages ?? [])
    for (const row of page.items) {
      // As it came from the desk it belongs there: only what changed since is judged here.
      const isIn = row.placed === undefined || belongs(row, filter, who, judge) !== false
      if (!rows.has(row.number) && (isIn || row.number === open || left.has(row.number)))
        rows.set(row.number, row)
    }
  return [...rows.values()]
}
