// The list as an ARIA grid: one tab stop, rows drawn only where they can be seen, the cursor always among them.
import { useLingui } from '@lingui/react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { lazy, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { tellLooking } from '../data/arrivals.ts'
import type { ListRow } from '../data/row.ts'
import { useNow } from '../ui/index.ts'
import { focusCursor } from './cells.ts'
import { type Entry, entriesOf } from './entries.ts'
import { GroupLine } from './GroupLine.tsx'
import { onGridKey } from './grid-keys.ts'
import { placeStore, showRows, usePlacePart } from './place.ts'
import { GridBox } from './roles.tsx'
import { keepScroller } from './scroll.ts'
import { TicketLine } from './TicketLine.tsx'
import type { Shown } from './use-filter.ts'
import { useRowHeight } from './use-row-height.ts'

const TableLine = lazy(() => import('./table/TableLine.tsx'))
const TableHead = lazy(() => import('./table/TableHead.tsx'))

interface Props {
  name: string
  rows: readonly ListRow[]
  shown: Shown
  /** In columns over the whole width instead of cards. */
  isTable: boolean
  left: ReadonlySet<number>
  hasMore: boolean
  isFetchingMore: boolean
  fetchMore: () => void
}

const headHeight = 32

export const Grid = ({ name, rows, shown, isTable, left, hasMore, isFetchingMore, fetchMore }: Props) => {
  const { _, i18n } = useLingui()
  const now = useNow()
  const { group, sort, columns } = shown
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings change with the language
  const entries = useMemo(
    () => entriesOf(rows, { group, sort, now, isWhole: !hasMore }),
    [rows, group, sort, now, hasMore, i18n.locale],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const cursor = usePlacePart((p) => p.cursor)
  const selected = usePlacePart((p) => p.selected)
  const open = usePlacePart((p) => p.open)
  const cursorAt = useMemo(() => placeIn(entries, cursor), [entries, cursor])
  const rowHeight = useRowHeight(isTable)
  const head = isTable ? headHeight : 0
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (entries[at]?.kind === 'group' ? 24 : rowHeight),
    getItemKey: (at) => entries[at]?.key ?? at,
    overscan: 10,
    paddingStart: head,
    scrollPaddingStart: head + 24,
    rangeExtractor: (range) => withCursor(defaultRangeExtractor(range), cursorAt),
  })
  const items = virtual.getVirtualItems()
  const last = items.findLast((item) => item.index !== cursorAt)?.index ?? 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew only when the heights change
  useLayoutEffect(() => virtual.measure(), [rowHeight, head])
  useLayoutEffect(() => {
    const numbers = entries.flatMap((e) => (e.kind === 'ticket' ? [e.row.number] : []))
    showRows(numbers, hasMore)
  }, [entries, hasMore])
  useLayoutEffect(() => {
    keepScroller(scroller.current)
    tellLooking(() => isAtWork(scroller.current))
    // Back from a ticket's own page: the focus returns to its row.
    requestAnimationFrame(() => {
      // Asked only now: somebody may have gone elsewhere by a key meanwhile.
      if (document.activeElement === document.body) focusCursor(scroller.current)
    })
    return () => {
      keepScroller(null)
      tellLooking(() => true)
    }
  }, [])
  useEffect(() => {
    if (hasMore && !isFetchingMore && last >= entries.length - 12) fetchMore()
  }, [hasMore, isFetchingMore, last, entries.length, fetchMore])
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the cursor, not the rows around it
  useLayoutEffect(() => {
    if (cursorAt < 0) return
    virtual.scrollToIndex(cursorAt, { align: 'auto' })
    if (scroller.current?.contains(document.activeElement))
      requestAnimationFrame(() => focusCursor(scroller.current))
  }, [cursor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked whenever the cursor or the rows change
  useEffect(() => {
    // A row that left took the focus with it, or a menu gave it back to a row that left meanwhile.
    const timer = setTimeout(() => {
      if (open === null && document.activeElement === document.body) focusCursor(scroller.current)
    }, 120)
    return () => clearTimeout(timer)
  }, [cursor, entries, open])

  const tabStop = cursorAt >= 0 ? cursor : firstOf(entries)
  const Line = isTable ? TableLine : TicketLine
  return (
    <GridBox
      ref={scroller}
      aria-label={_('Tickets: {list}', { list: name })}
      aria-rowcount={hasMore ? -1 : entries.length + (isTable ? 1 : 0)}
      aria-multiselectable="true"
      onKeyDown={onGridKey}
      className="scroll-pane min-h-0 grow"
    >
      {isTable && <TableHead columns={columns} sort={sort} />}
      <div
        role="presentation"
        className={isTable ? 'relative -mt-8' : 'relative'}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const entry = entries[item.index]
          if (!entry) return null
          const at = item.index + (isTable ? 2 : 1)
          if (entry.kind === 'group')
            return <GroupLine key={item.key} at={at} y={item.start} name={entry.name} count={entry.count} />
          const { row } = entry
          return (
            <Line
              key={item.key}
              at={at}
              y={item.start}
              height={rowHeight}
              row={row}
              now={now}
              columns={columns}
              isStop={row.number === tabStop}
              isCursor={row.number === cursor}
              isOpen={row.number === open}
              isSelected={selected.has(row.number)}
              isSelecting={selected.size > 0}
              hasLeft={left.has(row.number)}
            />
          )
        })}
      </div>
    </GridBox>
  )
}

const firstOf = (entries: readonly Entry[]) => entries.find((e) => e.kind === 'ticket')?.row.number ?? null

const placeIn = (entries: readonly Entry[], number: number | null) =>
  number === null ? -1 : entries.findIndex((e) => e.kind === 'ticket' && e.row.number === number)

/** The row with the cursor is always drawn, so that the focus never falls out of the document. */
const withCursor = (range: number[], at: number) =>
  at < 0 || range.includes(at) ? range : [...range, at].sort((a, b) => a - b)

/** Away from the top, on a row, or with some chosen. */
const isAtWork = (scroller: HTMLElement | null): boolean => {
  const { cursor, open, selected } = placeStore.get()
  const isOnRow = cursor !== null || open !== null || selected.size > 0
  return !scroller || scroller.scrollTop > 0 || isOnRow || scroller.contains(document.activeElement)
}
