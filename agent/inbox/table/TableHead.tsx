// The names of a table's columns; they stay while its rows scroll.
import { useLingui } from '@lingui/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { columnName } from '../../data/words.ts'
import { cx } from '../../ui/index.ts'
import { HeadBox, RowBox } from '../roles.tsx'
import { leastWidth, tableRow, trackOf } from './columns.ts'
import { useFieldNames } from './field-names.ts'

const head = 'flex min-w-0 items-center gap-1 truncate text-sm font-medium text-muted'

const TableHead = ({ columns, sort }: { columns: readonly string[]; sort: string }) => {
  const { _ } = useLingui()
  const fieldName = useFieldNames()
  const [by, direction] = sort.split(':')
  const Arrow = direction === 'up' ? ArrowUp : ArrowDown
  const order = direction === 'up' ? 'ascending' : 'descending'
  return (
    <RowBox
      aria-rowindex={1}
      style={{ gridTemplateColumns: trackOf(columns), minWidth: leastWidth(columns) }}
      className={cx(tableRow, 'sticky top-0 z-[5] h-8 bg-surface')}
    >
      <HeadBox>
        <span className="sr-only">{_('Selected')}</span>
      </HeadBox>
      <HeadBox className={head}>{_('Subject')}</HeadBox>
      {columns.map((column) => (
        <HeadBox key={column} className={head} {...(column === by && { 'aria-sort': order })}>
          <span className="truncate">{fieldName(column) ?? columnName(column)}</span>
          {column === by && <Arrow size={12} aria-hidden="true" className="shrink-0" />}
        </HeadBox>
      ))}
      <HeadBox className={cx(head, 'justify-end')}>{_('Now')}</HeadBox>
    </RowBox>
  )
}
export default TableHead
