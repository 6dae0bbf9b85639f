// A plain table for settings; on a phone each row becomes a block, and stays a row for screen readers.
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface Column<T> {
  id: string
  head: string
  cell: (row: T) => ReactNode
  /** Names the row: one column a table. */
  isRowHeader?: boolean
  /** On a phone the head stands before the value, which says too little alone. */
  keepHead?: boolean
  /** Its head is only for screen readers: buttons. */
  hideHead?: boolean
  className?: string
}

interface Props<T> {
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
}

const rowClass =
  'border-b border-line last:border-b-0 max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1 max-sm:py-3 sm:hover:bg-hover'
const cellClass = 'align-middle sm:h-11 sm:px-2 sm:py-1.5 sm:first:pl-3 sm:last:pr-3'

export const Table = <T,>({ label, columns, rows, keyOf }: Props<T>) => (
  // biome-ignore-start lint/a11y/noRedundantRoles: `display: block` on a phone takes the roles away
  <table
    role="table"
    aria-label={label}
    className="border-collapse text-left max-sm:block max-sm:w-full sm:-mx-3 sm:w-[calc(100%+24px)]"
  >
    <thead role="rowgroup" className="max-sm:sr-only">
      <tr role="row" className="border-b border-line">
        {columns.map((column) => (
          <th
            key={column.id}
            role="columnheader"
            scope="col"
            className="h-8 px-2 text-sm font-medium whitespace-nowrap text-muted first:pl-3 last:pr-3"
          >
            {column.hideHead ? <span className="sr-only">{column.head}</span> : column.head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup" className="max-sm:block">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row" className={rowClass}>
          {columns.map((column) =>
            column.isRowHeader ? (
              <th
                key={column.id}
                role="rowheader"
                scope="row"
                className={cx(cellClass, 'font-normal max-sm:basis-full', column.className)}
              >
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.id} role="cell" className={cx(cellClass, column.className)}>
                {column.keepHead && (
                  <span aria-hidden="true" className="sm:hidden">
                    {column.head}:{' '}
                  </span>
                )}
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
  // biome-ignore-end lint/a11y/noRedundantRoles: as above
)
